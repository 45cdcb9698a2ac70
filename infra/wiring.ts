import { ACCOUNT_API } from '#shared/contracts/account-api.ts';
import { ADMIN_API } from '#shared/contracts/admin-api.ts';
import { ASSESS_API } from '#shared/contracts/assess-api.ts';
import { BENCHMARK_API } from '#shared/contracts/benchmark-api.ts';
import type { Contract } from '#shared/contracts/contract.ts';
import { CUSTOM_COHORT_API } from '#shared/contracts/custom-cohort-api.ts';
import { PUBLICATION_API } from '#shared/contracts/publication-api.ts';
import { STUDIO_API } from '#shared/contracts/studio-api.ts';

/** THE table: every function, what triggers it, and which rooms it may enter. The local host and AWS are built from it. */
export type Room = 'tenant' | 'pool' | 'release' | 'access';
export const ROOMS: readonly Room[] = ['tenant', 'pool', 'release', 'access'];

/**
 * `tenant-session`: read and write, but only through a role session confined to one tenant's keys. `books`: what keeping
 * the account and the directory takes, and no more. `count`: the counters of requests, and nothing that lets in.
 * `notices`: people, keys and the directory, to mail about them, and marks of what was sent; no assessment.
 * `reports`: writing published reports and whose their addresses are, and no figures. `reviews`: links to drafts.
 * `no-answers` takes from what stands beside it all assessments of whichever tenant, `unread-answers` all but listing and
 * deleting them.
 */
export type Access =
  | 'read'
  | 'write'
  | 'tenant-session'
  | 'books'
  | 'count'
  | 'notices'
  | 'reports'
  | 'reviews'
  | 'no-answers'
  | 'unread-answers';

/**
 * `blob-removal`: deleting what the others put there, for erasing. `report-files`: reading what published reports consist
 * of; `report-making`: storing it. `renderer`: what the components of the site draw reports with; `printer`: a browser.
 */
export type Port =
  | 'blobs'
  | 'blob-removal'
  | 'report-files'
  | 'report-making'
  | 'renderer'
  | 'printer'
  | 'secrets'
  | 'workflows'
  | 'identity'
  | 'oidc'
  | 'oidc-client'
  | 'mail'
  | 'setup';

export type Trigger =
  | { readonly kind: 'http'; readonly routes: readonly Contract[]; readonly fallback?: true }
  | {
      readonly kind: 'stream';
      readonly room: Room;
      /** Changes of items whose sort key begins with one of these. A stream bears two such functions, not more. */
      readonly sortKeyPrefixes: readonly string[];
      readonly batch: number;
      readonly retries: number;
    }
  | { readonly kind: 'schedule'; readonly minutes: number }
  | { readonly kind: 'step' };

export interface FunctionRow {
  readonly entry: string;
  readonly trigger: Trigger;
  readonly rooms: Readonly<Partial<Record<Room, readonly Access[]>>>;
  readonly ports: readonly Port[];
  readonly seconds: number;
  readonly megabytes: number;
}

const http = (routes: Readonly<Record<string, Contract>>, fallback?: true): Trigger => ({
  kind: 'http',
  routes: Object.values(routes),
  ...(fallback && { fallback }),
});

