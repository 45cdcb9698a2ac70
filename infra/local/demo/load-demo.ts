import type { ImportView } from '#shared/contracts/import-schemas.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import { score, stageCodes } from '#shared/instrument/scoring/score.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import type { Period } from '#shared/kernel/ids.ts';
import { periodOf, shiftPeriod } from '#shared/kernel/period.ts';
import { must } from '#shared/kernel/result.ts';
import { PROGRAMMES, type Programme } from '#shared/release/programme.ts';
import type { Edition } from '#shared/release/edition.ts';
import type { Credential } from '../credentials.ts';
import { apiClient, until, type ApiClient } from './api-client.ts';
import { newPerson } from './new-person.ts';
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

/** The company whose position the demonstration shows. */
const COMPANY = { id: 'demo-company', profile: { industry: 'C', size: '250-999', region: '150' } } as const;

/** The company's stage in the past periods, oldest first, 0 for the lowest: behind most, on its way, with more to do. */
const COMPANY_PATH = [0, 1, 1] as const;
/** One programme has as many as still collect, to show how figures move; the others keep the start short. */
const PAST_PERIODS = { first: COMPANY_PATH.length, others: 2 } as const;

/**
 * Loads the demonstration through the public API: for every synthetic programme a partner imports a population for some
 * past periods and the open one, the demo company submits its own, an admin closes and publishes the past editions.
 */
export async function loadDemo(options: DemoOptions): Promise<Credential[]> {
  const admin = apiClient(options.origin, options.adminKey);
  options.progress('creating the demonstration’s organisations');
  const { partner, company, credentials } = await createTenants(admin, options.origin);
  const callers = { admin, partner, company };
  const synthetic = PROGRAMMES.filter((programme) => programme.synthetic);
  for (const [i, programme] of synthetic.entries())
    await loadProgramme(programme, i === 0 ? PAST_PERIODS.first : PAST_PERIODS.others, callers, options);
  return credentials;
}

interface Callers {
  readonly admin: ApiClient;
  readonly partner: ApiClient;
  readonly company: ApiClient;
}

async function loadProgramme(
  programme: Programme,
  past: number,
  callers: Callers,
  options: DemoOptions,
): Promise<void> {
  const instrument = must(findInstrument(programme.instrument), programme.instrument);
  const open = periodOf(options.now);
  const periods = Array.from({ length: past + 1 }, (_, i) => shiftPeriod(open, i - past));
  const populations = syntheticPeriods(instrument, options.organisations, periods.length);
  for (const [i, period] of periods.entries()) {
    const rows = must(populations[i], 'rows');
    const progress = (line: string) => options.progress(`${programme.id} ${period}: ${line}`);
    await importRows(callers.partner, programme, period, rows, progress);
    if (period === open) break;
    await submitOwn(callers.company, programme, period, rows, instrument, COMPANY_PATH[i] ?? 0);
    progress('waiting for the contributions to reach the pool');
    await options.settled();
    await runEdition(callers.admin, programme, period, progress);
  }
}

async function createTenants(admin: ApiClient, origin: string) {
  await admin.post('/admin/tenants', {
    id: 'demo-partner',
    name: 'Demo partner (synthetic)',
    kind: 'partner',
    state: 'active',
  });
  await admin.post('/admin/tenants', {
    ...COMPANY,
    name: 'Demo company (synthetic)',
    kind: 'company',
    state: 'active',
  });
  const newKey = (tenant: string, scopes: string[]) =>
    admin.post<{ id: string; key: string }>(`/admin/tenants/${tenant}/keys`, {
      name: 'Demonstration',
      scopes,
      days: 90,
    });
  const owner = { email: 'company@demo.example', roles: ['member', 'owner'] } as const;
  const { email, password } = await newPerson(admin, origin, COMPANY.id, owner);
  const [partnerKey, companyKey] = [
    await newKey('demo-partner', ['import', 'assess']),
    await newKey(COMPANY.id, ['assess']),
  ];
  const credentials: Credential[] = [
    { role: 'company', kind: 'sign-in', name: email, secret: password },
    { role: 'company', kind: 'key', name: companyKey.id, secret: companyKey.key },
    { role: 'partner', kind: 'key', name: partnerKey.id, secret: partnerKey.key },
  ];
  return { partner: apiClient(origin, partnerKey.key), company: apiClient(origin, companyKey.key), credentials };
}

const CHUNK_ROWS = 2000;

async function importRows(
  partner: ApiClient,
  programme: Programme,
  period: Period,
  rows: readonly SyntheticRow[],
  progress: DemoOptions['progress'],
): Promise<void> {
  const job = await partner.post<ImportView>(`/programmes/${programme.id}/imports`, {
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
      progress(`${done} of ${rows.length} synthetic assessments imported`);
      return present;
    },
    ({ state }) => state === 'done' || state === 'refused',
  );
  if (ended.state === 'refused') throw new Error(`the synthetic population was refused: ${ended.refused} rows`);
}

/** The company says what one of the manufacturers on this stage says. */
async function submitOwn(
  company: ApiClient,
  programme: Programme,
  period: Period,
  rows: readonly SyntheticRow[],
  instrument: Instrument,
  stage: number,
): Promise<void> {
  const alike = rows.filter(({ profile }) => profile.industry === COMPANY.profile.industry);
  const wanted = instrument.frameworks[0] && stageCodes(instrument.frameworks[0])[stage];
  const model = alike.find(({ answers }) => score(instrument, answers).frameworks[0]?.stage === wanted) ?? rows[0];
  if (model) await company.put(`/programmes/${programme.id}/periods/${period}/assessment`, { answers: model.answers });
}

async function runEdition(
  admin: ApiClient,
  programme: Programme,
  period: Period,
  progress: DemoOptions['progress'],
): Promise<void> {
  const path = `/admin/programmes/${programme.id}/editions/${period}`;
  const reach = (state: Edition['state']) =>
    until(
      () => admin.get<Edition>(path),
      (edition) => edition.state === state,
    );
  progress('closing');
  await admin.post(`${path}/close`);
  await reach('closed');
  progress('publishing');
  await admin.post(`${path}/publish`);
  await reach('published');
}
