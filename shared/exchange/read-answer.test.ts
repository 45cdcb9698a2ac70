import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kpi, multi, scale, text, yesNo } from '#test/builders/instrument.ts';
import { answerFault } from '../instrument/answers.ts';
import type { Indicator } from '../instrument/definition.ts';
import { INSTRUMENTS } from '../instrument/registry.ts';
import { answerReader } from './read-answer.ts';

/** Answers as they are; a fault as its sentence in brackets, so that it is not mistaken for one. */
const reading = (indicator: Indicator, cell: string) => {
  const read = answerReader(indicator)(cell);
  return read.ok ? read.value : `[${read.error}]`;
};

const SCALE = {
  ...scale('A1', 3),
  levels: [
    { text: { en: 'No plan', de: 'Kein Plan' } },
    { text: { en: 'A written plan, “as is”', de: 'Ein Plan – schriftlich' } },
    { text: { en: 'The plan is followed.', de: 'Der Plan wird befolgt.' } },
  ],
};
const NO_LEVEL = '[must be a level from 0 to 2 or its words]';

test.each([
  ['0', 0], ['2', 2], ['2.0', 2], ['02', 2], ['No plan', 0], ['  KEIN   plan ', 0], ['a written plan, "as is"', 1],
  ['Ein Plan - schriftlich', 1], ['The plan is followed', 2], ['not-applicable', 'not-applicable'], ['n/a', 'not-applicable'],
  ['N.A.', 'not-applicable'], ['dont-know', 'dont-know'], ['don’t know', 'dont-know'], ['Weiß nicht', 'dont-know'],
  ['weiss nicht', 'dont-know'], ['3', NO_LEVEL], ['-1', NO_LEVEL], ['1.5', NO_LEVEL], ['plan', NO_LEVEL], ['1;2', NO_LEVEL],
])('on a scale “%s” is %s', (cell, answer) => {
  expect(reading(SCALE, cell)).toBe(answer);
}); // prettier-ignore

test('words that stand for two levels stand for none', () => {
  const levels = [{ text: { en: 'Gift', de: 'Geschenk' } }, { text: { en: 'Poison', de: 'Gift' } }];
  expect(reading({ ...SCALE, levels }, 'Gift')).toBe('[must be a level from 0 to 1 or its words]');
  expect(reading({ ...SCALE, levels }, 'Poison')).toBe(1);
});

test('a level that is worded like another level’s number does not take its place', () => {
  const levels = ['1', '2', '3'].map((words) => ({ text: text(words) }));
  expect(['0', '1', '2', '3'].map((cell) => reading({ ...SCALE, levels }, cell))).toEqual([0, 1, 2, 2]);
});

test('a definition that calls a level “n/a” means it', () => {
  const levels = [{ text: text('n/a') }, { text: text('yes') }];
  expect([reading({ ...SCALE, levels }, 'N/A'), reading({ ...SCALE, levels }, 'not-applicable')]).toEqual([
    0,
    'not-applicable',
  ]);
});

test.each(['1', 'yes', 'Yes', 'ja', 'TRUE', 'wahr', 'x', 'y'])('“%s” is a yes', (cell) => {
  expect(reading(yesNo('Y1'), cell)).toBe(1);
});

test.each(['0', 'no', 'Nein', 'false', 'FALSCH'])('“%s” is a no', (cell) => {
  expect(reading(yesNo('Y1'), cell)).toBe(0);
});

test('anything else is neither', () => {
  expect(reading(yesNo('Y1'), 'perhaps')).toBe('[must be yes (1) or no (0)]');
});

const MULTI = {
  ...multi('M1', ['networks', 'blogs', 'none-of-these']),
  options: [
    { code: 'networks', text: { en: 'Networks; forums', de: 'Netzwerke' } },
    { code: 'blogs', text: { en: 'Blogs', de: 'Blogs' } },
    { code: 'nothing', text: { en: 'Nothing', de: 'Nichts' } },
  ],
};
const NO_OPTION = '[may only select from networks, blogs, nothing, separated by ;]';

test.each([
  ['networks', ['networks']], ['blogs;networks', ['networks', 'blogs']], ['Netzwerke; BLOGS ;', ['networks', 'blogs']],
  ['Networks; forums', ['networks']], ['networks\nblogs', ['networks', 'blogs']], ['none', []], ['-', []], [';', []],
  ['nothing', ['nothing']], ['Nichts', ['nothing']], ['n/a', 'not-applicable'], ['dont-know', 'dont-know'],
  ['networks, blogs', NO_OPTION], ['networks;perhaps', NO_OPTION], ['blogs;Blogs', '[selects an option twice]'],
])('of options “%s” selects %j', (cell, answer) => {
  expect(reading(MULTI, cell)).toEqual(answer);
}); // prettier-ignore

const money = kpi('K1', { unit: { en: 'euros', de: 'Euro' }, range: { min: -1e7, max: 1e7 }, decimals: 2 });
const TWO_WAYS = '[can be read in two ways: write it without separators of thousands]';
const NO_NUMBER = '[must be a number from -10000000 to 10000000 with up to two decimals]';

test.each([
  ['12', 12], ['12.5', 12.5], ['12,5', 12.5], ['.5', 0.5], ['-3', -3], ['−3', -3], ['+4', 4], ['1e3', 1000], ['-0', 0],
  ['1.234,5', 1234.5], ['1,234.5', 1234.5], ['1.234.567', 1234567], ['1 234,5', 1234.5], ['1’234', 1234], ['12.50 Euro', 12.5],
  ['1,234', 1234], ['0.125', NO_NUMBER], ['1,200', TWO_WAYS], ['1.200', TWO_WAYS], ['100.000', TWO_WAYS], ['12.345', 12345],
  ['1.234,567', NO_NUMBER], ['1.23.456', NO_NUMBER], ['99999999', NO_NUMBER], ['many', NO_NUMBER], ['1 2', NO_NUMBER],
  ['Infinity', NO_NUMBER], ['1e999', NO_NUMBER], ['n/a', 'not-applicable'],
])('as a number “%s” is %s', (cell, answer) => {
  expect(reading(money, cell)).toBe(answer);
}); // prettier-ignore

test('out of range a reading does not count, so that separators of thousands can be told', () => {
  const percent = kpi('K1');
  expect([reading(percent, '1,200'), reading(percent, '45 %'), reading(percent, '45percent')]).toEqual([1.2, 45, 45]);
});

test.each(['not-applicable', 'dont-know'])('“%s” is refused where the definition refuses it', (cell) => {
  const strict = { ...SCALE, notApplicable: 'refused', dontKnow: 'refused' } as const;
  expect(reading(strict, cell)).toBe(`[does not take "${cell}"]`);
});

test('whatever is accepted is an answer the definition accepts; a fault never repeats the cell', () => {
  const indicators = [...INSTRUMENTS.flatMap((one) => one.indicators), SCALE, MULTI, money, yesNo('Y1')];
  const cells = fc.oneof(
    fc.string(),
    fc.stringMatching(/^-?[0-9]{1,4}[.,; ]?[0-9]{0,4}$/),
    fc.constantFrom('ja', 'none', 'n/a', 'weiß nicht'),
  );
  fc.assert(
    fc.property(fc.constantFrom(...indicators), cells, fc.stringMatching(/^[q-z]{12}$/), (indicator, cell, secret) => {
      const read = answerReader(indicator)(cell);
      if (read.ok) expect(answerFault(indicator, read.value)).toBeUndefined();
      expect(JSON.stringify(answerReader(indicator)(secret))).not.toContain(secret);
    }),
    { numRuns: 1000 },
  );
});
