import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DryRun } from '#shared/contracts/dry-run-schemas.ts';
import { dryRunSchema } from '#shared/contracts/dry-run-schemas.ts';
import { until, type ApiClient } from '#infra/local/demo/api-client.ts';
import { syntheticPeriods } from '#infra/local/demo/population.ts';
import type { CohortKey, Period } from '#shared/kernel/ids.ts';
import { periodOf, shiftPeriod } from '#shared/kernel/period.ts';
import { must } from '#shared/kernel/result.ts';
import type { Cell } from '#shared/release/cell.ts';
import { testHost, type TestHost } from '../builders/host.ts';
import { importRows } from '../builders/population.ts';
import { INSTRUMENT } from '../builders/submission.ts';

const OPEN = periodOf(new Date());
const [FIRST, SECOND] = [shiftPeriod(OPEN, -2), shiftPeriod(OPEN, -1)];
const rows = must(syntheticPeriods(INSTRUMENT, 260, 1, 41)[0], 'rows');
/** Twelve manufacturers that answer as others do. */
const CHANGED = rows
  .filter(({ profile }) => profile.industry === 'C')
  .slice(0, 12)
  .map((row, i) => ({ ...row, answers: must(rows.at(-1 - i), 'row').answers }));

let host: TestHost;
let partner: ApiClient;
/** Keys of everybody who may not. */
const others = new Map<string, string>();
beforeAll(async () => {
  host = await testHost();
  const importing = await host.tenant('dry-partner', 'partner', ['import', 'assess']);
  partner = importing;
  others.set('a partner', importing.key);
  others.set('a company', (await host.tenant('dry-company', 'company', ['assess'])).key);
  others.set('an analyst', (await host.tenant('dry-analyst', 'analyst', ['benchmark'])).key);
  await importRows(partner, FIRST, rows);
});
afterAll(() => host.stop());

const edition = (period: string, programme = 'demo'): string => `/admin/programmes/${programme}/editions/${period}`;

async function reach(period: Period, step: 'close' | 'publish', state: string): Promise<void> {
  await host.admin.post(`${edition(period)}/${step}`);
  await until(
    () => host.admin.get<{ state: string }>(edition(period)),
    (one) => one.state === state,
  );
}

async function dryRun(period: Period): Promise<DryRun> {
  const begun = await host.admin.post<{ state: string }>(`${edition(period)}/dry-run`);
  expect(begun.state).toBe('closed');
  return until(
    () => host.admin.get<DryRun>(`${edition(period)}/dry-run`).catch(() => undefined),
    (one) => one !== undefined,
  ).then((one) => must(one, 'dry run'));
}

const published = async (period: Period): Promise<Cell[]> =>
  (await host.admin.get<{ items: Cell[] }>(`/editions/demo.${period}/cohorts`)).items;

/** Cohorts of which a dry run said something else than what was then served. */
function contradictions({ cohorts }: DryRun, cells: readonly Cell[], period: Period): CohortKey[] {
  const served = new Map(cells.map((cell) => [cell.cohort, cell]));
  const known = new Set(cohorts.map(({ cohort }) => cohort));
  const wrong = cohorts.filter(({ cohort, action, asOf, reason }) => {
    const cell = served.get(cohort);
    if (action === 'withhold') return cell?.status !== 'withheld' || cell.reason !== reason || asOf !== null;
    const date = action === 'carry' ? asOf !== period : asOf === period;
    return cell?.status !== 'shown' || cell.asOf !== `demo.${asOf}` || reason !== null || !date;
  });
  return [...wrong.map(({ cohort }) => cohort), ...[...served.keys()].filter((cohort) => !known.has(cohort))];
}

/** Where in a document numbers are. */
const numberPaths = (value: unknown, path = ''): string[] =>
  typeof value === 'number'
    ? [path]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => numberPaths(inner, `${path}/${key}`))
      : [];

