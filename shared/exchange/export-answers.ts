import type { Answers } from '../instrument/answers.ts';
import type { Instrument } from '../instrument/definition.ts';
import type { Profile } from '../tenant/profile.ts';
import { FIELDS, noteColumn, type Field } from './columns.ts';
import type { Sheet } from './sheet.ts';
import { writeAnswer } from './write-answer.ts';

/** What is taken out: a submitted assessment, or a draft with its notes. Only what is given is written. */
export interface Exported {
  readonly subject?: string | undefined;
  readonly registryNumber?: string | null | undefined;
  readonly assessor?: string | undefined;
  readonly profile?: Partial<Profile> | undefined;
  readonly answers: Answers;
  readonly notes?: Readonly<Record<string, string>> | undefined;
}

/** A header and one row that `guessMapping` and `readSheet` read back as the same. */
export function exportAnswers(instrument: Instrument, it: Exported): Sheet {
  const columns = [
    ...FIELDS.map((field) => [field, fieldOf(it, field)] as const).filter(([, cell]) => cell !== ''),
    ...instrument.indicators.map((one) => [one.code, writeAnswer(one, it.answers[one.code])] as const),
    ...instrument.indicators
      .map(({ code }) => [noteColumn(code), it.notes?.[code] ?? ''] as const)
      .filter(([, cell]) => cell !== ''),
  ];
  return [columns.map(([name]) => name), columns.map(([, cell]) => cell)];
}

function fieldOf({ subject, registryNumber, assessor, profile }: Exported, field: Field): string {
  const { industry, size, region } = profile ?? {};
  return { subject, registryNumber, assessor, industry, size, region, industryScheme: undefined }[field] ?? '';
}

/** The same as JSON: a row of an import, with the instrument it answers. */
export const exportJson = ({ id, version }: Instrument, it: Exported) => ({
  instrument: `${id}@${version}`,
  ...(it.subject !== undefined && { subject: it.subject }),
  ...(it.registryNumber && { registryNumber: it.registryNumber }),
  ...(it.assessor !== undefined && { assessor: it.assessor }),
  ...(it.profile && { profile: it.profile }),
  answers: it.answers,
  ...(it.notes && Object.keys(it.notes).length > 0 && { notes: it.notes }),
});
