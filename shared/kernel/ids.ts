import * as z from 'zod/mini';
import type { Brand } from './brand.ts';

export type TenantId = Brand<string, 'TenantId'>;
export type UserId = Brand<string, 'UserId'>;
export type ProgrammeId = Brand<string, 'ProgrammeId'>;
export type InstrumentId = Brand<string, 'InstrumentId'>;
export type Period = Brand<string, 'Period'>;
export type EditionId = Brand<string, 'EditionId'>;
export type CohortKey = Brand<string, 'CohortKey'>;
export type Pseudonym = Brand<string, 'Pseudonym'>;
export type SubjectId = Brand<string, 'SubjectId'>;
export type JobId = Brand<string, 'JobId'>;
export type PolicyId = Brand<string, 'PolicyId'>;

const word = '[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?';

/** A brand is a promise to the compiler only: nothing happens to the text, so the schema documents itself both ways. */
const branded = <T extends string>(pattern: RegExp, description: string) =>
  z.string().check(z.regex(pattern), z.meta({ description })) as unknown as z.ZodMiniType<T, string>;

export const tenantIdSchema = branded<TenantId>(new RegExp(`^${word}$`), 'Tenant');
export const userIdSchema = branded<UserId>(/^[A-Za-z0-9_-]{1,64}$/, 'User');
export const programmeIdSchema = branded<ProgrammeId>(new RegExp(`^${word}$`), 'Programme');
export const instrumentIdSchema = branded<InstrumentId>(
  new RegExp(`^${word}(?:@[0-9]+\\.[0-9]+)?$`),
  'Instrument, with or without @version',
);
export const periodSchema = branded<Period>(/^20[0-9]{2}-Q[1-4]$/, 'Calendar quarter, for example 2026-Q4');
export const editionIdSchema = branded<EditionId>(new RegExp(`^${word}\\.20[0-9]{2}-Q[1-4]$`), '<programme>.<period>');
export const subjectIdSchema = branded<SubjectId>(
  /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
  'Opaque id of an assessed organisation',
);
export const jobIdSchema = branded<JobId>(/^[0-9A-Za-z_-]{8,40}$/, 'Import job');
export const policyIdSchema = branded<PolicyId>(
  new RegExp(`^${word}(?:@[0-9]{1,4})?$`),
  'Disclosure policy with its version, for example standard@1',
);

/** The subject of a company's own assessments. */
export const SELF = 'self' as SubjectId;

/** `social-business.2026-Q4` of programme `social-business` and period `2026-Q4`. */
export const editionId = (programme: ProgrammeId, period: Period): EditionId => `${programme}.${period}` as EditionId;

/** Splits an edition id at its last dot; the id has been parsed before, so both halves are valid. */
export function splitEditionId(edition: EditionId): { programme: ProgrammeId; period: Period } {
  const dot = edition.lastIndexOf('.');
  return { programme: edition.slice(0, dot) as ProgrammeId, period: edition.slice(dot + 1) as Period };
}
