import { expect, test } from 'vitest';
import { seeded } from '#test/builders/contribution.ts';
import type { Member } from '#shared/crossings/membership/membership.ts';
import { packLedger } from '#shared/crossings/membership/ledger.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import { concat } from '#shared/kernel/bytes.ts';
import type { CohortKey, Period, ProgrammeId, Pseudonym } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { contributionHead, packContribution } from '#shared/pool/contribution.ts';
import { packSnapshotRow, type SnapshotRow } from '#shared/pool/snapshot-row.ts';
import { cellIndex } from '#shared/pool/tally.ts';
import { isRegistered, REGISTRY } from '#shared/release/cohort-registry.ts';
import type { Edition, EditionState } from '#shared/release/edition.ts';
import { newEdition } from '#shared/release/edition.ts';
import { findProgramme, type Programme } from '#shared/release/programme.ts';
import type { LedgerEntry } from '../../stores/ledger-store.ts';
import type { Segment } from '../../stores/pool-store.ts';
import { planClosedEdition, PolicyRefusal, type PlanDeps, type PlannedEdition } from './plan.ts';

const INSTRUMENT = must(findInstrument('dora-quick-check@1.0'), 'instrument');
const PROGRAMME: Programme = {
  ...must(findProgramme('demo'), 'demo'),
  id: 'planned' as ProgrammeId,
  instrument: 'dora-quick-check@1.0',
  policy: 'standard@1',
  shards: 2,
};
const [Q1, Q2, Q3, Q4] = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'] as [Period, Period, Period, Period];

/** So many contributors of the first size and region of an industry, the same for the same seed. */
function crowd(count: number, industry: number, seed = industry): SnapshotRow[] {
  const random = seeded(seed + 1);
  const bits = (): number => Math.floor(random() * 2 ** 32);
  return Array.from({ length: count }, () => {
    const name = Buffer.alloc(12);
    for (const at of [0, 4, 8]) name.writeUInt32BE(bits(), at);
    const key = { high: bits(), low: bits() };
    const readings = new Int32Array(INSTRUMENT.indicators.length);
    const contribution = packContribution(INSTRUMENT, { key, cell: cellIndex(industry, 0, 0), assessor: 0, readings });
    return { pseudonym: name.toString('base64url') as Pseudonym, contribution };
  });
}

const segment = (rows: readonly SnapshotRow[], layout = PROGRAMME.instrument): Segment => ({
  layout,
  rows: concat(rows.map(packSnapshotRow)),
});

const edition = (period: Period, state: EditionState): Edition => ({
  ...newEdition(PROGRAMME, period, 'closing'),
  state,
});

interface Past {
  readonly editions?: readonly Edition[];
  readonly ledger?: readonly LedgerEntry[];
}

/** The stores as they are when these shards are closed. */
function deps(shards: readonly (Segment | undefined)[], { editions = [], ledger = [] }: Past = {}) {
  const asked: Period[][] = [];
  const doubles: PlanDeps = {
    pool: { segments: () => Promise.resolve([...shards]) },
    ledger: {
      entries: (_, periods) => {
        asked.push([...periods]);
        return Promise.resolve(periods.map((one) => ledger.find(({ period }) => period === one)));
      },
      erased: () => Promise.resolve(new Map()),
    },
    editions: () => Promise.resolve([...editions]),
    secrets: { pool: Buffer.alloc(32, 1), master: Buffer.alloc(32, 2) },
  };
  return { ...doubles, asked };
}

/** What a planned edition leaves in the ledger. */
const entryOf = (period: Period, { membership, plan, input }: PlannedEdition): LedgerEntry => ({
  period,
  membership: packLedger(membership),
  behind: plan.behind.map((at) => input.snapshots[at]?.period ?? null),
});

const plan = (period: Period, rows: readonly SnapshotRow[], past?: Past): Promise<PlannedEdition> =>
  planClosedEdition(deps([segment(rows.slice(0, 30)), segment(rows.slice(30))], past), PROGRAMME, period);

