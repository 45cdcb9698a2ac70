import { nodePrf } from '#functions/doors/prf.ts';
import { answersDigest, epochKey, recordKey } from '#shared/crossings/keys.ts';
import {
  makeMembership,
  membershipTag,
  type Member,
  type Membership,
} from '#shared/crossings/membership/membership.ts';
import { nBand } from '#shared/crossings/n-band.ts';
import { protectCounts, sumKeys, type KeyedCount, type NoiseKeys } from '#shared/crossings/noise.ts';
import { findPerturbationTable } from '#shared/crossings/perturbation/stored-tables.ts';
import type { EditionPlan, EditionSnapshot, PlanInput } from '#shared/crossings/plan/edition-plan.ts';
import { planEdition } from '#shared/crossings/plan/plan-edition.ts';
import { shareTable } from '#shared/crossings/share-table.ts';
import { hex64, utf8 } from '#shared/kernel/bytes.ts';
import type { Period } from '#shared/kernel/ids.ts';
import { shiftPeriod } from '#shared/kernel/period.ts';
import { must } from '#shared/kernel/result.ts';
import type { Key64 } from '#shared/pool/row.ts';
import type { NBand, ShareTable, WithheldTable } from '#shared/release/cell.ts';
import { findPolicy } from '#shared/release/policy.ts';
import { CALIBRATION_LATTICE, STAGES, type Organisation } from './population.ts';

export const STANDARD = must(findPolicy('standard@1'), 'policy');
/** The table the policy draws noise from. */
export const NOISE_TABLE = must(findPerturbationTable(STANDARD.noise ?? ''), 'perturbation table');

/** A figure as it is served: the stage table of a cohort, and the contributors the attacker knows to be behind it. */
export interface Figure {
  readonly cohort: number;
  /** Position of the snapshot behind the bytes. */
  readonly snapshot: number;
  readonly contributors: number;
  /** The same for figures of the same contributors: they have the same bytes, so a second one tells nothing. */
  readonly whole: string;
  readonly band: NBand;
  readonly table: ShareTable | WithheldTable;
  /** What nobody is served: the counts as they are, for the negative controls and for measuring errors. */
  readonly exact: readonly number[];
  /** Likewise the counts with their noise. */
  readonly perturbed: readonly number[];
}

/** Who and what counted in an edition. */
export interface Snapshot {
  readonly organisations: readonly Organisation[];
  keyOf(organisation: Organisation): Key64;
  readonly membership: Membership;
}

/** The secret of this bench. Nobody else's. */
export const benchKeys = (salt = 'attack-bench'): NoiseKeys => ({
  prf: nodePrf,
  epoch: epochKey(nodePrf, utf8(salt), STANDARD.id),
});

/** Makes snapshots with record keys as door A makes them, from answers that are the stage alone and the version it has. */
export function snapshots({ prf, epoch }: NoiseKeys): (organisations: readonly Organisation[]) => Snapshot {
  const known = new Map<Organisation, Member>();
  const make = ({ id, cell, stage, version }: Organisation): Member => ({
    tag: membershipTag(prf, epoch, 'bench', `org-${id}`),
    key: recordKey(prf, epoch, 'bench', `org-${id}`, answersDigest(prf, { stage, version })),
    cell,
  });
  const memberOf = (one: Organisation): Member => {
    const member = known.get(one) ?? make(one);
    known.set(one, member);
    return member;
  };
  return (organisations) => ({
    organisations,
    keyOf: (one) => memberOf(one).key,
    membership: makeMembership(organisations.map(memberOf)),
  });
}

export const snapshotOf = (organisations: readonly Organisation[], keys: NoiseKeys): Snapshot =>
  snapshots(keys)(organisations);

/** What the planner sees of snapshots: consecutive quarters, oldest first. */
export const planInputOf = (editions: readonly Snapshot[], behind: readonly number[]): PlanInput => ({
  lattice: CALIBRATION_LATTICE,
  snapshots: editions.map(({ membership }, i): EditionSnapshot => ({
    period: shiftPeriod('2026-Q1' as Period, i),
    membership,
  })),
  behind,
  window: 4,
  rules: STANDARD,
});

export const NEVER = Array.from({ length: CALIBRATION_LATTICE.cohortCount }, () => -1);

/** Plans the last snapshot and serves every figure the edition shows, carried ones included. */
export function publishEdition(
  editions: readonly Snapshot[],
  behind: readonly number[],
  keys: NoiseKeys,
): { plan: EditionPlan; figures: Figure[] } {
  const plan = planEdition(planInputOf(editions, behind));
  const tallies = editions.map(tallyOf);
  const figures = plan.cohorts.flatMap((own) =>
    own.action === 'withhold'
      ? []
      : [serve(own.cohort, own.snapshot, must(tallies[own.snapshot]?.[own.cohort], 'tally'), keys)],
  );
  return { plan, figures };
}

/** Counts and keys of one cohort by stage. */
export interface CohortTally {
  readonly counts: number[];
  readonly keys: Key64[];
}

export function tallyOf({ organisations, keyOf }: Snapshot): CohortTally[] {
  const tally = NEVER.map((): CohortTally => ({
    counts: new Array<number>(STAGES).fill(0),
    keys: Array.from({ length: STAGES }, () => ({ high: 0, low: 0 })),
  }));
  for (const one of organisations)
    for (const cohort of must(CALIBRATION_LATTICE.cohortsOf[one.cell], 'cell')) {
      const own = must(tally[cohort], 'cohort');
      own.counts[one.stage] = (own.counts[one.stage] ?? 0) + 1;
      own.keys[one.stage] = sumKeys([must(own.keys[one.stage], 'key'), keyOf(one)]);
    }
  return tally;
}

/** The bytes of one cohort: counts, their noise, the band, shares with rounding and caps. */
export function serve(
  cohort: number,
  snapshot: number,
  { counts, keys: cellKeys }: CohortTally,
  keys: NoiseKeys,
): Figure {
  const whole = sumKeys(cellKeys);
  const contributors = counts.reduce((sum, count) => sum + count, 0);
  const cells: KeyedCount[] = counts.map((count, stage) => ({ count, key: must(cellKeys[stage], 'key') }));
  const [n = 0, ...perturbed] = protectCounts(keys, NOISE_TABLE, whole, [
    { count: contributors, key: whole },
    ...cells,
  ]);
  const band = nBand(n, STANDARD.bands);
  const codes = counts.map((_, stage) => `stage-${stage}`);
  const table = shareTable('stage:bench', codes, perturbed, band, STANDARD);
  return { cohort, snapshot, contributors, whole: hex64(whole.high, whole.low), band, table, exact: counts, perturbed };
}
