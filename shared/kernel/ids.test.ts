import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
  editionId, editionIdSchema, instrumentIdSchema, jobIdSchema, periodSchema, programmeIdSchema, splitEditionId, subjectIdSchema,
  tenantIdSchema, userIdSchema, type Period, type ProgrammeId,
} from './ids.ts'; // prettier-ignore

const holds = (schema: z.ZodMiniType, value: unknown): boolean => z.safeParse(schema, value).success;

test.each([
  ['tenant', tenantIdSchema, ['a', 'acme-1', `a${'b'.repeat(38)}c`]],
  ['programme', programmeIdSchema, ['social-business', '0']],
  ['instrument', instrumentIdSchema, ['social-business', 'social-business@0.9', 'x@10.12']],
  ['period', periodSchema, ['2000-Q1', '2026-Q4', '2099-Q4']],
  ['edition', editionIdSchema, ['demo.2026-Q4']],
  ['subject', subjectIdSchema, ['self', 'A.b_c-1', 'x'.repeat(64)]],
  ['user', userIdSchema, ['a-B_9']],
  ['job', jobIdSchema, ['abcdefgh', 'x'.repeat(40)]],
] as const)('the schema of a %s takes what it should', (_, schema, good) => {
  expect(good.filter((value) => !holds(schema, value))).toEqual([]);
});

test.each([
  ['tenant', tenantIdSchema, ['', '-a', 'a-', 'A', 'a b', 'a#b', 'a\n', `a${'b'.repeat(39)}c`, 1, null]],
  ['programme', programmeIdSchema, ['a.b', 'a/b', 'a@1', '../x', 'ä']],
  ['instrument', instrumentIdSchema, ['x@', 'x@1', 'x@1.0.0', 'x@1.a', 'x@1.0\n']],
  ['period', periodSchema, ['2026-Q0', '2026-Q5', '1999-Q1', '2026Q1', '2026-q1', '2026-Q1 ', '02026-Q1']],
  ['edition', editionIdSchema, ['demo', 'demo.2026', 'demo.2026-Q5', '.2026-Q4', 'demo#2026-Q4', 'a.b.2026-Q4']],
  ['subject', subjectIdSchema, ['', '.a', 'a#b', 'a/b', 'a b', 'x'.repeat(65)]],
  ['user', userIdSchema, ['', 'a b', 'a#b', 'x'.repeat(65)]],
  ['job', jobIdSchema, ['short', 'x'.repeat(41), 'abc/defgh', '../../etc']],
] as const)('the schema of a %s refuses what could be taken for something else', (_, schema, bad) => {
  expect(bad.filter((value) => holds(schema, value))).toEqual([]);
});

test('an edition id splits into what it was made of', () => {
  const id = editionId('social-business' as ProgrammeId, '2026-Q4' as Period);
  expect(id).toBe('social-business.2026-Q4');
  expect(splitEditionId(id)).toEqual({ programme: 'social-business', period: '2026-Q4' });
});
