import type { Cell, ShareRow } from '#shared/release/cell.ts';
import type { Edition } from '#shared/release/edition.ts';
import { shareExtent } from '#shared/release/place.ts';
import { compareEditions, type EditionComparison, type ShareChange } from '#shared/report/compare/compare-editions.ts';
import type { Stage } from '#lib/charts/stage.ts';
import type { Pair } from './load.ts';

/** A share in both editions, ready to be drawn. */
export interface PairRow {
  readonly cohort: string;
  readonly code: string;
  readonly title: string;
  readonly before: ShareRow;
  readonly after: ShareRow;
  /** Points of percent, between the middles of what caps leave open. */
  readonly by: number;
  readonly clear: boolean;
}

/** What can be said of one group in two editions. */
export type GroupPair =
  | { readonly state: 'compared'; readonly rows: readonly PairRow[] }
  /** Both editions show the figures of this one. */
  | { readonly state: 'carried'; readonly asOf: string }
  | { readonly state: 'withheld' | 'missing'; readonly in: Edition }
  /** The questionnaire changed and this framework with it. */
  | { readonly state: 'broken' };

/** The two editions somebody asked for, the earlier one first; the last two where the address names no others. */
export function chosenPair(editions: readonly Edition[], asked: readonly (string | null)[]): readonly [Edition, Edition] | undefined {
  const [last, before] = [...editions].sort((a, b) => (a.period < b.period ? 1 : -1));
  if (!last || !before) return undefined;
  const [one, other] = asked.map((period) => editions.find((edition) => edition.period === period));
  const pair = [one ?? (other === before ? last : before), other ?? (one === last ? before : last)] as const;
  if (pair[0] === pair[1]) return [before, last];
  return pair[0].period < pair[1].period ? pair : [pair[1], pair[0]];
} // prettier-ignore

/** Everybody and every cohort of one dimension, by the rules of the studio's drafts. */
export const comparisonOf = ({ earlier, later, instrument }: Pair): EditionComparison =>
  compareEditions(earlier, later, instrument);

/** The stages of the chosen group in both editions, lowest first. */
export function groupPair({ earlier, later, instrument }: Pair, framework: string, stages: readonly Stage[]): GroupPair {
  const [before, after] = [earlier.group, later.group];
  if (!before) return { state: 'missing', in: earlier.edition };
  if (!after) return { state: 'missing', in: later.edition };
  const one = { edition: earlier.edition, cells: [before] };
  const { comparable, notRefreshed, changes } = compareEditions(one, { edition: later.edition, cells: [after] }, instrument);
  if (!comparable.frameworks.includes(framework)) return { state: 'broken' };
  if (isWithheld(before, framework)) return { state: 'withheld', in: earlier.edition };
  if (isWithheld(after, framework)) return { state: 'withheld', in: later.edition };
  if (notRefreshed.length > 0) return { state: 'carried', asOf: after.asOf };
  return { state: 'compared', rows: stages.flatMap((stage) => changes.filter((one) => one.framework === framework && one.stage === stage.code).map((one) => rowOf(one, stage.title))) };
} // prettier-ignore

const isWithheld = (cell: Cell, framework: string): boolean =>
  cell.status === 'withheld' || cell.tables.find(({ id }) => id === `stage:${framework}`)?.status !== 'shown';

/** Clear movements by a framework, the largest first; `nameOf` says what a group is called. */
export const clearRows = ({ changes }: Pick<EditionComparison, 'changes'>, framework: string, stages: readonly Stage[], nameOf: (cohort: string) => string): PairRow[] =>
  changes
    .filter((one) => one.clear && one.framework === framework)
    .map((one) => rowOf(one, `${nameOf(one.cohort)}: ${stages.find(({ code }) => code === one.stage)?.title ?? one.stage}`)); // prettier-ignore

const rowOf = ({ cohort, stage, before, after, by, clear }: ShareChange, title: string): PairRow => ({
  ...{ cohort, code: stage, title, before, after, by, clear },
});

/** The end of the scale: tens of percent beyond everything that is drawn. */
export const scaleEnd = (rows: readonly PairRow[]): number =>
  Math.min(100, Math.max(20, ...rows.flatMap(({ before, after }) => [before.high, after.high].map((high) => Math.ceil(high / 10) * 10)))); // prettier-ignore

/** Where a share is drawn: behind a cap the middle of what it leaves open. */
export function middleOf(row: ShareRow): number {
  const { from, to } = shareExtent(row);
  return (from + to) / 2;
}
