import type { Edition } from '#shared/release/edition.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { statusOf, type Failure } from '#lib/api/call.ts';
import { getCohort, getScorecard, listAssessments } from '#lib/api/endpoints.ts';
import type { EditionCell } from '#lib/charts/Trend/trend.ts';
import type { OwnPoint } from './own-path.ts';

export interface AskedTrend {
  readonly programme: string;
  readonly cohort: string;
  /** Oldest first. */
  readonly editions: readonly Edition[];
  /** Whether to look for answers of the reader. */
  readonly own: boolean;
}

/** The figures of one cohort in several editions, and the reader's own results of these periods. */
export interface Trend {
  readonly cells: readonly EditionCell[];
  readonly own: readonly OwnPoint[];
}

/** Everything at once: an edition never changes, so most of it comes from the browser's own store. */
export async function loadTrend(asked: AskedTrend, signal: AbortSignal): Promise<Result<Trend, Failure>> {
  const [cells, own] = await Promise.all([
    loadCells(asked, signal),
    asked.own ? loadOwnPath(asked, signal) : ok<readonly OwnPoint[]>([]),
  ]);
  if (!cells.ok) return cells;
  return own.ok ? ok({ cells: cells.value, own: own.value }) : own;
}

/** Editions before the cohort was in the registry have no cell of it. It fails where none has, or one cannot be had. */
async function loadCells(
  { editions, cohort }: AskedTrend,
  signal: AbortSignal,
): Promise<Result<EditionCell[], Failure>> {
  const answers = await Promise.all(editions.map(({ id }) => getCohort(id, cohort, signal)));
  const failures = answers.flatMap((one) => (one.ok ? [] : [one.error]));
  const broken = failures.find((failure) => statusOf(failure) !== 404);
  const failure = broken ?? (failures.length === answers.length ? failures[0] : undefined);
  if (failure) return fail(failure);
  return ok(editions.map((edition, i) => ({ edition, cell: answers[i]?.ok ? answers[i].value : undefined })));
}

/** Who may not answer at all has no path. */
async function loadOwnPath(
  { programme, editions }: AskedTrend,
  signal: AbortSignal,
): Promise<Result<OwnPoint[], Failure>> {
  const list = await listAssessments(programme, signal);
  if (!list.ok) return statusOf(list.error) === 403 ? ok([]) : list;
  const periods = new Set<string>(editions.map(({ period }) => period));
  const counted = list.value.items.filter(({ state, period }) => state === 'submitted' && periods.has(period));
  const scorecards = await Promise.all(counted.map(({ period }) => getScorecard(programme, period, signal)));
  const failed = scorecards.find((one) => !one.ok);
  if (failed && !failed.ok) return failed;
  return ok(
    counted.flatMap(({ period }, i) => (scorecards[i]?.ok ? [{ period, scorecard: scorecards[i].value }] : [])),
  );
}