export const FUNCTIONS = {
  benchmark: {
    entry: 'functions/benchmark/handler.ts',
    trigger: http(BENCHMARK_API, true),
    rooms: { release: ['read'], access: ['read', 'count'] },
    ports: ['oidc'],
    seconds: 10,
    megabytes: 512,
  },
  assess: {
    entry: 'functions/assess/handler.ts',
    trigger: http(ASSESS_API),
    rooms: { tenant: ['tenant-session'], release: ['read'], access: ['read', 'write'] },
    ports: ['blobs', 'workflows', 'oidc'],
    seconds: 20,
    megabytes: 1024,
  },
  account: {
    entry: 'functions/account/handler.ts',
    trigger: http(ACCOUNT_API),
    rooms: { tenant: ['tenant-session'], access: ['read', 'write'] },
    ports: ['oidc', 'oidc-client', 'identity', 'mail', 'setup', 'workflows'],
    seconds: 20,
    megabytes: 512,
  },
  admin: {
    entry: 'functions/admin/handler.ts',
    trigger: http(ADMIN_API),
    // By itself everything but answers; those of one organisation, to export or restate them, in a session of it.
    rooms: {
      tenant: ['tenant-session', 'read', 'write', 'no-answers'],
      release: ['read', 'write'],
      access: ['read', 'write'],
    },
    ports: ['workflows', 'identity', 'oidc', 'mail', 'blobs'],
    seconds: 20,
    megabytes: 512,
  },
  contribute: {
    entry: 'functions/doors/contribute/handler.ts',
    trigger: { kind: 'stream', room: 'tenant', sortKeyPrefixes: ['ASSESSMENT#'], batch: 100, retries: 5 },
    rooms: { pool: ['write'] },
    ports: ['secrets'],
    seconds: 60,
    megabytes: 512,
  },
  'keep-books': {
    entry: 'functions/books/handler.ts',
    trigger: {
      kind: 'stream',
      room: 'tenant',
      sortKeyPrefixes: ['EVENT#', 'ASSESSMENT#', 'PROFILE'],
      batch: 100,
      retries: 10,
    },
    rooms: { tenant: ['books'] },
    ports: [],
    seconds: 60,
    megabytes: 512,
  },
  'import-assessments': {
    entry: 'functions/assess/import-assessments/handler.ts',
    trigger: { kind: 'step' },
    rooms: { tenant: ['tenant-session'] },
    ports: ['blobs'],
    seconds: 900,
    megabytes: 2048,
  },
  'close-edition': {
    entry: 'functions/pool/close-edition/handler.ts',
    trigger: { kind: 'step' },
    rooms: { pool: ['read', 'write'], release: ['read', 'write'] },
    ports: [],
    seconds: 900,
    megabytes: 2048,
  },
  'resume-editions': {
    entry: 'functions/pool/resume-editions/handler.ts',
    trigger: { kind: 'schedule', minutes: 15 },
    rooms: { release: ['read'] },
    ports: ['workflows'],
    seconds: 60,
    megabytes: 512,
  },
  'publish-edition': {
    entry: 'functions/doors/publish-edition/handler.ts',
    trigger: { kind: 'step' },
    rooms: { pool: ['read', 'write'], release: ['read', 'write'] },
    ports: ['secrets'],
    seconds: 900,
    megabytes: 3008,
  },
  'move-assessments': {
    entry: 'functions/tenancy/move-assessments/handler.ts',
    trigger: { kind: 'step' },
    rooms: { tenant: ['tenant-session'] },
    ports: [],
    seconds: 900,
    megabytes: 1024,
  },
  'tenant-lifecycle': {
    entry: 'functions/tenancy/tenant-lifecycle/handler.ts',
    trigger: { kind: 'step' },
    rooms: { tenant: ['read', 'write', 'unread-answers'], access: ['write'] },
    ports: ['blob-removal', 'identity'],
    seconds: 900,
    megabytes: 512,
  },
  'tidy-tenants': {
    entry: 'functions/tenancy/tidy-tenants/handler.ts',
    trigger: { kind: 'schedule', minutes: 60 },
    rooms: { tenant: ['read', 'write', 'no-answers'], access: ['write'] },
    ports: ['workflows'],
    seconds: 300,
    megabytes: 512,
  },
  'erase-contributor': {
    entry: 'functions/doors/erase-contributor/handler.ts',
    trigger: { kind: 'step' },
    rooms: { pool: ['read', 'write'], release: ['read'] },
    ports: ['secrets'],
    seconds: 900,
    megabytes: 2048,
  },
  onboard: {
    entry: 'functions/tenancy/onboard/handler.ts',
    trigger: { kind: 'step' },
    rooms: { tenant: ['read', 'write', 'no-answers'], access: ['read', 'write'] },
    ports: ['blobs', 'blob-removal', 'identity', 'oidc', 'mail'],
    seconds: 900,
    megabytes: 1024,
  },
  'announce-edition': {
    entry: 'functions/notify/announce-edition/handler.ts',
    trigger: { kind: 'step' },
    rooms: { tenant: ['notices'] },
    ports: ['mail'],
    seconds: 900,
    megabytes: 512,
  },
  'warn-of-expiry': {
    entry: 'functions/notify/warn-of-expiry/handler.ts',
    // More often than once a day, since a laptop does not run for a whole one; every notice is sent once.
    trigger: { kind: 'schedule', minutes: 360 },
    rooms: { tenant: ['notices'] },
    ports: ['mail'],
    seconds: 900,
    megabytes: 512,
  },
  'custom-cohort': {
    entry: 'functions/doors/custom-cohort/handler.ts',
    trigger: http(CUSTOM_COHORT_API),
    rooms: { pool: ['read', 'write'], release: ['read'], access: ['read', 'count'] },
    ports: ['secrets', 'oidc'],
    seconds: 29,
    megabytes: 3008,
  },
  studio: {
    entry: 'functions/studio/handler.ts',
    trigger: http(STUDIO_API),
    rooms: { tenant: ['tenant-session'], release: ['read', 'reports'], access: ['read', 'count', 'reviews'] },
    ports: ['workflows', 'oidc', 'renderer'],
    seconds: 20,
    megabytes: 1024,
  },
  'publish-report': {
    entry: 'functions/studio/publish-report/handler.ts',
    trigger: { kind: 'step' },
    rooms: { tenant: ['tenant-session'], release: ['read', 'reports'] },
    ports: ['report-making', 'renderer', 'printer'],
    seconds: 300,
    megabytes: 3008,
  },
  publications: {
    entry: 'functions/studio/publications/handler.ts',
    trigger: http(PUBLICATION_API),
    rooms: { release: ['read'], access: ['read', 'count'] },
    ports: ['report-files', 'oidc'],
    seconds: 10,
    megabytes: 512,
  },
} as const satisfies Record<string, FunctionRow>;

