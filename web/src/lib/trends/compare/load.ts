import type { Outline } from '#shared/instrument/outline.ts';
import { COHORT_DIMENSIONS } from '#shared/kernel/codes.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Cell } from '#shared/release/cell.ts';
import type { Edition } from '#shared/release/edition.ts';
import { cohortsBy } from '#shared/report/reads.ts';
import { statusOf, type Failure } from '#lib/api/call.ts';
import { getCohort, getOutline, listCohorts } from '#lib/api/endpoints.ts';

export interface AskedPair {
  readonly earlier: Edition;
  readonly later: Edition;
  /** The group whose stages are shown. */
  readonly cohort: string;
}

/** Everybody, every cohort of one dimension, and the chosen group, in an edition. */
export interface EditionFigures {
  readonly edition: Edition;
  readonly cells: readonly Cell[];
  /** Undefined where the edition has no such cohort. */
  readonly group: Cell | undefined;
}

export interface Pair {
  readonly earlier: EditionFigures;
  readonly later: EditionFigures;
  /** The questionnaire of the later edition. */
  readonly instrument: Outline;
}

/** Both editions at once; figures of published editions are asked for once. */
export async function loadPair({ earlier, later, cohort }: AskedPair): Promise<Result<Pair, Failure>> {
  const instrument = await getOutline(later.instrument);
  if (!instrument.ok) return instrument;
  const [before, after] = await Promise.all(
    [earlier, later].map((edition) => loadFigures(edition, cohort, instrument.value)),
  );
  if (!before?.ok) return before ?? fail({ kind: 'offline' });
  if (!after?.ok) return after ?? fail({ kind: 'offline' });
  return ok({ earlier: before.value, later: after.value, instrument: instrument.value });
}

async function loadFigures(edition: Edition, cohort: string, instrument: Outline): Promise<Result<EditionFigures, Failure>> {
  const cut = COHORT_DIMENSIONS.filter(({ name }) => cohortsBy(instrument.cohorts, name).length > 0);
  const [everybody, group, ...lists] = await Promise.all([
    getCohort(edition.id, 'all'),
    getCohort(edition.id, cohort),
    ...cut.map(({ name }) => listCohorts(edition.id, name, 'stages')),
  ]);
  if (!everybody.ok) return everybody;
  if (!group.ok && statusOf(group.error) !== 404) return group;
  const failed = lists.find((one) => !one.ok);
  if (failed && !failed.ok) return failed;
  const cells = [everybody.value, ...lists.flatMap((one) => (one.ok ? one.value.items : []))];
  return ok({ edition, cells, group: group.ok ? group.value : undefined });
} // prettier-ignore
