import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { number } from '../../i18n/format.ts';
import { isDoubtful, readNumber } from './number-input.ts';

const LIMITS = { range: { min: 0, max: 2_000_000 }, decimals: 2 };
const read = (language: string, text: string) => {
  const entry = readNumber(language, text, LIMITS);
  return entry.kind === 'number' ? entry.value : entry.kind === 'fault' ? entry.fault : entry.kind;
};

describe('a typed number', () => {
  it.each([
    ['en', '12.5', 12.5],
    ['en', '12,5', 12.5],
    ['en', '1,234', 1234],
    ['en', '1,234.5', 1234.5],
    ['en', '1.234', 'too-fine'],
    ['de', '12,5', 12.5],
    ['de', '12.5', 12.5],
    ['de', '1.234', 1234],
    ['de', '1.234,5', 1234.5],
    ['de', '1 234,5', 1234.5],
    ['de', '1.234.567', 1234567],
    ['de', ',5', 0.5],
    ['en', '7.', 7],
    ['en', '', 'empty'],
    ['en', '  ', 'empty'],
    ['en', 'about 5', 'not-a-number'],
    ['en', '1,2,3', 'not-a-number'],
    ['de', '12,5.5', 'not-a-number'],
    ['en', '-1', 'out-of-range'],
    ['en', '2000001', 'out-of-range'],
    ['en', '-0', 0],
  ])('in %s, "%s" is %s', (language, text, expected) => expect(read(language, text)).toBe(expected));

  it.each(['en', 'de'])('in %s is read as it was written', (language) =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200_000_000 }), (units) => {
        const value = Number((units / 100).toFixed(2));
        expect(read(language, number(language, value, 2))).toBe(value);
      }),
    ),
  );
});

it('questions what lies outside the plausible', () => {
  const indicator = { plausible: { min: 1, max: 5 } } as Parameters<typeof isDoubtful>[0];
  expect([0.5, 1, 5, 6].map((value) => isDoubtful(indicator, value))).toEqual([true, false, false, true]);
});
