import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { anyAnswers } from '#test/builders/answers.ts';
import { kpi, multi, scale, smallInstrument, yesNo } from '#test/builders/instrument.ts';
import { answersSchema, checkAnswers, missingAnswers } from './answers.ts';
import { INSTRUMENTS } from './registry.ts';

const instrument = smallInstrument({
  indicators: [
    scale('A1', 5, 'refused'),
    { ...yesNo('B1'), dontKnow: 'refused' },
    multi('M1', ['x', 'y', 'z']),
    kpi('K1', { range: { min: -5, max: 5 }, decimals: 1 }),
  ],
});

test.each([...INSTRUMENTS, instrument].map((one) => [`${one.id}@${one.version}`, one] as const))(
  'every valid answer to %s passes',
  (_, one) => {
    fc.assert(
      fc.property(anyAnswers(one), (answers) => {
        expect(checkAnswers(one, answers)).toEqual([]);
        expect(z.safeParse(answersSchema, answers).success).toBe(true);
      }),
    );
  },
);

test.each([
  ['a level above the scale', { A1: 5 }, 'A1', 'must be a level from 0 to 4'],
  ['a selection for a scale', { A1: ['x'] }, 'A1', 'must be a level from 0 to 4'],
  ['a level above yes', { B1: 2 }, 'B1', 'must be a level from 0 to 1'],
  ['“not applicable” where it is refused', { A1: 'not-applicable' }, 'A1', 'does not take "not-applicable"'],
  ['“don’t know” where it is refused', { B1: 'dont-know' }, 'B1', 'does not take "dont-know"'],
  ['a broken level', { A1: 1.5 }, 'A1', 'must be a level from 0 to 4'],
  ['a negative level', { A1: -1 }, 'A1', 'must be a level from 0 to 4'],
  ['a number below the range', { K1: -5.1 }, 'K1', 'must be a number from -5 to 5'],
  ['a number above the range', { K1: 5.1 }, 'K1', 'must be a number from -5 to 5'],
  ['a number that is none', { K1: Number.NaN }, 'K1', 'must be a number from -5 to 5'],
  ['a selection for a number', { K1: ['x'] }, 'K1', 'must be a number from -5 to 5'],
  ['too many decimals', { K1: 1.25 }, 'K1', 'may have one decimal at most'],
  ['a level for a selection', { M1: 1 }, 'M1', 'must be a list of selected codes'],
  ['an unknown option', { M1: ['x', 'w'] }, 'M1', 'may only select from x, y, z'],
  ['an option twice', { M1: ['x', 'x'] }, 'M1', 'selects a code twice'],
  ['an unknown indicator', { Z9: 1 }, 'Z9', 'is not an indicator of this instrument'],
  [
    'an indicator called like an inherited member',
    { toString: 1 },
    'toString',
    'is not an indicator of this instrument',
  ],
] as const)('%s is a fault', (_, answers, indicator, detail) => {
  expect(checkAnswers(instrument, answers as never)).toEqual([{ indicator, detail }]);
});

test.each([
  ['a number that is none', { A1: Number.NaN }],
  ['an endless number', { A1: Infinity }],
  ['another word', { A1: 'perhaps' }],
  ['nothing', { A1: null }],
  ['a nested selection', { M1: [['x']] }],
  ['25 selections', { M1: Array.from({ length: 25 }, (_, i) => `o${i}`) }],
  ['a code of nine characters', { ABCDEFGH9: 1 }],
])('the schema refuses %s', (_, answers) => {
  expect(z.safeParse(answersSchema, answers).success).toBe(false);
});

test('a fault never contains the answer given', () => {
  const secret = fc.stringMatching(/^[q-w]{6,30}$/);
  const wrong = fc.record({
    A1: fc.oneof(fc.constant(9), fc.array(secret)),
    M1: fc.oneof(fc.array(secret, { minLength: 1 }), fc.constant(9)),
  });
  fc.assert(
    fc.property(wrong, (answers) => {
      const faults = checkAnswers(instrument, answers);
      expect(faults).toHaveLength(2);
      for (const given of Object.values(answers).flat()) expect(JSON.stringify(faults)).not.toContain(String(given));
    }),
  );
});

test('what is not answered yet is missing, whatever else is there; what is optional never is', () => {
  expect(missingAnswers(instrument, { B1: 1, Z9: 1 })).toEqual(['A1', 'M1']);
  expect(missingAnswers(instrument, { A1: 0, B1: 0, M1: [] })).toEqual([]);
});
