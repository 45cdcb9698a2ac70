import { cellsOfCohort, customCohortFaults, type CellUnion } from '#shared/crossings/custom-cohort.ts';
import type { Finding } from '#shared/crossings/checks/finding.ts';
import { discloseUnion } from '#shared/crossings/disclose.ts';
import { unpackLedger } from '#shared/crossings/membership/ledger.ts';
import { REGISTRY_LATTICE } from '#shared/crossings/membership/registry-lattice.ts';
import { gridsOf } from '#shared/crossings/protected-counts.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import type { CohortKey, Period } from '#shared/kernel/ids.ts';
import { inWindow } from '#shared/kernel/period.ts';
import { fail, must, ok, type Result } from '#shared/kernel/result.ts';
import { contributionHead } from '#shared/pool/contribution.ts';
import { expand } from '#shared/pool/expand.ts';
import { fold } from '#shared/pool/fold.ts';
import { layoutOf } from '#shared/pool/layout.ts';
import { unionTally } from '#shared/pool/union.ts';
import { cohortDepth, parseCohortKey } from '#shared/release/cohort.ts';
import { REGISTRY } from '#shared/release/cohort-registry.ts';
import { findPolicy } from '#shared/release/policy.ts';
import type { Programme } from '#shared/release/programme.ts';
import type { DoorSecrets } from '../../ports/secrets.ts';
import type { Grants, GrantStore } from '../../stores/grant-store.ts';
import type { LedgerEntry, LedgerStore } from '../../stores/ledger-store.ts';
import type { PoolStore } from '../../stores/pool-store.ts';
import { erasedOf } from '../erased.ts';
import { noiseOf } from '../noise.ts';
import { snapshotRows } from '../snapshot-rows.ts';

export interface CustomCohortDeps {
  readonly pool: Pick<PoolStore, 'segments'>;
  readonly ledger: Pick<LedgerStore, 'entries' | 'erased'>;
  readonly grants: GrantStore;
  readonly secrets: DoorSecrets;
}

/** Cohorts in the registry's order, each once: the same union has one name. */
export const unionOf = (cohorts: readonly CohortKey[]): CohortKey[] =>
  REGISTRY.map(({ key }) => key).filter((key) => cohorts.includes(key));

/** Grants a union in a published edition; findings where it is refused, `busy` where another was granted at the same time. */
export async function grantUnion(
  { ledger, grants, secrets }: Pick<CustomCohortDeps, 'ledger' | 'grants' | 'secrets'>,
  programme: Programme,
  period: Period,
  union: readonly CohortKey[],
): Promise<Result<null, readonly Finding[] | 'busy'>> {
  const all = await grants.all(programme.id);
  const own: Grants = all.find((one) => one.period === period) ?? { period, unions: [] };
  if (own.unions.some((one) => one.join() === union.join())) return ok(null);
  const faults = await faultsOf({ ledger, secrets }, programme, period, union, all);
  if (faults.length > 0) return fail(faults);
  return (await grants.add(programme.id, own, union)) ? ok(null) : fail('busy');
}

async function faultsOf(
  { ledger, secrets }: Pick<CustomCohortDeps, 'ledger' | 'secrets'>,
  programme: Programme,
  period: Period,
  union: readonly CohortKey[],
  granted: readonly Grants[],
): Promise<Finding[]> {
  const { behind } = must((await ledger.entries(programme.id, [period]))[0], 'ledger of a published edition');
  const shown = behind.map((asOf) => (asOf !== null && inWindow(asOf, period, programme.window) ? asOf : null));
  const needed = [period, ...shown.filter((one) => one !== null), ...granted.map((one) => one.period)];
  const periods = [...new Set(needed)].sort();
  const entries = await ledger.entries(programme.id, periods);
  // Last: what was replaced while they were read reads the same either way.
  const erased = erasedOf(await ledger.erased(programme.id), programme.id, secrets);
  const membershipOf = (entry: LedgerEntry | undefined) =>
    erased.membership(unpackLedger(must(entry, 'ledger of an edition').membership));
  const at = (one: Period): number => periods.indexOf(one);
  return customCohortFaults({
    lattice: REGISTRY_LATTICE,
    memberships: entries.map(membershipOf),
    shownAt: shown.map((one) => (one === null ? -1 : at(one))),
    granted: granted.flatMap((one) => one.unions.map((keys) => cellsOf(keys, at(one.period)))),
    asked: cellsOf(union, at(period)),
    rules: must(findPolicy(programme.policy), programme.policy),
  });
}

const cellsOf = (union: readonly CohortKey[], snapshot: number): CellUnion => ({
  cells: new Set(union.flatMap((key) => [...cellsOfCohort(REGISTRY_LATTICE, positionOf(key))])),
  snapshot,
});

const positionOf = (key: CohortKey): number => REGISTRY.findIndex((one) => one.key === key);

const depthOf = (union: readonly CohortKey[]): number =>
  Math.max(...union.map((key) => cohortDepth(must(parseCohortKey(key), key))));

/** The figures of a granted union, from the edition's segments. */
export async function discloseCustom(
  { pool, secrets }: Pick<CustomCohortDeps, 'pool' | 'secrets'>,
  programme: Programme,
  period: Period,
  union: readonly CohortKey[],
) {
  const instrument = must(findInstrument(programme.instrument), programme.instrument);
  const policy = must(findPolicy(programme.policy), programme.policy);
  const { cells } = cellsOf(union, 0);
  const rows = await snapshotRows(pool, programme, instrument, period);
  const inside = rows.filter(({ contribution }) => cells.has(contributionHead(contribution).cell));
  const tally = unionTally(fold(layoutOf(instrument), [expand(instrument, inside)]), cells);
  return discloseUnion({ tally, policy, noise: noiseOf(policy, secrets), grids: gridsOf(instrument) }, depthOf(union));
}
