import type {
  CohortKey,
  EditionId,
  JobId,
  Period,
  ProgrammeId,
  Pseudonym,
  SubjectId,
  TenantId,
} from '#shared/kernel/ids.ts';

/** Every key of every table is built here. `pad` keeps shards and parts in order. */
const pad = (n: number): string => String(n).padStart(2, '0');

/** The trailing `#` keeps tenant `12` out of tenant `123` where keys are compared by prefix. */
const tenant = (id: TenantId): string => `TENANT#${id}#`;

export const tenantKeys = {
  profile: (id: TenantId) => ({ pk: tenant(id), sk: 'PROFILE' }),
  draft: (id: TenantId, programme: ProgrammeId, period: Period) => ({
    pk: tenant(id),
    sk: `DRAFT#${programme}#${period}`,
  }),
  job: (id: TenantId, job: JobId) => ({ pk: tenant(id), sk: `JOB#${job}` }),
  shard: (id: TenantId, shard: number) => `${tenant(id)}S#${pad(shard)}`,
  assessment: (id: TenantId, shard: number, programme: ProgrammeId, period: Period, subject: SubjectId) => ({
    pk: tenantKeys.shard(id, shard),
    sk: `ASSESSMENT#${programme}#${period}#${subject}`,
  }),
  directory: (id: TenantId) => ({ pk: 'DIRECTORY', sk: `TENANT#${id}` }),
} as const;

/** What the stream filters on, and how its records are read back. */
export const ASSESSMENT_PREFIX = 'ASSESSMENT#';

export function parseAssessmentKey(pk: string, sk: string) {
  const tenantId = /^TENANT#([a-z0-9-]+)#S#\d\d$/.exec(pk)?.[1];
  const [, programme, period, subject] = /^ASSESSMENT#([a-z0-9-]+)#(\d{4}-Q\d)#(.+)$/.exec(sk) ?? [];
  if (!tenantId || !programme || !period || !subject) throw new Error('not the key of an assessment');
  return {
    tenant: tenantId as TenantId,
    programme: programme as ProgrammeId,
    period: period as Period,
    subject: subject as SubjectId,
  };
}

/** Short, because an edition pays for every byte of every contribution it reads. */
export const poolKeys = {
  shard: (programme: ProgrammeId, shard: number) => `P#${programme}#S#${pad(shard)}`,
  contribution: (programme: ProgrammeId, shard: number, pseudonym: Pseudonym, period: Period, source: string) => ({
    pk: poolKeys.shard(programme, shard),
    sk: `${pseudonym}#${period}#${source}`,
  }),
  snapshot: (programme: ProgrammeId, edition: EditionId) => `P#${programme}#SNAPSHOT#${edition}`,
  segment: (programme: ProgrammeId, edition: EditionId, shard: number) => ({
    pk: poolKeys.snapshot(programme, edition),
    sk: pad(shard),
  }),
  /** Who was counted in an edition, for as long as a figure of it is shown; parts follow below it. */
  ledger: (programme: ProgrammeId, period: Period) => ({ pk: `P#${programme}#LEDGER`, sk: period }),
  /** Custom cohorts granted in an edition. */
  granted: (programme: ProgrammeId, period: Period) => ({ pk: `P#${programme}#CUSTOM`, sk: period }),
  /** What the rules found when an edition was planned, exactly. */
  audit: (programme: ProgrammeId, period: Period) => ({ pk: `P#${programme}#AUDIT`, sk: period }),
} as const;

export const releaseKeys = {
  programme: (programme: ProgrammeId) => `PROGRAMME#${programme}`,
  latest: (programme: ProgrammeId) => ({ pk: releaseKeys.programme(programme), sk: 'META' }),
  edition: (programme: ProgrammeId, period: Period) => ({
    pk: releaseKeys.programme(programme),
    sk: `EDITION#${period}`,
  }),
  cell: (edition: EditionId, cohort: CohortKey) => ({ pk: `EDITION#${edition}`, sk: `COHORT#${cohort}` }),
  /** What publishing would do: for admins. */
  plan: (edition: EditionId) => ({ pk: `EDITION#${edition}`, sk: 'PLAN' }),
  /** Cohort lists as served: by dimension, or `all`. */
  list: (edition: EditionId, by: string) => ({ pk: `EDITION#${edition}`, sk: `LIST#${by}` }),
} as const;

/** The cohort of a cell's sort key. */
export const cohortOfKey = (sk: string): CohortKey => sk.slice('COHORT#'.length) as CohortKey;

export const accessKeys = {
  session: (hash: string) => ({ pk: `SESSION#${hash}`, sk: '-' }),
  apiKey: (id: string) => ({ pk: `APIKEY#${id}`, sk: '-' }),
  /** A person as the identity provider names them. */
  person: (subject: string) => ({ pk: `PERSON#${subject}`, sk: '-' }),
  signIn: (state: string) => ({ pk: `SIGNIN#${state}`, sk: '-' }),
  idempotency: (caller: string, key: string) => ({ pk: `IDEM#${caller}#${key}`, sk: '-' }),
} as const;
