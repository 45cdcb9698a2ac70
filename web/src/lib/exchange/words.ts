import type { Field } from '#shared/exchange/columns.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import { list } from '../i18n/format.ts';
import type { RowLack } from './check-rows.ts';
import type { FileFault } from './file-fault.ts';

type Words = Catalogue['exchange'];

/** Why a file cannot be read, and what to do about it. */
export function faultText(t: Words['fault'], fault: FileFault): string {
  switch (fault.kind) {
    case 'too-many-rows':
      return t['too-many-rows'](fault.rows);
    case 'quotes':
      return t.quotes(fault.row);
    case 'merged':
    case 'formula':
      return t[fault.kind](fault.where);
    case 'content':
      return t.content(fault.detail);
    default:
      return t[fault.kind];
  }
}

/** What a row lacks. */
export function lackText(t: Words, language: string, lack: RowLack): string {
  switch (lack.kind) {
    case 'repeated':
      return t.report.repeated(lack.row);
    case 'no-profile':
      return t.report['no-profile'](
        list(
          language,
          lack.fields.map((field: Field) => t.field[field]),
        ),
      );
    case 'unanswered':
      return t.report.unanswered(lack.codes.length, lack.codes.join(', '));
    default:
      return t.report[lack.kind];
  }
}
