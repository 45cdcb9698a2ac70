import type { AssessmentView } from '#shared/contracts/assess-schemas.ts';
import type { ProgrammeView } from '#shared/contracts/release-schemas.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Failure } from '#lib/api/call.ts';
import { listAssessments, listEditions, listProgrammes } from '#lib/api/endpoints.ts';
import { together } from '#lib/api/loadable.ts';
import { countedIn } from './counted-in.ts';

export interface Contribution {
  readonly assessment: AssessmentView;
  /** Periods of the published editions it counts in. */
  readonly counted: readonly string[];
}
export interface Contributed {
  readonly programme: ProgrammeView;
  /** Newest first. */
  readonly contributions: readonly Contribution[];
}

/** What the own organisation has contributed, programme by programme. */
export async function loadContributed(signal: AbortSignal): Promise<Result<readonly Contributed[], Failure>> {
  const programmes = await listProgrammes(signal);
  if (!programmes.ok) return programmes;
  const all = await Promise.all(programmes.value.items.map((one) => contributedTo(one, signal)));
  const failed = all.find((one) => !one.ok);
  return failed && !failed.ok ? fail(failed.error) : ok(all.flatMap((one) => (one.ok ? [one.value] : [])));
}

async function contributedTo(programme: ProgrammeView, signal: AbortSignal): Promise<Result<Contributed, Failure>> {
  const parts = await together({
    assessments: listAssessments(programme.id, signal),
    editions: listEditions(programme.id, signal),
  });
  if (!parts.ok) return parts;
  const { assessments, editions } = parts.value;
  const contributions = assessments.items.map((assessment) => ({
    assessment,
    counted: assessment.state === 'submitted' ? countedIn(assessment, editions.items, programme.window) : [],
  }));
  return ok({ programme, contributions: contributions.toReversed() });
}
