import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { findInstrument } from '../instrument/registry.ts';
import { findPolicy } from './policy.ts';
import { findProgramme, programmeDefinitionSchema, PROGRAMMES } from './programme.ts';
import programmes from './programmes.json' with { type: 'json' };

test('every programme has the shape of one', () => {
  expect(z.safeParse(z.array(programmeDefinitionSchema), programmes).error?.issues).toBeUndefined();
});

test('a programme with a misspelt audience is refused', () => {
  const broken = [{ ...programmes[0], audience: 'everyone' }];
  expect(z.safeParse(z.array(programmeDefinitionSchema), broken).success).toBe(false);
});

test('no two programmes share an id', () => {
  expect(new Set(PROGRAMMES.map(({ id }) => id)).size).toBe(PROGRAMMES.length);
});

test.each(PROGRAMMES.map((one) => [one.id, one] as const))('%s knows its instrument and its policy', (_, programme) => {
  expect(findInstrument(programme.instrument)).toBeDefined();
  expect(findPolicy(programme.policy)).toBeDefined();
});

test('a programme is found by its id only', () => {
  expect([findProgramme('demo')?.id, findProgramme('Demo'), findProgramme('')]).toEqual(['demo', undefined, undefined]);
});
