import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCompleteAnswers } from '#test/builders/answers.ts';
import { kpi, multi, scale, smallInstrument, yesNo } from '#test/builders/instrument.ts';
import { INSTRUMENTS } from '../instrument/registry.ts';
import { DONT_KNOW, LEFT_OUT, NOT_APPLICABLE, read } from '../instrument/scoring/readings.ts';
import { contributionBytes, packContribution, unpackContribution } from './contribution.ts';
import { CELL_COUNT } from './tally.ts';

const options = (count: number): string[] => Array.from({ length: count }, (_, i) => `o${i}`);
/** The widest and narrowest of every kind. */
const EXTREMES = smallInstrument({
  indicators: [
    scale('A1', 13),
    scale('A2', 2),
    yesNo('A3'),
    multi('M1', options(24), 'beta'),
    multi('M2', options(2), 'beta'),
    kpi('K1', { edges: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }, 'beta'),
    kpi('K2', { edges: [5] }, 'beta'),
  ],
});

const word = fc.nat({ max: 2 ** 32 - 1 });
const head = fc.record({
  key: fc.record({ high: word, low: word }),
  cell: fc.nat({ max: CELL_COUNT - 1 }),
  assessor: fc.nat({ max: 1 }),
});

test.each([...INSTRUMENTS, EXTREMES].map((one) => [`${one.id}@${one.version}`, one] as const))(
  'a contribution to %s survives packing',
  (_, instrument) => {
    fc.assert(
      fc.property(head, anyCompleteAnswers(instrument), (start, answers) => {
        const contribution = { ...start, readings: read(instrument, answers) };
        const packed = packContribution(instrument, contribution);
        expect(packed).toHaveLength(contributionBytes(instrument));
        expect(unpackContribution(instrument, packed)).toEqual(contribution);
      }),
    );
  },
);

test.each([NOT_APPLICABLE, DONT_KNOW, LEFT_OUT])(
  'the reading %i survives packing in every kind of field',
  (special) => {
    const readings = new Int32Array(EXTREMES.indicators.length).fill(special);
    const contribution = { key: { high: 1, low: 2 }, cell: CELL_COUNT - 1, assessor: 1, readings };
    expect(unpackContribution(EXTREMES, packContribution(EXTREMES, contribution))).toEqual(contribution);
  },
);

test('a contribution can be read out of the middle of others', () => {
  const readings = read(EXTREMES, { A1: 12, M1: ['o23'], K1: 3 });
  const contribution = { key: { high: 7, low: 8 }, cell: 5, assessor: 0, readings };
  const size = contributionBytes(EXTREMES);
  const bytes = new Uint8Array(3 * size).fill(255);
  bytes.set(packContribution(EXTREMES, contribution), size);
  expect(unpackContribution(EXTREMES, bytes.subarray(size, 2 * size))).toEqual(contribution);
});

test('bytes of another length are refused', () => {
  const size = contributionBytes(EXTREMES);
  expect(() => unpackContribution(EXTREMES, new Uint8Array(size - 1))).toThrow('bytes');
  expect(() => unpackContribution(EXTREMES, new Uint8Array(size + 1))).toThrow('bytes');
});
