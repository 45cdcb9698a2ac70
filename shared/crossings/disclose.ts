import type { CohortKey, EditionId } from '../kernel/ids.ts';
import { must } from '../kernel/result.ts';
import { ASSESSOR_TABLE, type Column } from '../pool/layout.ts';
import type { Tally } from '../pool/tally.ts';
import type { Cell, CellTable, Disclosed, NBand } from '../release/cell.ts';
import { ALL, cohortDepth, cohortKey, widerInOrder, type Cohort } from '../release/cohort.ts';
import { COHORT_COUNT, EVERY_CUT, isRegistered, REGISTRY, type Cut } from '../release/cohort-registry.ts';
import type { Grid } from '../release/grid.ts';
import type { Policy } from '../release/policy.ts';
import { nBand } from './n-band.ts';
import type { CohortPlan } from './plan/edition-plan.ts';
import { cohortCounts, type CohortCounts, type Noise } from './protected-counts.ts';
import { quantileTable } from './quantile-table.ts';
import { shareTable } from './share-table.ts';

/** What an edition is made from. */
export interface DiscloseInput {
  readonly edition: EditionId;
  readonly policy: Policy;
  /** Every cohort of the lattice (`rollUp`). */
  readonly tally: Tally;
  readonly noise: Noise;
  /** What becomes of every cohort of the lattice, by position (`planEdition`). */
  readonly plan: readonly CohortPlan[];
  /** Fixed bins of scores and numbers, by table. */
  readonly grids: ReadonlyMap<string, Grid>;
  /** Cohorts the instrument's registry has; all where left out. */
  readonly cuts?: readonly Cut[];
  /** What the previous edition served of a cohort, for those that are carried. */
  readonly carried: (cohort: CohortKey) => Cell;
}

/** Door B: a tally becomes the cells of an edition, one per cohort of the registry, as the plan says. */
export function disclose(input: DiscloseInput): Disclosed[] {
  const { tally, plan, cuts = EVERY_CUT } = input;
  if (tally.groups !== COHORT_COUNT) throw new Error('disclose needs a tally of every cohort');
  const shown = new Set(REGISTRY.filter((_, i) => plan[i]?.action !== 'withhold').map(({ key }) => key));
  return REGISTRY.flatMap(({ cohort }, group) =>
    isRegistered(cuts, cohort) ? [cellOf(input, cohort, group, shown)] : [],
  );
}

function cellOf(input: DiscloseInput, cohort: Cohort, group: number, shown: ReadonlySet<CohortKey>): Disclosed {
  const key = cohortKey(cohort);
  const plan = must(input.plan[group], 'plan of a cohort');
  const head = { cohort: key, asOf: input.edition, policy: input.policy.id };
  switch (plan.action) {
    case 'carry':
      return mint(input.carried(key));
    case 'withhold':
      return mint({ status: 'withheld', ...head, reason: plan.reason, nearest: nearestShown(cohort, shown) });
    default:
      return mint({ status: 'shown', ...head, ...showCell(input, cohortDepth(cohort), group) });
  }
}

/** The one place a cell becomes `Disclosed`; a fence looks for the cast elsewhere. */
const mint = (cell: Cell): Disclosed => cell as Disclosed;

/** What counts are shown by. */
type Showing = Pick<DiscloseInput, 'tally' | 'policy' | 'noise' | 'grids'>;

/** A union of base cells that has passed the audit, as a tally of one group. `depth`: dimensions that cut its finest part. */
export const discloseUnion = (input: Showing, depth: number): { nBand: NBand; tables: CellTable[] } =>
  showCell(input, depth, 0);

function showCell(input: Showing, depth: number, group: number): { nBand: NBand; tables: CellTable[] } {
  const { tally, policy, noise } = input;
  const counts = cohortCounts(tally, group, noise);
  const band = nBand(counts.contributors, policy.bands);
  const tables = tally.layout.columns.flatMap((column, index) =>
    isPublished(column, depth, policy) ? [publishTable(input, column, index, counts, band)] : [],
  );
  return { nBand: band, tables: tables.sort((a, b) => tableOrder(a.id) - tableOrder(b.id)) };
}

const isStage = (id: string): boolean => id.startsWith('stage:');

/** Stages everywhere, everything else down to the policy's depth. */
const isPublished = ({ table }: Column, depth: number, policy: Policy): boolean =>
  isStage(table) || depth <= policy.answerDepth;

function publishTable(
  { policy, grids }: Showing,
  { table, codes }: Column,
  index: number,
  cohort: CohortCounts,
  band: NBand,
): CellTable {
  const counts = cohort.ofColumn(index);
  // Where many gave no answer those who did count: how many is itself taken from protected counts.
  const own = isStage(table) ? band : narrower(band, nBand(sumOf(counts), policy.bands), sumOf(counts));
  const grid = grids.get(table);
  if (grid) return quantileTable(table, codes, counts, grid, own, policy);
  if (!isStage(table) && own.from < policy.answerMinimum) return { id: table, status: 'withheld', reason: 'too-few' };
  return shareTable(table, codes, counts, own, policy);
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** The lower of two bands; below the first band there is none, so nothing may be shown. */
const narrower = (cohort: NBand, answered: NBand, sum: number): NBand =>
  sum < answered.from ? { from: 0, to: 0 } : answered.from < cohort.from ? answered : cohort;

const ORDER = ['stage', 'score', ASSESSOR_TABLE, 'kpi', 'answer'];
/** Within a kind the layout's order stays. */
const tableOrder = (id: string): number => ORDER.indexOf(id.split(':')[0] ?? '');

const nearestShown = (cohort: Cohort, shown: ReadonlySet<CohortKey>): CohortKey | null =>
  widerInOrder(cohort)
    .map(cohortKey)
    .find((key) => shown.has(key)) ?? (shown.has(ALL) ? ALL : null);
