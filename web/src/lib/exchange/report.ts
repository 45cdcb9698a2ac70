import type { Sheet } from '#shared/exchange/sheet.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import type { CheckedRow } from './check-rows.ts';
import { columnLetters } from './file-fault.ts';
import { lackText } from './words.ts';

/** One thing to mend: where it stands in the file, and what would be right. */
export interface Problem {
  /** `C S1`, or empty for the whole row. */
  readonly column: string;
  /** Of a cell in English, as the API says it; of a row in the reader’s language. */
  readonly detail: string;
}

/** Everything wrong with a row, cells first. */
export const problemsOf = (t: Catalogue['exchange'], language: string, { faults, lacks }: CheckedRow): Problem[] => [
  ...faults.map(({ column, field, detail }) => ({
    column: column === null || column < 0 ? field : `${columnLetters(column)} ${field}`,
    detail,
  })),
  ...lacks.map((lack) => ({ column: '', detail: lackText(t, language, lack) })),
];

/** The report as a table: one line a problem, rows without one included. */
export const reportSheet = (t: Catalogue['exchange'], language: string, rows: readonly CheckedRow[]): Sheet => [
  [t.report.row, t.report.organisation, t.report.column, t.report.problem],
  ...rows.flatMap((row) => {
    const problems = problemsOf(t, language, row);
    const head = [String(row.row), row.subject ?? ''];
    return problems.length === 0
      ? [[...head, '', t.report.ok]]
      : problems.map(({ column, detail }) => [...head, column || t.report.wholeRow, detail]);
  }),
];
