import type { Assessor } from '../kernel/codes.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { GROUP_NUMBER, NO_GROUP } from '../tenant/entity-number.ts';
import { fold } from './fold.ts';

const SUBJECT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const REGISTRY_NUMBER = /^[A-Z0-9][A-Z0-9.:/-]{2,39}$/;

/** The same as `subjectIdSchema`, without the schema library. */
export const readSubject = (cell: string): Result<string, string> =>
  SUBJECT.test(cell) ? ok(cell) : fail('must have 1 to 64 letters, digits, dots, hyphens or underscores');

/** The same as `registryNumberSchema`. */
export function readRegistryNumber(cell: string): Result<string, string> {
  if (cell.startsWith(GROUP_NUMBER)) return fail(NO_GROUP);
  return REGISTRY_NUMBER.test(cell) ? ok(cell) : fail('must have 3 to 40 capital letters, digits or . : / -');
}

const ASSESSORS: ReadonlyMap<string, Assessor> = new Map([
  ['self', 'self'],
  ['selbst', 'self'],
  ['third-party', 'third-party'],
  ['third party', 'third-party'],
  ['dritte', 'third-party'],
]);

export function readAssessor(cell: string): Result<Assessor, string> {
  const assessor = ASSESSORS.get(fold(cell));
  return assessor ? ok(assessor) : fail('must be self or third-party');
}
