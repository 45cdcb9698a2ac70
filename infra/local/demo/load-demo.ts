import type { ImportView } from '#shared/contracts/import-schemas.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import { score } from '#shared/instrument/score.ts';
import type { Instrument, Ladder } from '#shared/instrument/definition.ts';
import type { Period } from '#shared/kernel/ids.ts';
import { periodOf, shiftPeriod } from '#shared/kernel/period.ts';
import { must } from '#shared/kernel/result.ts';
import { findProgramme } from '#shared/release/programme.ts';
import type { Edition } from '#shared/release/edition.ts';
import type { Credential } from '../credentials.ts';
import { apiClient, until, type ApiClient } from './api-client.ts';
import { syntheticPeriods, type SyntheticRow } from './population.ts';

export interface DemoOptions {
  readonly origin: string;
  readonly adminKey: string;
  readonly organisations: number;
  readonly now: Date;
  /** Resolves when every submission has reached the pool. */
  readonly settled: () => Promise<void>;
  readonly progress: (line: string) => void;
}

const PROGRAMME = 'demo';
/** The company whose position the demonstration shows. */
const COMPANY = { id: 'demo-company', profile: { industry: 'C', size: '250-999', region: '150' } } as const;

/**
 * Loads the demonstration through the public API: a partner imports a synthetic population for two past periods and the
 * open one, the demo company submits its own, an admin closes and publishes the two past editions.
 */
export async function loadDemo(options: DemoOptions): Promise<Credential[]> {
  const admin = apiClient(options.origin, options.adminKey);
  options.progress('creating the demonstration’s organisations');
  const { partner, company, credentials } = await createTenants(admin, options.origin);
  const programme = must(findProgramme(PROGRAMME), PROGRAMME);
  const instrument = must(findInstrument(programme.instrument), programme.instrument);
  const ladder = must(
    instrument.frameworks.find((one): one is Ladder => one.kind === 'ladder'),
    'ladder',
  );
  const open = periodOf(options.now);
  const periods = [shiftPeriod(open, -2), shiftPeriod(open, -1), open];
  const rows = syntheticPeriods(instrument, ladder, options.organisations, periods.length);
  for (const [i, period] of periods.entries()) {
    await importRows(partner, period, must(rows[i], 'rows'), options.progress);
    if (period === open) break;
    await submitOwn(company, period, must(rows[i], 'rows'), { instrument, ladder });
    options.progress(`edition ${period}: waiting for the contributions to reach the pool`);
    await options.settled();
    await runEdition(admin, period, options.progress);
  }
  return credentials;
}

async function createTenants(admin: ApiClient, origin: string) {
  await admin.post('/admin/tenants', { id: 'demo-partner', name: 'Demo partner (synthetic)', kind: 'partner' });
  await admin.post('/admin/tenants', { ...COMPANY, name: 'Demo company (synthetic)', kind: 'company' });
  const newKey = (tenant: string, scopes: string[]) =>
    admin.post<{ id: string; key: string }>('/admin/keys', { tenant, scopes, days: 90 });
  const person = { tenant: COMPANY.id, email: 'company@demo.example', roles: ['member', 'owner'] };
  const { initialPassword } = await admin.post<{ initialPassword: string }>('/admin/users', person);
  const [partnerKey, companyKey] = [
    await newKey('demo-partner', ['import', 'assess']),
    await newKey(COMPANY.id, ['assess']),
  ];
  const credentials: Credential[] = [
    { role: 'company', kind: 'sign-in', name: person.email, secret: initialPassword },
    { role: 'company', kind: 'key', name: companyKey.id, secret: companyKey.key },
    { role: 'partner', kind: 'key', name: partnerKey.id, secret: partnerKey.key },
  ];
  return { partner: apiClient(origin, partnerKey.key), company: apiClient(origin, companyKey.key), credentials };
}

const CHUNK_ROWS = 2000;

async function importRows(
  partner: ApiClient,
  period: Period,
  rows: readonly SyntheticRow[],
  progress: DemoOptions['progress'],
): Promise<void> {
  const job = await partner.post<ImportView>(`/programmes/${PROGRAMME}/imports`, {
    period,
    format: 'jsonl',
    mode: 'all',
  });
  // A tiny population can skip a period altogether.
  if (rows.length === 0) return;
  const chunks = Math.ceil(rows.length / CHUNK_ROWS);
  for (let chunk = 0; chunk < chunks; chunk++) {
    const lines = rows.slice(chunk * CHUNK_ROWS, (chunk + 1) * CHUNK_ROWS).map((row) => `${JSON.stringify(row)}\n`);
    await partner.put(`/imports/${job.id}/chunks/${chunk}`, lines.join(''), 'application/jsonl');
  }
  await partner.post(`/imports/${job.id}/start`, { chunks });
  const ended = await until(
    async () => {
      const present = await partner.get<ImportView>(`/imports/${job.id}`);
      const done = present.accepted + present.replaced + present.unchanged;
      progress(`edition ${period}: ${done} of ${rows.length} synthetic assessments imported`);
      return present;
    },
    ({ state }) => state === 'done' || state === 'refused',
  );
  if (ended.state === 'refused') throw new Error(`the synthetic population was refused: ${ended.refused} rows`);
}

/** The company says what one of the manufacturers on the second stage says: behind most, with something to do. */
async function submitOwn(
  company: ApiClient,
  period: Period,
  rows: readonly SyntheticRow[],
  { instrument, ladder }: Model,
): Promise<void> {
  const alike = rows.filter(({ profile }) => profile.industry === COMPANY.profile.industry);
  const second = ladder.stages[1]?.code;
  const model = alike.find(({ answers }) => score(instrument, answers).frameworks[0]?.stage === second) ?? rows[0];
  if (model) await company.put(`/programmes/${PROGRAMME}/periods/${period}/assessment`, { answers: model.answers });
}

interface Model {
  readonly instrument: Instrument;
  readonly ladder: Ladder;
}

async function runEdition(admin: ApiClient, period: Period, progress: DemoOptions['progress']): Promise<void> {
  const path = `/admin/programmes/${PROGRAMME}/editions/${period}`;
  const reach = (state: Edition['state']) =>
    until(
      () => admin.get<Edition>(path),
      (edition) => edition.state === state,
    );
  progress(`edition ${period}: closing`);
  await admin.post(`${path}/close`);
  await reach('closed');
  progress(`edition ${period}: publishing`);
  await admin.post(`${path}/publish`);
  await reach('published');
}