/** What a dry run says that could be a number of organisations: everything but counts of its own cohorts. */
function strangeNumbers(one: DryRun): string[] {
  const counted = <K extends string>(keys: readonly K[]): Record<string, number> =>
    Object.fromEntries([...new Set(keys)].map((key) => [key, keys.filter((other) => other === key).length]));
  const actions = {
    publish: 0,
    refresh: 0,
    carry: 0,
    withhold: 0,
    ...counted(one.cohorts.map(({ action }) => action)),
  };
  const heldBack = counted(one.cohorts.flatMap(({ why }) => [...new Set(why.map(({ rule }) => rule))]));
  return [
    ...(JSON.stringify(sorted(one.actions)) === JSON.stringify(sorted(actions)) ? [] : ['/actions']),
    ...(JSON.stringify(sorted(one.heldBack)) === JSON.stringify(sorted(heldBack)) ? [] : ['/heldBack']),
    ...numberPaths(one).filter((path) => !/^\/(actions|heldBack)\//.test(path)),
    ...one.cohorts.flatMap(({ cohort, why }) => (/\d/.test(JSON.stringify(why)) ? [`why of ${cohort}`] : [])),
  ];
}

const sorted = (record: Readonly<Record<string, number>>): [string, number][] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

const status = async (method: 'GET' | 'POST', path: string, key?: string): Promise<number> =>
  (await fetch(`${host.origin}/v1${path}`, { method, headers: key ? { 'x-api-key': key } : {} })).status;

test('before an edition is closed there is nothing to look at', async () => {
  for (const period of [FIRST, OPEN])
    await expect(host.admin.post(`${edition(period)}/dry-run`)).rejects.toThrow(
      /answered 409.*closed and not published/,
    );
  await expect(host.admin.get(`${edition(FIRST)}/dry-run`)).rejects.toThrow('answered 404');
});

test('a programme nobody knows has no dry run, and a period that is none is refused', async () => {
  for (const call of [host.admin.get, host.admin.post]) {
    await expect(call(`${edition(FIRST, 'nowhere')}/dry-run`)).rejects.toThrow('answered 404');
    await expect(call(`${edition('2026-Q9')}/dry-run`)).rejects.toThrow('answered 400');
  }
});

test('a closed edition has no dry run until somebody asks for one', async () => {
  await reach(FIRST, 'close', 'closed');
  await expect(host.admin.get(`${edition(FIRST)}/dry-run`)).rejects.toThrow('no dry run of this edition yet');
});

test.each(['a partner', 'a company', 'an analyst'])('%s may neither ask for a dry run nor read one', async (who) => {
  const key = must(others.get(who), 'key');
  for (const method of ['POST', 'GET'] as const)
    expect(await status(method, `${edition(FIRST)}/dry-run`, key)).toBe(403);
});

test('nobody may without saying who they are', async () => {
  for (const method of ['POST', 'GET'] as const) expect(await status(method, `${edition(FIRST)}/dry-run`)).toBe(401);
});

test('a first dry run says what publication then does, cohort by cohort, and why, without a number of organisations', async () => {
  const said = await dryRun(FIRST);
  expect(dryRunSchema.parse(said)).toEqual(said);
  expect(said.cohorts).toHaveLength(1127);
  expect(said.actions).toMatchObject({ refresh: 0, carry: 0 });
  expect(said.actions.publish).toBeGreaterThan(15);
  expect(said.heldBack['eligibility']).toBeGreaterThan(900);
  for (const { action, why } of said.cohorts) expect(why.length > 0).toBe(action === 'withhold');
  expect(strangeNumbers(said)).toEqual([]);

  await reach(FIRST, 'publish', 'published');
  expect(contradictions(said, await published(FIRST), FIRST)).toEqual([]);
});

test('a published edition is not looked at again, but what was said of it stays', async () => {
  await expect(host.admin.post(`${edition(FIRST)}/dry-run`)).rejects.toThrow('answered 409');
  expect((await host.admin.get<DryRun>(`${edition(FIRST)}/dry-run`)).cohorts).toHaveLength(1127);
});

test('a second dry run says what is refreshed and what is carried, and publication does it', async () => {
  await importRows(partner, SECOND, CHANGED);
  await host.settled();
  await reach(SECOND, 'close', 'closed');
  const said = await dryRun(SECOND);
  expect(said.actions.refresh).toBeGreaterThan(0);
  expect(said.actions.carry).toBeGreaterThan(said.actions.refresh ?? 0);
  expect(said.heldBack['change-gate']).toBeGreaterThan(0);
  expect(said.cohorts.find(({ cohort }) => cohort === 'industry.C')).toMatchObject({ action: 'refresh', asOf: SECOND });
  expect(said.cohorts.find(({ cohort }) => cohort === 'industry.G')).toEqual({
    cohort: 'industry.G',
    action: 'carry',
    asOf: FIRST,
    reason: null,
    why: [{ rule: 'change-gate', summary: 'Too few organisations have changed since it was last updated.' }],
  });
  expect(strangeNumbers(said)).toEqual([]);
  // Asked once more, a closed edition stands still.
  expect(await dryRun(SECOND)).toEqual(said);

  await reach(SECOND, 'publish', 'published');
  const cells = await published(SECOND);
  expect(contradictions(said, cells, SECOND)).toEqual([]);
  bites(said, cells);
});

/** The two checks see what they are for. */
function bites(said: DryRun, cells: readonly Cell[]): void {
  const other = (change: (one: DryRun['cohorts'][number], i: number) => object): DryRun => ({
    ...said,
    cohorts: said.cohorts.map((one, i) => ({ ...one, ...change(one, i) })),
  });
  const first = (action: string) => said.cohorts.findIndex((one) => one.action === action);
  const lies: [string, object][] = [
    ['refresh', { action: 'carry' }],
    ['carry', { action: 'refresh' }],
    ['carry', { asOf: SECOND }],
    ['withhold', { reason: 'not-refreshed' }],
    ['withhold', { action: 'publish', asOf: SECOND, reason: null }],
  ];
  for (const [action, lie] of lies)
    expect(
      contradictions(
        other((_, i) => (i === first(action) ? lie : {})),
        cells,
        SECOND,
      ),
    ).toHaveLength(1);
  expect(contradictions({ ...said, cohorts: said.cohorts.slice(1) }, cells, SECOND)).toHaveLength(1);

  expect(strangeNumbers(other((_, i) => (i === 3 ? { contributors: 7 } : {})))).toEqual(['/cohorts/3/contributors']);
  expect(strangeNumbers(other(({ cohort }) => (cohort === 'all' ? { why: [{ rule: 'change-gate', summary: '4 changed' }] } : {})))).toContain('why of all'); // prettier-ignore
  expect(strangeNumbers({ ...said, actions: { ...said.actions, publish: 260 } })).toEqual(['/actions']);
}
