import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { subjectIdSchema } from '../kernel/ids.ts';
import { registryNumberSchema } from '../tenant/profile.ts';
import { readAssessor, readRegistryNumber, readSubject } from './identity.ts';

const spelling = fc.oneof(fc.string({ maxLength: 70 }), fc.stringMatching(/^[A-Za-z0-9._:/-]{0,66}$/));

test('subjects and registry numbers are what the API’s schemas take', () => {
  fc.assert(
    fc.property(spelling, (cell) => {
      expect(readSubject(cell).ok).toBe(z.safeParse(subjectIdSchema, cell).success);
      expect(readRegistryNumber(cell).ok).toBe(z.safeParse(registryNumberSchema, cell).success);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['self', 'self'],
  ['Third party', 'third-party'],
  ['third-party', 'third-party'],
  ['selbst', 'self'],
])('“%s” is %s', (cell, assessor) => {
  expect(readAssessor(cell)).toEqual({ ok: true, value: assessor });
});

test('anybody else is refused', () => {
  expect(readAssessor('me')).toEqual({ ok: false, error: 'must be self or third-party' });
});
