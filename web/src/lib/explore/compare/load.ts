import { ok, type Result } from '#shared/kernel/result.ts';
import type { Cell } from '#shared/release/cell.ts';
import type { Failure } from '#lib/api/call.ts';
import { getCohort } from '#lib/api/endpoints.ts';

interface Asked {
  readonly edition: string;
  readonly cohorts: readonly string[];
}

/** Several cohorts of one edition, in the order asked for; fails with the first that fails. */
export async function loadCells({ edition, cohorts }: Asked, signal: AbortSignal): Promise<Result<Cell[], Failure>> {
  const results = await Promise.all(cohorts.map((cohort) => getCohort(edition, cohort, signal)));
  const failed = results.find((one) => !one.ok);
  if (failed && !failed.ok) return failed;
  return ok(results.flatMap((one) => (one.ok ? [one.value] : [])));
}