const actionOf = ({ plan }: PlannedEdition, cohort: string): string =>
  must(plan.cohorts[REGISTRY.findIndex(({ key }) => key === (cohort as CohortKey))], cohort).action;

const A = crowd(30, 2);
const B = crowd(25, 6);
const EVERYBODY = [...A, ...B];

test.each([
  ['a real programme under a policy for synthetic ones', { policy: 'threshold-0', synthetic: false }, 'synthetic'],
  ['a policy nobody knows', { policy: 'standard@99' }, 'not known'],
])('%s is refused before anything is read', async (_, change, message) => {
  const own: PlanDeps = { ...deps([]), pool: { segments: () => Promise.reject(new Error('read')) } };
  const planned = planClosedEdition(own, { ...PROGRAMME, ...change }, Q1);
  await expect(planned).rejects.toThrow(PolicyRefusal);
  await expect(planClosedEdition(own, { ...PROGRAMME, ...change }, Q1)).rejects.toThrow(message);
});

test('a first edition is compared with nothing: cohorts are published or withheld', async () => {
  const own = deps([segment(A), segment(B)]);
  const planned = await planClosedEdition(own, PROGRAMME, Q1);
  expect(own.asked).toEqual([]);
  expect(planned.previous).toBeUndefined();
  expect(planned.input.snapshots.map(({ period }) => period)).toEqual([Q1]);
  expect(planned.membership.count).toBe(55);
  expect(new Set(planned.plan.cohorts.map(({ action }) => action))).toEqual(new Set(['publish', 'withhold']));
  expect(actionOf(planned, 'industry.C')).toBe('publish');
});

test('cohorts the instrument does not register are withheld', async () => {
  const planned = await plan(Q1, EVERYBODY);
  const shown = REGISTRY.filter((_, i) => planned.plan.cohorts[i]?.action === 'publish').map(({ cohort }) => cohort);
  expect(shown.length).toBeGreaterThan(3);
  expect(shown.filter((cohort) => !isRegistered(INSTRUMENT.cohorts, cohort))).toEqual([]);
  expect(actionOf(planned, 'region.002')).toBe('withhold');
});

test('shards in any order give the same plan', async () => {
  const [straight, crossed] = await Promise.all([
    planClosedEdition(deps([segment(A), segment(B)]), PROGRAMME, Q1),
    planClosedEdition(deps([segment(B), segment(A)]), PROGRAMME, Q1),
  ]);
  expect(crossed.plan).toEqual(straight.plan);
  expect(crossed.membership).toEqual(straight.membership);
});

test('an edition is held against the last published one before it, and against those behind what that one shows', async () => {
  const first = await plan(Q1, EVERYBODY);
  const one = entryOf(Q1, first);
  const changed = [...crowd(6, 2, 77), ...A.slice(6), ...B];
  const second = await plan(Q2, changed, { editions: [edition(Q1, 'published')], ledger: [one] });
  expect([actionOf(second, 'industry.C'), actionOf(second, 'industry.G')]).toEqual(['refresh', 'carry']);

  const own = deps([segment(changed), segment([])], {
    editions: [edition(Q1, 'published'), edition(Q2, 'published'), edition(Q3, 'closed'), edition('2027-Q1' as Period, 'published')],
    ledger: [one, entryOf(Q2, second)],
  }); // prettier-ignore
  const third = await planClosedEdition(own, PROGRAMME, Q3);
  expect(third.previous).toBe(Q2);
  expect(own.asked).toEqual([[Q2], [Q1, Q2]]);
  expect(third.input.snapshots.map(({ period }) => period)).toEqual([Q1, Q2, Q3]);
  const behind = (cohort: string) => third.input.behind[REGISTRY.findIndex(({ key }) => key === (cohort as CohortKey))];
  expect(['all', 'industry.C', 'industry.G', 'industry.A'].map(behind)).toEqual([1, 1, 0, -1]);
  expect(new Set(third.plan.cohorts.map(({ action }) => action))).toEqual(new Set(['carry', 'withhold']));
});

