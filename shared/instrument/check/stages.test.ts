import { expect, test } from 'vitest';
import { criterion, ladder, level, multi, scale, smallInstrument, yesNo } from '#test/builders/instrument.ts';
import { changed } from '#test/builders/changed.ts';
import { finds } from '#test/builders/spoilt.ts';
import { wholeInstrument } from '#test/builders/whole-instrument.ts';
import type { Rule } from '../definition.ts';
import { checkInstrument } from './check-instrument.ts';

const S1 = '/frameworks/0/stages/1';
const S2 = '/frameworks/0/stages/2';
const ANY: Rule = { op: 'selected', indicator: 'M1', atLeast: 1 };
const FREE = { '/frameworks/0/monotone': false };
const BY_C1 = 'is met by everybody who meets "c1-0" of the lower stage "s1": it asks for the same or less';

finds('fault', [
  [
    'a floor with criteria',
    { '/frameworks/0/stages/0/criteria/-': criterion('c0-0', level('A2', 1)) },
    '/frameworks/0/stages/0/criteria',
    'the first stage is the floor and has no criteria',
  ],
  [
    'a stage without a criterion',
    { [`${S2}/criteria`]: [], '/frameworks/0/groups': [] },
    `${S2}/criteria`,
    'stage "s2" needs a criterion of its own',
  ],
  [
    'a stage whose criteria exclude each other',
    { ...FREE, [`${S2}/criteria/1/rule`]: { op: 'none', rules: [level('A2', 4), level('A1', 3)] } },
    S2,
    'stage "s2" cannot be reached: nobody can meet together "c2-0" and "c2-1"',
  ],
  [
    'a stage that excludes a lower one',
    { ...FREE, [`${S2}/criteria/1/rule`]: { op: 'none', rules: [ANY] } },
    S2,
    'stage "s2" cannot be reached: nobody can meet together "c1-1" and "c2-1"',
  ],
  [
    'a stage of which a count leaves too little',
    {
      ...FREE,
      [`${S2}/criteria/1/rule`]: {
        op: 'count',
        atLeast: 2,
        rules: [{ op: 'none', rules: [level('A1', 1)] }, { op: 'none', rules: [ANY] }, level('A2', 1)],
      },
    },
    S2,
    'stage "s2" cannot be reached: nobody can meet together "c1-1", "c2-0" and "c2-1"',
  ],
  [
    'a criterion that contradicts itself',
    {
      ...FREE,
      [`${S1}/criteria/1/rule`]: { op: 'all', rules: [level('A2', 3), { op: 'none', rules: [level('A2', 2)] }] },
    },
    S1,
    'stage "s1" cannot be reached: nobody can meet "c1-1"',
  ],
  ['a lower stage harder than a higher one', { [`${S1}/criteria/0/rule`]: level('A1', 4) }, `${S2}/criteria/0`, BY_C1],
  [
    'a higher stage that asks for the same again',
    { [`${S1}/criteria/0/rule`]: level('A1', 3) },
    `${S2}/criteria/0`,
    BY_C1,
  ],
  [
    'a higher stage that asks for fewer options, or others too',
    { [`${S2}/criteria/1/rule`]: ANY },
    `${S2}/criteria/1`,
    'is met by everybody who meets "c1-1" of the lower stage "s1": it asks for the same or less',
  ],
  [
    'a higher stage that offers a lower criterion as an alternative',
    { [`${S2}/criteria/1/rule`]: { op: 'any', rules: [level('A2', 4), level('A1', 1)] } },
    `${S2}/criteria/1`,
    BY_C1,
  ],
  [
    'a higher stage that follows from several lower criteria',
    { [`${S2}/criteria/1/rule`]: { op: 'count', atLeast: 2, rules: [level('A1', 1), level('A2', 4), ANY] } },
    `${S2}/criteria/1`,
    'is met by everybody who meets the criteria of the lower stages: it asks for the same or less',
  ],
  [
    'a criterion nobody fails',
    {
      ...FREE,
      [`${S2}/criteria/1/rule`]: { op: 'any', rules: [level('A2', 1), { op: 'none', rules: [level('A2', 2)] }] },
    },
    `${S2}/criteria/1`,
    'is met by everybody',
  ],
]);

test('being excused is no way up: a stage only the excused can reach cannot be reached', () => {
  const excused: Rule = { op: 'all', rules: [level('A1', 4), { op: 'none', rules: [level('A2', 1)] }, level('A2', 1)] };
  const broken = changed(wholeInstrument(), { ...FREE, [`${S2}/criteria/0/rule`]: excused });
  expect(checkInstrument(broken)).toMatchObject([{ pointer: S2, severity: 'fault' }]);
});

test('a number that must be reported adds something, even where its bin was asked for: the excused have none', () => {
  const reported: Rule = { op: 'reported', of: ['K1'], atLeast: 1 };
  const fine = changed(wholeInstrument(), {
    [`${S1}/criteria/0/rule`]: level('K1', 1),
    [`${S2}/criteria/1/rule`]: reported,
  });
  expect(checkInstrument(fine)).toEqual([]);
});

test('only the lowest stage that cannot be reached is told: those above follow', () => {
  const impossible: Rule = { op: 'none', rules: [level('A1', 2)] };
  const stages = [[level('A1', 2)], [impossible], [level('A2', 1)]];
  const instrument = smallInstrument({
    indicators: [scale('A1'), scale('A2', 5, 'waives', 'beta')],
    frameworks: [{ ...ladder(...stages), monotone: false }],
  });
  expect(checkInstrument(instrument)).toMatchObject([{ pointer: '/frameworks/0/stages/2' }]);
});

test('what would take too long to work out is a warning, not a verdict', () => {
  const switches = Array.from({ length: 16 }, (_, i) => yesNo(`B${i + 1}`));
  const yes = switches.map(({ code }) => level(code, 1));
  const rules: Rule[] = [
    { op: 'count', atLeast: 8, rules: yes },
    { op: 'count', atLeast: 9, rules: yes.map((rule) => ({ op: 'none', rules: [rule] })) },
  ];
  const instrument = smallInstrument({
    indicators: [...switches, multi('M1', ['x', 'y'], 'beta')],
    frameworks: [{ ...ladder(rules), monotone: false }],
  });
  expect(checkInstrument(instrument)).toEqual([
    {
      pointer: '/frameworks/0/stages/1',
      detail: 'whether anybody can reach stage "s1" could not be worked out',
      severity: 'warning',
    },
  ]);
});
