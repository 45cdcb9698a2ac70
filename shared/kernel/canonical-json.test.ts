import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, type Json } from './canonical-json.ts';

const anyJson = fc.jsonValue({ maxDepth: 3 }).map((value) => value as Json);

test('keys are sorted by code unit and no space is spent', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'x y' }], a: true, Z: 0, é: 1 })).toBe(
    '{"Z":0,"a":true,"b":[1,{"c":"x y","d":null}],"é":1}',
  );
});

test('an absent member is left out', () => {
  expect(canonicalJson({ a: 1, b: undefined as unknown as Json })).toBe('{"a":1}');
});

test('the order of an array is kept', () => {
  expect(canonicalJson([2, 1])).toBe('[2,1]');
});

test('it parses back to the same value', () => {
  fc.assert(
    fc.property(anyJson, (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('the order in which members were written makes no difference', () => {
  const members = fc.uniqueArray(fc.tuple(fc.string(), anyJson), { selector: ([key]) => key, maxLength: 8 });
  fc.assert(
    fc.property(members, (list) => {
      const forth = Object.fromEntries(list);
      const back = Object.fromEntries([...list].reverse());
      expect(canonicalJson(back)).toBe(canonicalJson(forth));
    }),
  );
});
