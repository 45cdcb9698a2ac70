import type { AssessmentView } from '#shared/contracts/assess-schemas.ts';
import type { Answers } from '#shared/instrument/answers.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Failure } from '../api/call.ts';

/** What was submitted last before this period. `answers` undefined while they are still being read. */
export interface Earlier {
  readonly period: string;
  readonly answers: Answers | undefined;
}

/** The last submission of an earlier period. */
export const lastBefore = (assessments: readonly AssessmentView[], period: string): AssessmentView | undefined =>
  assessments.findLast((one) => one.state === 'submitted' && one.period < period);

export const isOfVersion = (instrument: Instrument, reference: string): boolean =>
  reference === `${instrument.id}@${instrument.version}`;

/** Answers to whichever version; what reads an older one is only loaded when there is one. */
export async function translated(
  to: Instrument,
  reference: string,
  answers: Answers,
): Promise<Result<Answers, Failure>> {
  if (isOfVersion(to, reference)) return ok(answers);
  return (await import('./translate.ts')).translate(to, reference, answers);
}
