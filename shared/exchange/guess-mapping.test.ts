import { expect, test } from 'vitest';
import { kpi, multi, scale, smallInstrument, text } from '#test/builders/instrument.ts';
import { INSTRUMENTS } from '../instrument/registry.ts';
import { columnNames } from './columns.ts';
import { guessMapping } from './guess-mapping.ts';
import { schemeInHeader } from './headings.ts';
import { templateOf } from './template.ts';

const INSTRUMENT = smallInstrument({
  indicators: [
    { ...scale('A1'), question: { en: 'Is there a plan?', de: 'Gibt es einen Plan?' } },
    { ...multi('M1', ['x', 'y']), question: { en: 'Which apps?', de: 'Welche Apps?' }, options: [
      { code: 'x', text: { en: 'Social networks (any)', de: 'Soziale Netzwerke' } },
      { code: 'y', text: text('Blogs') },
    ] },
    kpi('K1'),
  ],
}); // prettier-ignore

test.each([
  ['subject', 'subject'], ['Subject ', 'subject'], ['REGISTRYNUMBER', 'registryNumber'], ['Registry number', 'registryNumber'],
  ['Branche', 'industry'], ['NACE Rev. 2', 'industry'], ['naics 2022 Code', 'industry'], ['NACE', null], ['industry scheme', 'industryScheme'], ['Mitarbeiter', 'size'], ['Größe', 'size'],
  ['Country', 'region'], ['Assessor', 'assessor'], ['A1', 'A1'], ['a1', 'A1'], ['[A1]', 'A1'], ['Is there a plan?', 'A1'],
  ['gibt es  einen plan', 'A1'], ['A1: Is there a plan?', 'A1'], ['A1 – Gibt es einen Plan?', 'A1'], ['note.A1', 'note.A1'],
  ['A1 notes', 'note.A1'], ['M1', 'M1'], ['M1.x', 'M1.x'], ['m1[X]', 'M1.x'], ['M1_y', 'M1.y'], ['M1: Blogs', 'M1.y'],
  ['Which apps? [Social networks (any)]', 'M1.x'], ['Welche Apps? Soziale Netzwerke', 'M1.x'], ['K1', 'K1'],
  ['Z9', null], ['', null], ['constructor', null], ['__proto__', null], ['M1.z', null], ['email', null], ['Blogs', null],
])('“%s” holds %s', (heading, name) => {
  expect(guessMapping(INSTRUMENT, [heading])).toEqual([name]);
}); // prettier-ignore

test('a name is given once: to the column called exactly so, else to the first', () => {
  expect(guessMapping(INSTRUMENT, ['Is there a plan?', 'A1', 'a1'])).toEqual([null, 'A1', null]);
  expect(guessMapping(INSTRUMENT, ['a1', 'Is there a plan?'])).toEqual(['A1', null]);
});

test.each([
  ['NACE Rev. 2', 'nace2'],
  ['NACE Rev. 2.1 code', 'nace2.1'],
  ['NAICS 2022', 'naics2022'],
  ['industry', undefined],
  ['A1', undefined],
])('a column headed “%s” has codes of %s', (heading, scheme) => {
  const header = ['subject', heading];
  expect(schemeInHeader(header, guessMapping(INSTRUMENT, header))).toBe(scheme);
});

test('words that two questions share say nothing', () => {
  const twins = smallInstrument({
    indicators: ['A1', 'A2'].map((code) => ({ ...scale(code), question: text('Plan?') })),
  });
  expect(guessMapping(twins, ['Plan?', 'A2 Plan?'])).toEqual([null, 'A2']);
});

test.each(INSTRUMENTS.map((one) => [`${one.id}@${one.version}`, one] as const))(
  '%s: names and templates map to themselves',
  (_, one) => {
    const names = columnNames(one);
    expect(guessMapping(one, names)).toEqual(names);
    const [header = []] = templateOf(one, 'en').answers;
    expect(guessMapping(one, header)).toEqual(header);
    const questions = one.indicators.map(({ code, question }) => [code, question['de'] ?? ''] as const);
    expect(
      guessMapping(
        one,
        questions.map(([, words]) => words),
      ),
    ).toEqual(questions.map(([code]) => code));
  },
);
