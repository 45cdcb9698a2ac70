import type { FigureSpec } from '#shared/contracts/report-block-schemas.ts';
import type { FrozenRow } from '#shared/report/read-row.ts';
import type { ReportView } from '../view/view.ts';
import { cellsOf, isShown, withheldOf, type FigureCell } from './cells.ts';
import { codeOfRow, namesOf, PERCENT, scaleOf, stepsOf, type Names } from './names.ts';

/** A number as it stands in a table. */
export interface TableCell {
  readonly value: string;
  readonly interval: string;
}

export interface TableRow {
  /** One for each of the first columns. */
  readonly heads: readonly string[];
  /** Null where nothing of it is shown. */
  readonly cells: readonly TableCell[] | null;
  /** Why nothing is shown. */
  readonly gap: string;
  readonly band: string;
}

/** The figures behind a drawing. */
export interface Table {
  readonly heads: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/** More answers than this stand below each other instead of side by side. */
const WIDEST = 6;

export function tableOf(view: ReportView, spec: FigureSpec, rows: readonly FrozenRow[]): Table {
  if (spec.chart === 'scores' || spec.chart === 'numbers') return quantileTable(view, spec, rows);
  const steps = stepsOf(view, view.questionnaire(spec.edition), spec);
  const shown = spec.chart === 'trend' ? steps.filter(({ code }) => code === spec.stage) : steps;
  const cells = cellsOf(rows);
  const long = cells.length === 1 || shown.length > WIDEST;
  return long && spec.chart !== 'trend' ? longTable(view, shown, cells) : wideTable(view, shown, cells);
}

type Steps = readonly { readonly code: string; readonly title: string }[];

/** A row for each group, a column for each answer. */
function wideTable(view: ReportView, steps: Steps, cells: readonly FigureCell[]): Table {
  const { column } = view.t.report;
  const names = namesOf(view);
  const several = new Set(cells.map(({ edition }) => edition)).size > 1;
  return {
    heads: several ? [column.group, column.edition] : [column.group],
    columns: steps.map(({ title }) => title),
    rows: cells.map((cell) => ({
      heads: several ? [names.cohort(cell), editionOf(view, names, cell)] : [carriedName(view, names, cell)],
      ...cellsIn(names, steps.map(({ code }) => cell.rows.find((row) => codeOfRow(row) === code)), cell),
    })),
  };
} // prettier-ignore

/** A row for each answer of each group. */
function longTable(view: ReportView, steps: Steps, cells: readonly FigureCell[]): Table {
  const { column } = view.t.report;
  const names = namesOf(view);
  const several = cells.length > 1;
  return {
    heads: several ? [column.answer, column.group] : [column.answer],
    columns: [column.value],
    rows: steps.flatMap(({ code, title }) =>
      cells.map((cell) => ({
        heads: several ? [title, carriedName(view, names, cell)] : [title],
        ...cellsIn(names, [cell.rows.find((row) => codeOfRow(row) === code)], cell),
      })),
    ),
  };
}

const editionOf = (view: ReportView, names: Names, { edition, asOf }: FigureCell): string =>
  edition === asOf
    ? names.edition(edition)
    : `${names.edition(edition)} (${view.t.report.carried(names.edition(asOf))})`;

const carriedName = (view: ReportView, names: Names, cell: FigureCell): string =>
  cell.edition === cell.asOf
    ? names.cohort(cell)
    : `${names.cohort(cell)} (${view.t.report.carried(names.edition(cell.asOf))})`;

function cellsIn(names: Names, rows: readonly (FrozenRow | undefined)[], cell: FigureCell, unit = PERCENT): Omit<TableRow, 'heads'> {
  const known = rows.filter((row) => row !== undefined);
  const reason = withheldOf(known);
  const band = names.band(cell.nBand);
  if (reason !== undefined) return { cells: null, gap: names.gap(reason).text, band };
  return { cells: rows.map((row) => cellText(names, row, unit)), gap: '', band };
} // prettier-ignore

function cellText(names: Names, row: FrozenRow | undefined, unit: string): TableCell {
  if (!row || row.status === 'not-published') return { value: '–', interval: '' };
  if (!isShown(row)) return { value: names.gap(row.reason).text, interval: '' };
  return { value: names.value(row, unit), interval: names.interval(row) };
}

const QUANTILES = ['p10', 'p25', 'p50', 'p75', 'p90'];

/** A row for each score or number of each group, a column for each quantile that is published. */
function quantileTable(view: ReportView, spec: Extract<FigureSpec, { chart: 'scores' | 'numbers' }>, rows: readonly FrozenRow[]): Table {
  const { column, median } = view.t.report;
  const names = namesOf(view);
  const cells = cellsOf(rows);
  const codes = QUANTILES.filter((code) => code === 'p50' || rows.some((row) => row.code === code && isShown(row)));
  const first = spec.chart === 'scores' ? column.dimension : column.number;
  const several = cells.length > 1;
  return {
    heads: several ? [first, column.group] : [first],
    columns: codes.map((code) => (code === 'p50' ? median : code.toUpperCase())),
    rows: [...new Set(rows.map(({ table }) => table))].flatMap((table) => {
      const { title, unit } = scaleOf(view, view.questionnaire(spec.edition), table);
      return cells.map((cell) => {
        const own = cell.rows.filter((row) => row.table === table);
        const picked = codes.map((code) => own.find((row) => row.code === code));
        return { heads: several ? [title, carriedName(view, names, cell)] : [title], ...cellsIn(names, picked, cell, unit) };
      });
    }),
  };
} // prettier-ignore
