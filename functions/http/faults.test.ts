import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { API } from '#shared/contracts/api.ts';
import { submissionBody } from '#shared/contracts/assess-schemas.ts';
import { faultsOf } from './faults.ts';

const faults = (schema: z.ZodMiniType, value: unknown, prefix = '') =>
  faultsOf(z.safeParse(schema, value).error?.issues ?? [], prefix);

const shape = z.strictObject({
  count: z.optional(z.int().check(z.gte(1), z.lte(9))),
  name: z.optional(z.string().check(z.minLength(2), z.maxLength(4), z.regex(/^[a-z]*$/))),
  kind: z.optional(z.enum(['cat', 'dog'])),
  either: z.optional(z.union([z.boolean(), z.number()])),
  list: z.optional(z.array(z.boolean()).check(z.maxLength(2))),
});

test.each([
  [{ count: 'x' }, '/count', 'must be a number'],
  [{ count: 1.5 }, '/count', 'must be a whole number'],
  [{ count: 0 }, '/count', 'must be at least 1'],
  [{ count: 10 }, '/count', 'must be at most 9'],
  [{ name: 1 }, '/name', 'must be a string'],
  [{ name: 'a' }, '/name', 'must be at least 2 characters'],
  [{ name: 'abcde' }, '/name', 'must be at most 4 characters'],
  [{ name: 'A1' }, '/name', 'must match /^[a-z]*$/'],
  [{ kind: 'cow' }, '/kind', 'must be one of cat, dog'],
  [{ list: 1 }, '/list', 'must be an array'],
  [{ list: [true, true, true] }, '/list', 'must be at most 2 items'],
  [{ list: [true, 'no'] }, '/list/1', 'must be a boolean'],
  [{ either: 'x' }, '/either', 'has none of the accepted forms'],
  [{ other: 1 }, '/other', 'is not a known field'],
  [{ 'a/b': 1 }, '/a~1b', 'is not a known field'],
])('%o has its place and its rule', (value, pointer, detail) => {
  expect(faults(shape, value)).toEqual([{ pointer, detail }]);
});

test('the prefix says where the value stands', () => {
  expect(faults(shape, { count: 0 }, '/query')[0]?.pointer).toBe('/query/count');
});

test('many faults are cut at fifty, many unknown fields at twenty', () => {
  expect(
    faults(
      z.array(z.boolean()),
      Array.from({ length: 80 }, () => 1),
    ),
  ).toHaveLength(50);
  expect(faults(shape, Object.fromEntries(Array.from({ length: 80 }, (_, i) => [`x${i}`, 1])))).toHaveLength(20);
});

test('no fault of a submission repeats a value that was sent', () => {
  const secret = fc.stringMatching(/^q[w-z]{9,20}$/);
  const wrong = fc.record({
    answers: fc.oneof(
      secret,
      fc.dictionary(
        fc.constantFrom('S1', 'C1', 'G1'),
        fc.oneof(secret, fc.record({ a: secret }), fc.array(fc.array(secret))),
      ),
    ),
    profile: fc.oneof(secret, fc.record({ industry: secret, size: secret, region: secret })),
    assessor: secret,
    registryNumber: secret,
  });
  fc.assert(
    fc.property(wrong, (body) => {
      const told = JSON.stringify(faults(submissionBody, body));
      for (const value of JSON.stringify(body).match(/q[w-z]{9,20}/g) ?? []) expect(told).not.toContain(value);
    }),
  );
});

test('no fault of a path or query repeats a value that was sent', () => {
  const secret = 'Zq!secret value';
  for (const { params, query } of Object.values(API))
    for (const schema of [params, query]) {
      const names = Object.keys((schema as unknown as { shape?: object }).shape ?? {});
      const told = faults(schema, Object.fromEntries(names.map((name) => [name, secret])), '/path');
      expect(JSON.stringify(told)).not.toContain(secret);
    }
});
