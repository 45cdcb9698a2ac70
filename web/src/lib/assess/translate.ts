import type { Answers } from '#shared/instrument/answers.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import { mapAnswers } from '#shared/instrument/map-version.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Failure } from '../api/call.ts';
import { getInstrument } from '../api/endpoints.ts';

/** Answers to an older version of an instrument as answers to this one; those without a counterpart are left out. */
export async function translate(
  to: Instrument,
  reference: string,
  answers: Answers,
): Promise<Result<Answers, Failure>> {
  const from = await getInstrument(reference);
  return from.ok ? ok(mapAnswers(from.value, to, answers) ?? {}) : from;
}