test.each(['closing', 'closed'] as const)('after an edition that is %s nothing is planned', async (state) => {
  const editions = [edition(Q1, state)];
  await expect(plan(Q2, EVERYBODY, { editions })).rejects.toThrow('is not published yet');
});

test('a later edition is no previous one', async () => {
  expect((await plan(Q3, EVERYBODY, { editions: [edition(Q4, 'published')] })).previous).toBeUndefined();
});

test('without the ledger of the previous edition nothing is planned, least of all a first edition', async () => {
  const published = { editions: [edition(Q1, 'published')] };
  await expect(plan(Q2, EVERYBODY, published)).rejects.toThrow('missing ledger of the previous edition');
});

test('without the ledger behind figures that are still shown nothing is planned', async () => {
  const one = entryOf(Q1, await plan(Q1, EVERYBODY));
  const second = await plan(Q2, EVERYBODY, { editions: [edition(Q1, 'published')], ledger: [one] });
  const past = { editions: [edition(Q1, 'published'), edition(Q2, 'published')], ledger: [entryOf(Q2, second)] };
  await expect(plan(Q3, EVERYBODY, past)).rejects.toThrow('missing ledger of an edition that is still shown');
  expect((await plan(Q3, EVERYBODY, { ...past, ledger: [...past.ledger, one] })).previous).toBe(Q2);
});

test('a segment of another instrument, one that is missing and one cut short are refused', async () => {
  const other = segment(B, 'social-business@1.0');
  const short = { ...segment(B), rows: segment(B).rows.subarray(1) };
  const planned = (shard: Segment | undefined) => planClosedEdition(deps([segment(A), shard]), PROGRAMME, Q1);
  await expect(planned(other)).rejects.toThrow('segment of social-business@1.0 in an edition of dora-quick-check');
  await expect(planned(undefined)).rejects.toThrow('missing segment of a closed edition');
  await expect(planned(short)).rejects.toThrow('rows of a snapshot have');
});

test('a contributor that is in two shards is not counted twice but refused', async () => {
  await expect(planClosedEdition(deps([segment(A), segment(A.slice(-1))]), PROGRAMME, Q1)).rejects.toThrow('counted twice'); // prettier-ignore
});

test('figures that were published under laxer rules and would single somebody out stop the next edition', async () => {
  const rows = [...A, ...crowd(3, 6)];
  const { membership } = await plan(Q1, rows);
  const both = ['all', 'industry.C'];
  const lax = { period: Q1, membership: packLedger(membership), behind: REGISTRY.map(({ key }) => (both.includes(key) ? Q1 : null)) }; // prettier-ignore
  const past = { editions: [edition(Q1, 'published')], ledger: [lax] };
  await expect(plan(Q2, rows, past)).rejects.toThrow('breaks its own rules');
});

test('who is counted is told from the pseudonym, what they said from the record key', async () => {
  const { membership } = await plan(Q1, A);
  const keys = A.map(({ contribution }) => contributionHead(contribution).key);
  const members = Array.from({ length: membership.count }, (_, i): Member['key'] => ({
    high: membership.keys[2 * i] ?? 0,
    low: membership.keys[2 * i + 1] ?? 0,
  }));
  expect(new Set(members.map(({ high }) => high))).toEqual(new Set(keys.map(({ high }) => high)));
  const otherwise = A.map((row, i) => ({ ...row, contribution: must(crowd(30, 2, 99)[i], 'row').contribution }));
  const again = (await plan(Q1, otherwise)).membership;
  expect(again.tags).toEqual(membership.tags);
  expect(again.keys).not.toEqual(membership.keys);
});
