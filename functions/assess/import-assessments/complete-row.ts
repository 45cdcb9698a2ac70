import { isField } from '#shared/exchange/columns.ts';
import type { ReadRow } from '#shared/exchange/read-row.ts';
import { missingAnswers } from '#shared/instrument/answers.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import type { SubjectId } from '#shared/kernel/ids.ts';
import type { Profile } from '#shared/tenant/profile.ts';
import type { Fault } from '../../http/reply.ts';
import type { ReadLine } from './parse-rows.ts';

const DIMENSIONS = ['industry', 'size', 'region'] as const;

/** What was read of a row of a sheet, if it is all that a submission needs. */
export function completeRow(instrument: Instrument, read: ReadRow): ReadLine {
  const { row: line, subject, registryNumber, assessor, answers, mapped } = read;
  const wrong = read.faults.map(({ field, detail }) => ({ pointer: pointerOf(field), detail }));
  // An industry under a scheme nobody knows is there, though nothing could be made of it.
  const places = new Set(wrong.map(({ pointer }) => pointer.replace('/industryScheme', '/industry')));
  const faults = [...wrong, ...missing(instrument, read).filter(({ pointer }) => !places.has(pointer))];
  if (faults.length > 0 || subject === null) return { line, subject, faults };
  return {
    row: {
      line,
      subject: subject as SubjectId,
      profile: read.profile as Profile,
      answers,
      ...(registryNumber !== null && { registryNumber }),
      ...(assessor !== null && { assessor }),
      ...(mapped.length > 0 && { notes: mapped }),
    },
  };
}

const missing = (instrument: Instrument, { subject, profile, answers }: ReadRow): Fault[] =>
  [
    ...(subject === null ? ['/subject'] : []),
    ...DIMENSIONS.filter((dimension) => profile[dimension] === undefined).map(pointerOf),
    ...missingAnswers(instrument, answers).map(pointerOf),
  ].map((pointer) => ({ pointer, detail: 'is missing' }));

/** Where a column stands in the JSON form of a row. */
function pointerOf(column: string): string {
  if (!isField(column)) return `/answers/${column.split('.')[0]}`;
  return column === 'industryScheme' || (DIMENSIONS as readonly string[]).includes(column)
    ? `/profile/${column}`
    : `/${column}`;
}
