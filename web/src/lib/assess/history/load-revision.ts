import type { Instrument } from '#shared/instrument/definition.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Failure } from '../../api/call.ts';
import { getRevision, type RevisionAnswers } from '../../api/answering.ts';
import { known } from '../answers.ts';
import { translated } from '../earlier.ts';

/** What a revision said, as answers to the questionnaire of today. */
export async function loadRevision(
  instrument: Instrument,
  programme: string,
  { period, revision }: { readonly period: string; readonly revision: number },
  signal: AbortSignal,
): Promise<Result<RevisionAnswers, Failure>> {
  const said = await getRevision(programme, period, revision, signal);
  if (!said.ok) return said;
  const answers = await translated(instrument, said.value.instrument, said.value.answers);
  return answers.ok ? ok({ ...said.value, answers: known(instrument, answers.value) }) : answers;
}