export type FunctionName = keyof typeof FUNCTIONS;
export const functionRows = Object.entries(FUNCTIONS) as [FunctionName, FunctionRow][];

/** A step of a function, or a wait until what was acknowledged before has come through the stream. */
export type WorkflowStep =
  | { readonly function: FunctionName; readonly step: string }
  /** Locally until the stream is read to its end; on AWS so many seconds, which must exceed its usual lag. */
  | { readonly wait: 'stream'; readonly seconds: number };

/** Workflows are lists of steps; every step may be repeated, so a step that fails is simply run again. */
export const WORKFLOWS = {
  'close-edition': [
    { wait: 'stream', seconds: 120 },
    { function: 'close-edition', step: 'snapshot' },
    { function: 'close-edition', step: 'seal' },
  ],
  'publish-edition': [
    { function: 'publish-edition', step: 'store' },
    { function: 'publish-edition', step: 'publish' },
    { function: 'publish-edition', step: 'tidy' },
    { function: 'announce-edition', step: 'announce' },
  ],
  'dry-run': [{ function: 'publish-edition', step: 'explain' }],
  'import-assessments': [
    { function: 'import-assessments', step: 'check' },
    { function: 'import-assessments', step: 'apply' },
  ],
  'offboard-tenant': [
    { function: 'tenant-lifecycle', step: 'settle' },
    { function: 'move-assessments', step: 'withdraw' },
    { function: 'tenant-lifecycle', step: 'finish' },
  ],
  'restore-tenant': [
    { function: 'tenant-lifecycle', step: 'settle' },
    { function: 'move-assessments', step: 'restore' },
    { function: 'tenant-lifecycle', step: 'finish' },
  ],
  'erase-tenant': [
    { function: 'tenant-lifecycle', step: 'settle' },
    { function: 'tenant-lifecycle', step: 'erase' },
    { wait: 'stream', seconds: 120 },
    { function: 'erase-contributor', step: 'forget' },
    { function: 'tenant-lifecycle', step: 'close' },
  ],
  'check-onboarding': [{ function: 'onboard', step: 'check' }],
  'apply-onboarding': [{ function: 'onboard', step: 'apply' }],
  'publish-report': [{ function: 'publish-report', step: 'publish' }],
} as const satisfies Record<string, readonly WorkflowStep[]>;

export type WorkflowName = keyof typeof WORKFLOWS;
/** Times a step is tried. */
export const STEP_ATTEMPTS = 4;
