import type { StudioReport } from '#shared/contracts/studio-schemas.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Failure } from '#lib/api/call.ts';
import { listReports } from '../endpoints.ts';
import { candidatesOf } from './candidates.ts';
import { lastUsed } from './last-used.ts';

/** Nobody chooses from more in a menu. */
const MOST_PAGES = 5;

/** The reports of the own organisation a figure of a programme can be put into. */
export async function listCandidates(
  programme: string,
  signal?: AbortSignal,
): Promise<Result<StudioReport[], Failure>> {
  const reports: StudioReport[] = [];
  let next: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer: Awaited<ReturnType<typeof listReports>> = await listReports(next, signal);
    if (!answer.ok) return answer;
    reports.push(...answer.value.items);
    next = answer.value.next ?? null;
    if (next === null) break;
  }
  return ok(candidatesOf(reports, programme, lastUsed()));
}
