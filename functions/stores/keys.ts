import type {
  CohortKey,
  EditionId,
  JobId,
  Period,
  ProgrammeId,
  Pseudonym,
  SubjectId,
  TenantId,
  UserId,
} from '#shared/kernel/ids.ts';
import { sha256 } from './hash.ts';

/** Every key of every table is built here. `pad` keeps shards and parts in order. */
const pad = (n: number): string => String(n).padStart(2, '0');

/** The trailing `#` keeps tenant `12` out of tenant `123` where keys are compared by prefix. */
const tenant = (id: TenantId): string => `TENANT#${id}#`;

export const tenantKeys = {
  profile: (id: TenantId) => ({ pk: tenant(id), sk: PROFILE_KEY }),
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
  person: (id: TenantId, user: UserId) => ({ pk: tenant(id), sk: `USER#${user}` }),
  invitation: (id: TenantId, invitation: string) => ({ pk: tenant(id), sk: `INVITE#${invitation}` }),
  key: (id: TenantId, key: string) => ({ pk: tenant(id), sk: `KEY#${key}` }),
  /** Counts changes of keys, as the roster does of people. */
  keyRing: (id: TenantId) => ({ pk: tenant(id), sk: 'KEYRING' }),
  /** Counts changes of people and invitations, so that two at once cannot both be right. */
  roster: (id: TenantId) => ({ pk: tenant(id), sk: 'ROSTER' }),
  /** Accounts of deeds; nobody changes or deletes there. */
  audit: (id: TenantId) => `${tenant(id)}AUDIT`,
  event: (id: TenantId, event: string) => ({ pk: tenantKeys.audit(id), sk: `${EVENT_PREFIX}${event}` }),
  /** The chain they are linked into. A partition of its own: only the stream consumer that links writes there. */
  chain: (id: TenantId) => `${tenant(id)}CHAIN`,
  link: (id: TenantId, seq: number) => ({
    pk: tenantKeys.chain(id),
    sk: `${LINK_PREFIX}${String(seq).padStart(12, '0')}`,
  }),
  chainHead: (id: TenantId) => ({ pk: tenantKeys.chain(id), sk: 'HEAD' }),
  /** That a mail was sent, so that it is sent once; by tenant and what it told. */
  notice: (id: TenantId, what: string) => ({ pk: 'NOTICES', sk: `${tenant(id)}${what}` }),
  /** A report while it is made: small, so that listing them reads little. */
  report: (id: TenantId, slug: string) => ({ pk: tenant(id), sk: `REPORT#${slug}` }),
  /** What reports said, revision by revision: in a partition of its own, since they are large. */
  reportRevisions: (id: TenantId) => `${tenant(id)}REPORTS`,
  reportRevision: (id: TenantId, slug: string, revision: number) => ({
    pk: tenantKeys.reportRevisions(id),
    sk: `REVISION#${slug}#${String(revision).padStart(8, '0')}`,
  }),
  /** That somebody was given a link to a draft; its secret is the access room's. */
  reviewLink: (id: TenantId, slug: string, link: string) => ({ pk: tenant(id), sk: `REVIEW#${slug}#${link}` }),
  directory: (id: TenantId) => ({ pk: DIRECTORY, sk: `TENANT#${id}` }),
  /** Whose a registry number is: no two tenants have the same. */
  number: (number: string) => ({ pk: `NUMBER#${number}`, sk: '-' }),
  /** A list of organisations to be taken in: the operator's, and no tenant's. */
  onboarding: (job: JobId) => ({ pk: `ONBOARDING#${job}`, sk: 'JOB' }),
} as const;

/** What the stream filters on, and how its records are read back. */
export const ASSESSMENT_PREFIX = 'ASSESSMENT#';
export const EVENT_PREFIX = 'EVENT#';
export const LINK_PREFIX = 'LINK#';
export const PROFILE_KEY = 'PROFILE';
export const DIRECTORY = 'DIRECTORY';

/** Whose a partition of room 1 is; undefined for one of nobody. */
export const tenantOfKey = (pk: string): TenantId | undefined =>
  /^TENANT#([a-z0-9-]+)#/.exec(pk)?.[1] as TenantId | undefined;

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
  /** Contributors whose name is being taken out of ledgers and snapshots. */
  erasure: (programme: ProgrammeId, pseudonym: Pseudonym) => ({ pk: `P#${programme}#ERASURE`, sk: pseudonym }),
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
  /** Whose the address of a report is: no two organisations have the same. */
  reportClaim: (slug: string) => ({ pk: `REPORT#${slug}`, sk: 'CLAIM' }),
  /** A version that came out: never changed. */
  reportVersion: (slug: string, version: number) => ({
    pk: `REPORT#${slug}`,
    sk: `V#${String(version).padStart(6, '0')}`,
  }),
  /** What is said of a report now: its latest version, or that it is withdrawn. All of them together are the list. */
  publications: 'REPORTS',
  publication: (slug: string) => ({ pk: releaseKeys.publications, sk: slug }),
} as const;

/** The cohort of a cell's sort key. */
export const cohortOfKey = (sk: string): CohortKey => sk.slice('COHORT#'.length) as CohortKey;

export const accessKeys = {
  session: (hash: string) => ({ pk: `SESSION#${hash}`, sk: '-' }),
  apiKey: (id: string) => ({ pk: `APIKEY#${id}`, sk: '-' }),
  /** A person as the identity provider names them. */
  person: (subject: string) => ({ pk: `PERSON#${subject}`, sk: '-' }),
  /** What lets a tenant's people and keys in: its state and its quotas, beside what they are looked up by. */
  gate: (tenant: TenantId) => ({ pk: `GATE#${tenant}`, sk: '-' }),
  invitation: (hash: string) => ({ pk: `INVITE#${hash}`, sk: '-' }),
  /** What opens a draft for reviewers. */
  review: (hash: string) => ({ pk: `REVIEW#${hash}`, sk: '-' }),
  /** The setting up of an empty installation: once. */
  setup: () => ({ pk: 'SETUP', sk: '-' }),
  rate: (caller: string, window: string) => ({ pk: `RATE#${caller}#${window}`, sk: '-' }),
  /** When a key was last used: beside the counts, which functions may write that must not write keys. */
  use: (key: string) => ({ pk: `RATE#use#${key}`, sk: '-' }),
  signIn: (state: string) => ({ pk: `SIGNIN#${state}`, sk: '-' }),
  idempotency: (caller: string, key: string) => ({ pk: `IDEM#${caller}#${key}`, sk: '-' }),
} as const;

/** The embedded identity provider's own table: addresses without regard to case. */
export const identityKeys = {
  person: (email: string) => ({ pk: `USER#${email.trim().toLowerCase()}`, sk: '-' }),
  /** Sign-ins that failed, by the hash of what was typed: that need not be an address. */
  failures: (email: string) => ({ pk: `FAILURES#${sha256(email.trim().toLowerCase())}`, sk: '-' }),
} as const;
