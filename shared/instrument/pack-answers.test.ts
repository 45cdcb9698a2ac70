import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyInstrument } from '#test/builders/any-instrument.ts';
import { anyAnswers } from '#test/builders/answers.ts';
import { kpi, multi, scale, smallInstrument, yesNo } from '#test/builders/instrument.ts';
import { packAnswers, unpackAnswers } from './pack-answers.ts';
import { INSTRUMENTS } from './registry.ts';

const options = Array.from({ length: 24 }, (_, i) => `o${i}`);
const wide = smallInstrument({
  indicators: [
    scale('A1', 13),
    yesNo('B1'),
    multi('M1', options),
    multi('M2', options.slice(0, 9)),
    kpi('K1', { range: { min: -1e9, max: 1e9 }, decimals: 4 }),
    kpi('K2', { decimals: 0 }),
  ],
});

test.each([...INSTRUMENTS, wide].map((one) => [`${one.id}@${one.version}`, one] as const))(
  'answers of %s survive packing',
  (_, instrument) => {
    fc.assert(
      fc.property(anyAnswers(instrument), (answers) => {
        expect(unpackAnswers(instrument, packAnswers(instrument, answers))).toEqual(answers);
      }),
    );
  },
);

test('answers of any definition survive packing', () => {
  const cases = anyInstrument.chain((instrument) => anyAnswers(instrument).map((answers) => ({ instrument, answers })));
  fc.assert(
    fc.property(cases, ({ instrument, answers }) => {
      expect(unpackAnswers(instrument, packAnswers(instrument, answers))).toEqual(answers);
    }),
  );
});

test('a selection comes back in the order of the definition', () => {
  const packed = packAnswers(wide, { M1: ['o23', 'o0', 'o8'] });
  expect(unpackAnswers(wide, packed)).toEqual({ M1: ['o0', 'o8', 'o23'] });
});

test('a scale costs one byte, a selection one and one per eight options, a number one and eight when it is given', () => {
  expect(packAnswers(wide, {})).toHaveLength(1 + 1 + (1 + 3) + (1 + 2) + 1 + 1);
  expect(packAnswers(wide, { K2: 0 })).toHaveLength(1 + 1 + (1 + 3) + (1 + 2) + 1 + (1 + 8));
});

test.each([0, -0.0001, 0.1, 1e9, -1e9, 123456.7891])('the number %d comes back exactly', (K1) => {
  expect(unpackAnswers(wide, packAnswers(wide, { K1 }))).toEqual({ K1 });
});

test('an empty selection is not the same as none', () => {
  expect(unpackAnswers(wide, packAnswers(wide, { M1: [] }))).toEqual({ M1: [] });
});

test.each([-1, 1])('bytes of another length (%i) are refused', (by) => {
  const packed = packAnswers(wide, { A1: 1 });
  const other = by < 0 ? packed.subarray(0, packed.length + by) : Uint8Array.from([...packed, 0]);
  expect(() => unpackAnswers(wide, other)).toThrow('bytes');
});
