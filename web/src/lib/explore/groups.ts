import { COHORT_DIMENSIONS, type CohortDimension } from '#shared/kernel/codes.ts';
import type { Outline } from '#shared/instrument/outline.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Cell } from '#shared/release/cell.ts';
import type { Edition } from '#shared/release/edition.ts';
import type { Profile } from '#shared/tenant/profile.ts';
import type { Failure } from '#lib/api/call.ts';
import { getCohort, listCohorts } from '#lib/api/endpoints.ts';
import { together } from '#lib/api/loadable.ts';
import type { BenchmarkView } from '#lib/benchmark/view.ts';
import type { FigureSource } from '#lib/charts/Figure/source.ts';
import type { NamedCell } from '#lib/charts/StageRows/order.ts';
import type { Catalogue } from '#lib/i18n/catalogue.ts';

/** The dimensions an instrument publishes groups of. */
export const dimensionsOf = ({ cohorts }: Pick<Outline, 'cohorts'>): CohortDimension[] =>
  COHORT_DIMENSIONS.map(({ name }) => name).filter((name) =>
    cohorts.some((cut) => cut.length === 1 && cut[0] === name),
  );

/** The dimension of an address; the first there is where none is named. */
export function dimensionOf(instrument: Pick<Outline, 'cohorts'>, asked: string | null): CohortDimension {
  const offered = dimensionsOf(instrument);
  return offered.find((name) => name === asked) ?? offered[0] ?? 'industry';
}

export interface Asked {
  readonly edition: string;
  readonly by: CohortDimension;
  readonly tables: 'stages' | 'scores';
}

/** The groups of one dimension, and all organisations together. */
export interface Groups {
  readonly everybody: Cell;
  readonly cells: readonly Cell[];
}

export async function loadGroups(
  { edition, by, tables }: Asked,
  signal: AbortSignal,
): Promise<Result<Groups, Failure>> {
  const parts = await together({
    everybody: getCohort(edition, 'all', signal),
    list: listCohorts(edition, by, tables, signal),
  });
  if (!parts.ok) return parts;
  return ok({ everybody: parts.value.everybody, cells: parts.value.list.items });
}

interface Words {
  readonly codes: Catalogue['codes'];
  /** What a group is to the reader: "your industry". */
  readonly own: Catalogue['explore']['own'];
}

/** Cells of one dimension with their names; the reader's own group is marked. */
export function nameGroups(
  { codes, own }: Words,
  by: CohortDimension,
  cells: readonly Cell[],
  profile: Profile | null,
): NamedCell[] {
  const names: Readonly<Record<string, string>> = codes[by];
  return cells.map((cell) => {
    const code = cell.cohort.slice(by.length + 1);
    const name = names[code] ?? code;
    const title = by === 'industry' ? `${code} ${name}` : name;
    return { cell, name, title, own: profile?.[by] === code ? own[by] : undefined };
  });
}

/** All organisations, as a row above the groups. */
export const everybodyRow = (codes: Catalogue['codes'], cell: Cell): NamedCell => ({
  cell,
  name: codes.everybody,
  title: codes.everybody,
});

/** The source of a figure about several groups of an edition. */
export const sourceOfEdition = ({ programme }: Pick<BenchmarkView, 'programme'>, edition: Edition): FigureSource => ({
  programme: programme.title,
  edition: edition.id,
  publishedAt: edition.publishedAt,
  policy: edition.policy,
  nBand: undefined,
  synthetic: programme.synthetic,
});
