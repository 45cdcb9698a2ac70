import { shareTableOf, type Cell, type NBand, type ShareRow, type WithheldReason } from '#shared/release/cell.ts';
import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { share } from '#lib/i18n/format.ts';
import { stageShares, stagesWithheld, type StageShare } from '../stage.ts';

/** A cohort with its name. */
export interface Named {
  readonly name: string;
  readonly cell: Cell;
}

/** One cohort among those compared: its stages, or why they are withheld. */
export interface StageLine {
  readonly cohort: string;
  readonly name: string;
  readonly policy: string;
  readonly nBand: NBand | undefined;
  readonly stages: readonly StageShare[] | undefined;
  readonly reason: WithheldReason | undefined;
}

/** The stage shares of several cohorts, with the reader's own stage marked in each. */
export const stageLines = (
  cells: readonly Named[],
  framework: string,
  stages: readonly { readonly code: string; readonly title: string }[],
  own: string | undefined,
): StageLine[] =>
  cells.map(({ name, cell }) => {
    const table = shareTableOf(cell, `stage:${framework}`);
    return {
      cohort: cell.cohort,
      name,
      policy: cell.policy,
      nBand: cell.status === 'shown' ? cell.nBand : undefined,
      stages: table && stageShares(stages, table.rows, own),
      reason: table ? undefined : stagesWithheld(cell, framework),
    };
  });

/** A stage on which two cohorts clearly differ. */
export interface Difference {
  readonly code: string;
  readonly title: string;
  readonly high: { readonly name: string; readonly row: ShareRow };
  readonly low: { readonly name: string; readonly row: ShareRow };
  /** How far the intervals are apart, in percent points. */
  readonly gap: number;
}

/**
 * Per stage the two cohorts furthest apart, where their 95 % intervals do not touch; the widest gap first. Where intervals
 * overlap nothing is said: a stricter rule than a test of the difference, and one that can be seen.
 */
export function clearDifferences(lines: readonly StageLine[]): Difference[] {
  const codes = [...new Set(lines.flatMap(({ stages }) => stages?.map(({ code }) => code) ?? []))];
  return codes
    .flatMap((code) => differenceOn(code, lines) ?? [])
    .filter(({ gap }) => gap > 0)
    .toSorted((a, b) => b.gap - a.gap);
}

function differenceOn(code: string, lines: readonly StageLine[]): Difference | undefined {
  const shares = lines.flatMap(({ name, stages }) => {
    const found = stages?.find((one) => one.code === code);
    return found ? [{ name, title: found.title, row: found.row }] : [];
  });
  const [first, ...others] = shares;
  if (!first) return undefined;
  const high = others.reduce((best, one) => (one.row.low > best.row.low ? one : best), first);
  const low = others.reduce((best, one) => (one.row.high < best.row.high ? one : best), first);
  return { code, title: first.title, high, low, gap: high.row.low - low.row.high };
}

type Words = Catalogue['exploreCompare']['stages'];

/** What the comparison of stages says, in a sentence. */
export function comparisonFinding(t: Words, language: string, lines: readonly StageLine[]): string {
  const shown = lines.filter(({ stages }) => stages);
  if (shown.length === 0) return t.nobody;
  if (shown.length === 1) return t.one(shown[0]?.name ?? '');
  const [widest] = clearDifferences(lines);
  return widest ? t.clear(...inWords(language, widest)) : t.none;
}

/** Stage, cohort and share above, cohort and share below. */
export const inWords = (language: string, { title, high, low }: Difference) =>
  [title, high.name, share(language, high.row), low.name, share(language, low.row)] as const;
