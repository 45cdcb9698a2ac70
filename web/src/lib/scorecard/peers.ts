import type { Result } from '#shared/kernel/result.ts';
import { ALL, cohortKey, parseCohortKey, widerInOrder, type Cohort } from '#shared/release/cohort.ts';
import type { Cell } from '#shared/release/cell.ts';
import type { Edition } from '#shared/release/edition.ts';
import type { Profile } from '#shared/tenant/profile.ts';
import type { Failure } from '../api/call.ts';
import { ownCohort } from '../cohort/own.ts';
import { hasAnswers } from './peer-share.ts';

/** A cohort whose answers are published, and the edition it comes from. */
export interface Peers {
  readonly cell: Extract<Cell, { status: 'shown' }>;
  readonly edition: Edition;
}

type FetchCell = (edition: string, cohort: string, signal?: AbortSignal) => Promise<Result<Cell, Failure>>;

/** The group asked for, else those of the own industry and size, else everybody. */
export const wantedCohort = (asked: string | null, profile: Profile | null): Cohort =>
  (asked === null ? undefined : parseCohortKey(asked)) ?? (profile ? ownCohort(profile, 'industry~size') : {});

/** The newest published edition that asks the same questions: answers to others cannot be compared. */
export const editionOf = (editions: readonly Edition[], instrument: string): Edition | undefined =>
  editions.findLast((one) => one.state === 'published' && one.instrument === instrument);

/**
 * The nearest group, from the wanted one outwards, whose answers are published. Undefined when there is none or it cannot
 * be fetched: the own result does not wait for that of others.
 */
export async function findPeers(
  edition: Edition,
  wanted: Cohort,
  fetchCell: FetchCell,
  signal?: AbortSignal,
): Promise<Peers | undefined> {
  const candidates = [wanted, ...widerInOrder(wanted)].map(cohortKey);
  for (let at = 0; at >= 0 && at < candidates.length;) {
    const answer = await fetchCell(edition.id, candidates[at] ?? ALL, signal);
    if (!answer.ok) return undefined;
    const cell = answer.value;
    if (cell.status === 'shown' && hasAnswers(cell)) return { cell, edition };
    at = cell.status === 'withheld' ? (cell.nearest ? candidates.indexOf(cell.nearest) : -1) : at + 1;
  }
  return undefined;
}
