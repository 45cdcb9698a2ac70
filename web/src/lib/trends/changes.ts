import { diffInstruments } from '#shared/instrument/diff-instruments.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Failure } from '#lib/api/call.ts';
import { getInstrument } from '#lib/api/endpoints.ts';
import type { EditionCell } from '#lib/charts/Trend/trend.ts';

/** Two versions of a questionnaire that follow each other, and the period the later one came with. */
export interface VersionBreak {
  readonly period: string;
  /** `id@version`. */
  readonly from: string;
  readonly to: string;
}

const KINDS = ['same', 'renamed', 'rescored', 'added', 'dropped'] as const;

/** What became of the questions: how many of each kind, those that happened. */
export interface QuestionChanges extends VersionBreak {
  readonly counts: readonly { readonly how: (typeof KINDS)[number]; readonly count: number }[];
}

/** Where the questionnaire changes between editions that have figures, oldest first. */
export function breaksIn(cells: readonly EditionCell[]): VersionBreak[] {
  const editions = cells.flatMap(({ edition, cell }) => (cell ? [edition] : []));
  return editions.flatMap(({ period, instrument }, i) => {
    const before = editions[i - 1];
    return before && before.instrument !== instrument ? [{ period, from: before.instrument, to: instrument }] : [];
  });
}

export async function loadChanges(
  breaks: readonly VersionBreak[],
  signal: AbortSignal,
): Promise<Result<QuestionChanges[], Failure>> {
  const changes: QuestionChanges[] = [];
  for (const one of breaks) {
    const [earlier, later] = await Promise.all([getInstrument(one.from, signal), getInstrument(one.to, signal)]);
    if (!earlier.ok) return earlier;
    if (!later.ok) return later;
    changes.push({ ...one, counts: countChanges(earlier.value, later.value) });
  }
  return ok(changes);
}

/** How many questions stayed, changed, came and went. */
export function countChanges(earlier: Instrument, later: Instrument): QuestionChanges['counts'] {
  const diff = diffInstruments(earlier, later);
  return KINDS.map((how) => ({ how, count: diff[how].length })).filter(({ count }) => count > 0);
}
