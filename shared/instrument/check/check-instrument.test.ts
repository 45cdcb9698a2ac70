import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changed } from '#test/builders/changed.ts';
import { level, smallInstrument } from '#test/builders/instrument.ts';
import { wholeInstrument } from '#test/builders/whole-instrument.ts';
import { instrumentSchema, type Instrument } from '../definition.ts';
import { checkInstrument } from './check-instrument.ts';

test('a definition that uses everything has neither a fault nor a warning', () => {
  expect(instrumentSchema.safeParse(wholeInstrument()).error?.issues).toBeUndefined();
  expect(checkInstrument(wholeInstrument())).toEqual([]);
  expect(checkInstrument(smallInstrument())).toEqual([]);
});

test('every fault of a definition is told, not only the first', () => {
  const RULE = '/frameworks/0/stages/1/criteria/0/rule';
  const broken = changed(wholeInstrument(), {
    '/about': { en: 'x' },
    [RULE]: { op: 'all', rules: [level('Z9', 1), level('A1', 9)] },
  });
  expect(checkInstrument(broken).map(({ pointer }) => pointer)).toEqual([
    '/about',
    `${RULE}/rules/0/indicator`,
    `${RULE}/rules/1/atLeast`,
  ]);
});

/** Pointers to every place in a definition. */
const placesIn = (node: unknown, at = ''): string[] =>
  node === null || typeof node !== 'object'
    ? [at]
    : [at, ...Object.entries(node).flatMap(([key, value]) => placesIn(value, `${at}/${key}`))];

test('whatever the schema lets through is checked to the end', () => {
  const places = placesIn(wholeInstrument()).filter((place) => place !== '');
  const values = [
    0,
    1,
    3,
    -1,
    99,
    'A1',
    'B1',
    'K1',
    'M1',
    'x',
    's1',
    'c1-0',
    'total',
    'inner',
    'pillars',
    [],
    undefined,
  ];
  const changes = fc.dictionary(fc.constantFrom(...places), fc.constantFrom(...values), { minKeys: 1, maxKeys: 3 });
  let checked = 0;
  fc.assert(
    fc.property(changes, (some) => {
      const definition = attempt(some);
      if (!definition || !instrumentSchema.safeParse(definition).success) return;
      checked++;
      expect(Array.isArray(checkInstrument(definition))).toBe(true);
    }),
    { numRuns: 1500 },
  );
  expect(checked).toBeGreaterThan(50);
});

/** Undefined when one change took the ground from under another. */
function attempt(changes: Readonly<Record<string, unknown>>): Instrument | undefined {
  try {
    return changed(wholeInstrument(), changes);
  } catch {
    return undefined;
  }
}
