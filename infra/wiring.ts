import { ACCOUNT_API } from '#shared/contracts/account-api.ts';
import { ADMIN_API } from '#shared/contracts/admin-api.ts';
import { ASSESS_API } from '#shared/contracts/assess-api.ts';
import { BENCHMARK_API } from '#shared/contracts/benchmark-api.ts';
import type { Contract } from '#shared/contracts/contract.ts';
import { STUDIO_API } from '#shared/contracts/studio-api.ts';

/** THE table: every function, what triggers it, and which rooms it may enter. The local host and AWS are built from it. */
export type Room = 'tenant' | 'pool' | 'release' | 'access';
export const ROOMS: readonly Room[] = ['tenant', 'pool', 'release', 'access'];

/** `tenant-session`: read and write, but only through a role session confined to one tenant's keys. */
export type Access = 'read' | 'write' | 'tenant-session';

export type Port = 'blobs' | 'secrets' | 'workflows' | 'identity' | 'oidc';

export type Trigger =
  | { readonly kind: 'http'; readonly routes: readonly Contract[]; readonly fallback?: true }
  | {
      readonly kind: 'stream';
      readonly room: Room;
      readonly sortKeyPrefix: string;
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
    rooms: { release: ['read'], access: ['read'] },
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
    ports: ['oidc'],
    seconds: 20,
    megabytes: 512,
  },
  admin: {
    entry: 'functions/admin/handler.ts',
    trigger: http(ADMIN_API),
    rooms: { tenant: ['read', 'write'], release: ['read', 'write'], access: ['read', 'write'] },
    ports: ['workflows', 'identity', 'oidc'],
    seconds: 20,
    megabytes: 512,
  },
  contribute: {
    entry: 'functions/doors/contribute/handler.ts',
    trigger: { kind: 'stream', room: 'tenant', sortKeyPrefix: 'ASSESSMENT#', batch: 100, retries: 5 },
    rooms: { pool: ['write'] },
    ports: ['secrets'],
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
  'custom-cohort': {
    entry: 'functions/doors/custom-cohort/handler.ts',
    trigger: http(STUDIO_API),
    rooms: { pool: ['read', 'write'], release: ['read'], access: ['read'] },
    ports: ['secrets', 'oidc'],
    seconds: 29,
    megabytes: 3008,
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
  ],
  'dry-run': [{ function: 'publish-edition', step: 'explain' }],
  'import-assessments': [
    { function: 'import-assessments', step: 'check' },
    { function: 'import-assessments', step: 'apply' },
  ],
} as const satisfies Record<string, readonly WorkflowStep[]>;

export type WorkflowName = keyof typeof WORKFLOWS;
/** Times a step is tried. */
export const STEP_ATTEMPTS = 4;
