import type { CohortKey, EditionId } from '../kernel/ids.ts';
import { must } from '../kernel/result.ts';
import { ASSESSOR_TABLE, NIBBLES, type Column } from '../pool/layout.ts';
import { at, type Tally } from '../pool/tally.ts';
import type { Cell, CellTable, Disclosed, NBand, WithheldReason } from '../release/cell.ts';
import { ALL, cohortDepth, cohortKey, widerInOrder, type Cohort } from '../release/cohort.ts';
import { COHORT_COUNT, REGISTRY } from '../release/cohort-registry.ts';
import { nBand } from './n-band.ts';
import type { Policy } from '../release/policy.ts';
import { shareTable } from './share-table.ts';
import { siblingRule } from './sibling-rule.ts';

/** What earlier editions left behind; perturbation and the change gate will read it. */
export interface LedgerView {
  readonly edition: EditionId;
}

/** A tally of every cohort of the registry (`rollUp`) becomes the cells of an edition, one per cohort of the registry. */
export function disclose(cohorts: Tally, ledger: LedgerView, policy: Policy): Disclosed[] {
  if (cohorts.groups !== COHORT_COUNT) throw new Error('disclose needs a tally of every cohort');
  const n = contributors(cohorts);
  const publishable = REGISTRY.map(({ cohort }, i) => at(n, i) >= minimumOf(policy, cohort));
  const { published } = siblingRule({ n, publishable, minimum: policy.sibling });
  const shown = new Set(REGISTRY.filter((_, i) => published[i]).map(({ key }) => key));
  return REGISTRY.map(({ key, cohort }, i) => {
    const head = { cohort: key, asOf: ledger.edition, policy: policy.id };
    if (published[i]) return mint({ status: 'shown', ...head, ...showCell(cohorts, i, at(n, i), cohort, policy) });
    const reason: WithheldReason = publishable[i] ? 'would-reveal' : 'too-few';
    return mint({ status: 'withheld', ...head, reason, nearest: nearestShown(cohort, shown) });
  });
}

/** The one place a cell becomes `Disclosed`; a fence looks for the cast elsewhere. */
const mint = (cell: Cell): Disclosed => cell as Disclosed;

const minimumOf = (policy: Policy, cohort: Cohort): number =>
  must(policy.minimum[cohortDepth(cohort)], 'minimum for a cohort of this depth');

/** Every contributor is in exactly one category of every column, so the first column's total is n. */
function contributors(cohorts: Tally): Uint32Array {
  const width = cohorts.layout.columns.length * NIBBLES;
  return Uint32Array.from({ length: COHORT_COUNT }, (_, i) =>
    cohorts.counts.subarray(i * width, i * width + NIBBLES).reduce((sum, count) => sum + count, 0),
  );
}

function showCell(
  cohorts: Tally,
  group: number,
  n: number,
  cohort: Cohort,
  policy: Policy,
): { nBand: NBand; tables: CellTable[] } {
  const band = nBand(n, policy.bands);
  const tables = cohorts.layout.columns
    .map((column, index) => ({ column, counts: categoryCounts(cohorts, group, index) }))
    .filter(({ column }) => isPublished(column, cohort, policy))
    .map(({ column, counts }) => publishTable(column, counts, band, policy));
  return { nBand: band, tables: tables.sort((a, b) => tableOrder(a.id) - tableOrder(b.id)) };
}

function categoryCounts(cohorts: Tally, group: number, column: number): number[] {
  const from = (group * cohorts.layout.columns.length + column) * NIBBLES;
  const codes = must(cohorts.layout.columns[column], 'column').codes;
  return Array.from(cohorts.counts.subarray(from, from + codes.length));
}

const isStage = (id: string): boolean => id.startsWith('stage:');

/** Stages everywhere; answers and the mix of assessors down to the policy's depth; scores wait for their statistics. */
const isPublished = ({ table }: Column, cohort: Cohort, policy: Policy): boolean =>
  isStage(table) ||
  (cohortDepth(cohort) <= policy.answerDepth && (table === ASSESSOR_TABLE || table.startsWith('answer:')));

function publishTable({ table, codes }: Column, counts: readonly number[], band: NBand, policy: Policy): CellTable {
  const answered = counts.reduce((sum, count) => sum + count, 0);
  if (!isStage(table) && answered < policy.answerMinimum) return { id: table, status: 'withheld', reason: 'too-few' };
  return shareTable(table, codes, counts, band, policy);
}

/** Stages first, then the mix of assessors, then answers; within a kind the layout's order stays. */
const tableOrder = (id: string): number => (isStage(id) ? 0 : id === ASSESSOR_TABLE ? 1 : 2);

const nearestShown = (cohort: Cohort, shown: ReadonlySet<CohortKey>): CohortKey | null =>
  widerInOrder(cohort)
    .map(cohortKey)
    .find((key) => shown.has(key)) ?? (shown.has(ALL) ? ALL : null);
