import type { AssessmentView } from '#shared/contracts/assess-schemas.ts';
import { statusOf, type Called, type Failure } from '../../api/call.ts';
import { getAssessment } from '../../api/answering.ts';

/** What came of submitting or withdrawing, and what stands with the service as far as that is known now. */
export interface Revised {
  readonly failure: Failure | undefined;
  readonly standing: AssessmentView | undefined;
}

/** Another revision was submitted meanwhile, so nothing was changed. */
export const isOutdated = (failure: Failure | undefined): boolean =>
  failure !== undefined && [409, 412].includes(statusOf(failure) ?? 0);

/** Waits for a submission or a withdrawal; when it came too late, what stands instead is loaded. */
export async function revised(asked: Called<AssessmentView>, programme: string, period: string): Promise<Revised> {
  const result = await asked;
  if (result.ok) return { failure: undefined, standing: result.value.data };
  if (!isOutdated(result.error)) return { failure: result.error, standing: undefined };
  const now = await getAssessment(programme, period);
  return { failure: result.error, standing: now.ok ? now.value : undefined };
}
