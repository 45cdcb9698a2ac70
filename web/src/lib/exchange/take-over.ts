import type { Answers } from '#shared/instrument/answers.ts';
import type { AssessmentView } from '#shared/contracts/assess-schemas.ts';
import type { ReadRow } from '#shared/exchange/read-row.ts';
import type { Draft } from '../api/answering.ts';

/** What the questionnaire holds at present: the draft, or what was submitted while nobody has touched the draft. */
export function presentAnswers(draft: Draft, instrument: string, assessments: readonly AssessmentView[]): Answers {
  if (draft.version > 0) return draft.answers;
  const submitted = assessments.find((one) => one.period === draft.period && one.instrument === instrument);
  return submitted?.answers ?? {};
}

/** The draft with a row's answers and notes in place of its own; what the row does not say stays. */
export const withRow = (
  present: { readonly answers: Answers; readonly notes: Draft['notes'] },
  { answers, notes }: Pick<ReadRow, 'answers' | 'notes'>,
) => ({ answers: { ...present.answers, ...answers }, notes: { ...present.notes, ...notes } });
