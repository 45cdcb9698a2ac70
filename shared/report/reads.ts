import { COHORT_DIMENSIONS } from '../kernel/codes.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { CohortKey, EditionId } from '../kernel/ids.ts';
import { cohortKey } from '../release/cohort.ts';
import { isRegistered } from '../release/cohort-registry.ts';
import type { Block, BlockOf, FigureSpec } from '../contracts/report-block-schemas.ts';
import { publishedEdition, type Missing } from './read-row.ts';
import type { ReportSource } from './source.ts';
import { rowOfMeasure, rowsOfSpec, type RowName } from './tables.ts';

/** Blocks that show figures of cells. */
export type DataBlock = BlockOf<'figure' | 'table' | 'key-number' | 'comparison'>;

export const isDataBlock = (block: Block): block is DataBlock =>
  block.kind === 'figure' || block.kind === 'table' || block.kind === 'key-number' || block.kind === 'comparison';

/** Rows to be read of one cell. */
export interface Read {
  readonly edition: EditionId;
  readonly cohort: CohortKey;
  readonly rows: readonly RowName[];
}

/** Why a block cannot be filled. */
export type ReadFault = Missing | 'unknown-table';

/** Which rows of which cells a block shows, in the order it shows them. Needs editions and questionnaires, no cells. */
export function readsOf(block: DataBlock, source: ReportSource): Result<Read[], ReadFault> {
  switch (block.kind) {
    case 'figure':
    case 'table':
      return specReads(block.spec, source);
    case 'key-number':
      return together([measureRead(block, block, source)]);
    case 'comparison':
      return together(block.sides.map((side) => measureRead(block, side, source)));
  }
}

type Side = Pick<Read, 'edition' | 'cohort'>;

function measureRead({ measure }: Pick<BlockOf<'comparison'>, 'measure'>, { edition, cohort }: Side, source: ReportSource) {
  const found = publishedEdition(source, edition);
  if (!found.ok) return found;
  const row = rowOfMeasure(found.value.instrument, measure);
  return row ? ok<Read>({ edition, cohort, rows: [row] }) : fail<ReadFault>('unknown-table');
} // prettier-ignore

function specReads(spec: FigureSpec, source: ReportSource): Result<Read[], ReadFault> {
  const found = publishedEdition(source, spec.edition);
  if (!found.ok) return found;
  if (spec.chart === 'trend') return trendReads(spec, source);
  const rows = rowsOfSpec(found.value.instrument, spec);
  if (!rows) return fail('unknown-table');
  const cohorts = spec.chart === 'stages-by' ? cohortsBy(found.value.instrument.cohorts, spec.by) : spec.cohorts;
  return cohorts.length === 0 ? fail('unknown-cohort') : ok(cohorts.map((cohort) => ({ edition: spec.edition, cohort, rows })));
} // prettier-ignore

/** Every cohort cut by one dimension; none where the registry has no such cut. */
export function cohortsBy(cuts: Parameters<typeof isRegistered>[0], by: (typeof COHORT_DIMENSIONS)[number]['name']): CohortKey[] {
  const codes = COHORT_DIMENSIONS.find(({ name }) => name === by)?.codes ?? [];
  return codes.map((code) => ({ [by]: code })).filter((cohort) => isRegistered(cuts, cohort)).map(cohortKey);
} // prettier-ignore

/** Published editions from `from` to the trend's own whose questionnaire has the stage. */
function trendReads(spec: Extract<FigureSpec, { chart: 'trend' }>, source: ReportSource): Result<Read[], ReadFault> {
  const last = source.editions.findIndex(({ id }) => id === spec.edition);
  const first = spec.from === null ? 0 : source.editions.findIndex(({ id }) => id === spec.from);
  if (first < 0 || first > last) return fail('unknown-edition');
  const reads = source.editions.slice(first, last + 1).flatMap(({ id }) => {
    const found = publishedEdition(source, id);
    const rows = found.ok ? rowsOfSpec(found.value.instrument, spec) : undefined;
    return rows ? spec.cohorts.map((cohort) => ({ edition: id, cohort, rows })) : [];
  });
  return reads.some(({ edition }) => edition === spec.edition) ? ok(reads) : fail('unknown-table');
}

function together<T, E>(results: readonly Result<T, E>[]): Result<T[], E> {
  const values: T[] = [];
  for (const one of results) {
    if (!one.ok) return one;
    values.push(one.value);
  }
  return ok(values);
}
