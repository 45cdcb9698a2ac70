import { ASSESSORS, type CohortDimension } from '#shared/kernel/codes.ts';
import { shareTableOf, type Cell, type ShareRow } from '#shared/release/cell.ts';
import { cohortKey } from '#shared/release/cohort.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Profile } from '#shared/tenant/profile.ts';
import type { Failure } from '#lib/api/call.ts';
import { getCohort } from '#lib/api/endpoints.ts';
import { together } from '#lib/api/loadable.ts';
import { MOST } from '../picked.ts';

/** Table of who assessed: shares of self-assessments and of third-party ones. */
export const TABLE = 'assessor';

/** The groups whose mix is shown: everybody, the reader's own group, and those to compare. */
export function mixCohorts(profile: Profile | null, by: CohortDimension, picked: readonly string[]): string[] {
  const own = profile ? [cohortKey({ [by]: profile[by] })] : [];
  return [...new Set(['all', ...own, ...picked])].slice(0, MOST + 2);
}

interface Asked {
  readonly edition: string;
  readonly cohorts: readonly string[];
}

/** Lists of groups do not carry this table: the cells are read one by one. */
export async function loadMix({ edition, cohorts }: Asked, signal: AbortSignal): Promise<Result<Cell[], Failure>> {
  const calls = Object.fromEntries(cohorts.map((cohort) => [cohort, getCohort(edition, cohort, signal)]));
  const cells = await together(calls);
  return cells.ok ? ok(cohorts.flatMap((cohort) => cells.value[cohort] ?? [])) : cells;
}

/** The two shares of a cell; undefined where they are withheld. */
export function mixOf(cell: Cell): { readonly self: ShareRow; readonly other: ShareRow } | undefined {
  const [self, other] = ASSESSORS.map((code) => shareTableOf(cell, TABLE)?.rows.find((row) => row.code === code));
  return self && other && { self, other };
}
