import { expect, test } from 'vitest';
import { group, level, scale, scoring, smallInstrument } from '#test/builders/instrument.ts';
import { finds } from '#test/builders/spoilt.ts';
import type { Group } from '../definition.ts';
import { checkInstrument } from './check-instrument.ts';

const POINTS = '/frameworks/1';
const BANDS = `${POINTS}/bands`;

finds('fault', [
  [
    'an unknown root',
    { [`${POINTS}/root`]: 'nope', [`${POINTS}/groups`]: [], [`${POINTS}/criteria`]: [] },
    `${POINTS}/root`,
    '"nope" is not a group of this framework',
  ],
  [
    'a band below the one before',
    { [`${BANDS}/2/from`]: 0.4 },
    `${BANDS}/2/from`,
    'bands must rise: this one does not begin above the one before',
  ],
  [
    'a band that begins with the one before',
    { [`${BANDS}/2/from`]: 0.5 },
    `${BANDS}/2/from`,
    'bands must rise: this one does not begin above the one before',
  ],
  [
    'a top band above the best mean',
    { [`${BANDS}/2/from`]: 1.6 },
    `${BANDS}/2/from`,
    'above the best possible total, 1.5: nobody can reach it',
  ],
  [
    'a top band above the best minimum',
    {
      [`${POINTS}/groups/0/combine`]: 'min',
      [`${POINTS}/groups/0/of/0/weight`]: undefined,
      [`${BANDS}/1/from`]: 0.9,
      [`${BANDS}/2/from`]: 1.1,
    },
    `${BANDS}/2/from`,
    'above the best possible total, 1: nobody can reach it',
  ],
  [
    'a lowest band below the least total',
    { [`${BANDS}/0/from`]: -2, [`${BANDS}/1/from`]: -1 },
    `${BANDS}/0/from`,
    'ends below the least possible total, 0: nobody can be in it',
  ],
  [
    'a lowest band that begins above the least total',
    { [`${BANDS}/0/from`]: 0.1 },
    `${BANDS}/0/from`,
    'totals begin at 0: those below would be in no band',
  ],
  [
    'a counted criterion nobody can meet',
    {
      [`${POINTS}/monotone`]: false,
      [`${POINTS}/criteria/0/rule`]: { op: 'all', rules: [level('A2', 3), { op: 'none', rules: [level('A2', 1)] }] },
    },
    `${POINTS}/criteria/0`,
    'nobody can meet "strong"',
  ],
]);

finds('warning', [
  [
    'a band between two totals',
    {
      [`${BANDS}/-`]: { code: 'b3', title: { en: 'x', de: 'x' }, about: { en: 'x', de: 'x' }, from: 1.49 },
      [`${BANDS}/2/from`]: 1.47,
    },
    `${BANDS}/2/from`,
    'no total lies in it unless something is not applicable',
  ],
]);

const bandFaults = (groups: [Group, ...Group[]], ...from: number[]) => {
  const indicators = [scale('A1'), scale('A2'), scale('A3', 5, 'waives', 'beta')];
  const frameworks = [{ ...scoring(groups, ...from), monotone: false }];
  return checkInstrument(smallInstrument({ indicators, frameworks, sources: [] })).map(({ detail }) => detail);
};

test('the best total is worked out along the tree: weights, sums, means and minima', () => {
  const tree: [Group, ...Group[]] = [
    group('total', 'sum', { group: 'mean', weight: 10 }, { group: 'least' }),
    group('mean', 'mean', { indicator: 'A1', weight: 3 }, { indicator: 'A2', values: [0, 1, 2, 3, 5] }),
    group('least', 'min', { indicator: 'A3', values: [2, 3, 4, 5, 6] }, { indicator: 'A2', values: [1, 1, 1, 1, 9] }),
  ];
  expect(bandFaults(tree, 1, 26)).toEqual([]);
  expect(bandFaults(tree, 1, 26.1)).toEqual(['above the best possible total, 26: nobody can reach it']);
  expect(bandFaults(tree, 1.5, 26)).toEqual(['totals begin at 1: those below would be in no band']);
});

test('a total that sums like 0.1 + 0.2 reaches the band at 0.3', () => {
  const tenths = group(
    'total',
    'sum',
    { indicator: 'A1', values: [0, 0, 0, 0, 0.7] },
    { indicator: 'A2', values: [0, 0, 0, 0, 0.1] },
  );
  expect(bandFaults([tenths], 0, 0.8)).toEqual([]);
});
