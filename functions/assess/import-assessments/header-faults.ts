import type { Mapping } from '#shared/exchange/sheet.ts';
import type { Fault } from '../../http/reply.ts';

/** What begins the name of a column that is not meant for us. */
const LEFT_OUT = '#';

/** Columns that would be lost without a word: those nobody knows, those that stand twice, and notes, which stay in drafts. */
export const headerFaults = (header: readonly string[], mapping: Mapping): Fault[] =>
  header
    .flatMap((heading, at): Fault[] => {
      const detail = heading.startsWith(LEFT_OUT) ? undefined : faultOf(mapping[at]);
      return detail === undefined ? [] : [{ pointer: `/columns/${at + 1}`, detail: `${detail}; ${REMEDY}` }];
    })
    .slice(0, REPORTED);

/** A file that is no table can have any number. */
const REPORTED = 50;
const REMEDY = `begin its name with ${LEFT_OUT} to leave it out`;

function faultOf(name: string | null | undefined): string | undefined {
  if (!name) return 'is not a column of the template, or stands there twice';
  return name.startsWith('note.') ? 'is for notes, which are kept with drafts only' : undefined;
}
