import type { KeptRevision, ReportHead } from '../stores/report-head.ts';

/** Saved states that can be opened again. */
const KEPT = 50;
/** Within it, what one person saves is one state: milliseconds. */
const TOGETHER = 60_000;

export interface Keeping {
  readonly kept: readonly KeptRevision[];
  readonly dropped: readonly number[];
}

/** What a save by somebody at some time makes of a report's saved states, and which of them it drops. */
export function keepRevision(head: Pick<ReportHead, 'kept' | 'approvedRevision' | 'publication'>, saved: Omit<KeptRevision, 'since'>, apart: boolean): Keeping {
  const last = head.kept.at(-1);
  const pinned = pinnedRevisions(head);
  const joins =
    last !== undefined &&
    !apart &&
    last.by === saved.by &&
    !pinned.has(last.revision) &&
    Date.parse(saved.at) - Date.parse(last.since) < TOGETHER;
  const kept = joins
    ? [...head.kept.slice(0, -1), { ...saved, since: last.since }]
    : [...head.kept, { ...saved, since: saved.at }];
  const over = Math.max(0, kept.length - KEPT);
  const old = kept.slice(0, over).filter(({ revision }) => !pinned.has(revision));
  return {
    kept: kept.filter((one) => !old.includes(one)),
    dropped: [...(joins ? [last.revision] : []), ...old.map(({ revision }) => revision)],
  };
} // prettier-ignore

/** States somebody relies on: what was approved, and what is being published. */
const pinnedRevisions = ({ approvedRevision, publication }: Pick<ReportHead, 'approvedRevision' | 'publication'>) =>
  new Set([approvedRevision, publication?.state === 'running' ? publication.revision : null]);
