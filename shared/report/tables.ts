import type { Indicator, Instrument } from '../instrument/definition.ts';
import { stageCodes } from '../instrument/scoring/score.ts';
import type { FigureSpec, Measure } from '../contracts/report-block-schemas.ts';

/** Tables of a cell by name: the pool's own names for them, which the browser may not import. */
export const stageTable = (framework: string): string => `stage:${framework}`;
export const scoreTable = (dimension: string): string => `score:${dimension}`;
export const numberTable = (indicator: string): string => `kpi:${indicator}`;

/** The row of a cell that says how many gave an answer: an option of a selection has a table of its own. */
export interface RowName {
  readonly table: string;
  readonly code: string;
}

/** The row of an answer; undefined where the question has no such answer. */
export function answerRow(indicator: Indicator, answer: string): RowName | undefined {
  return answerRows(indicator).find(({ table, code }) => answer === (table.includes('.') ? optionOf(table) : code));
}

const optionOf = (table: string): string => table.slice(table.indexOf('.') + 1);

/** Every answer to a question as a row of a cell: levels, no and yes, or each option selected. A KPI has none. */
export function answerRows(indicator: Indicator): RowName[] {
  const table = `answer:${indicator.code}`;
  switch (indicator.kind) {
    case 'scale':
      return indicator.levels.map((_, level) => ({ table, code: String(level) }));
    case 'yes-no':
      return ['no', 'yes'].map((code) => ({ table, code }));
    case 'multi':
      return indicator.options.map(({ code }) => ({ table: `${table}.${code}`, code: 'yes' }));
    case 'number':
      return [];
  }
}

export const findIndicator = (instrument: Instrument, code: string): Indicator | undefined =>
  instrument.indicators.find((one) => one.code === code);

/** Rows of a table of stages, lowest first; undefined where the instrument has no such framework. */
export function stageRows(instrument: Instrument, framework: string): RowName[] | undefined {
  const own = instrument.frameworks.find(({ code }) => code === framework);
  return own && stageCodes(own).map((code) => ({ table: stageTable(framework), code }));
}

const QUANTILES = ['p10', 'p25', 'p50', 'p75', 'p90'] as const;
export const quantileRows = (table: string): RowName[] => QUANTILES.map((code) => ({ table, code }));

/** The tables of scores or numbers a figure names: one, or all; undefined for one the instrument has not. */
function valueTables(instrument: Instrument, kind: 'scores' | 'numbers', table: string | null): string[] | undefined {
  const known =
    kind === 'scores'
      ? instrument.dimensions.map(({ code }) => code)
      : instrument.indicators.flatMap((one) => (one.kind === 'number' ? [one.code] : []));
  const named = table === null ? known : known.filter((code) => code === table);
  return named.length === 0 ? undefined : named.map(kind === 'scores' ? scoreTable : numberTable);
}

/** The rows a figure reads of each of its cells; undefined where the instrument has no such table. */
export function rowsOfSpec(instrument: Instrument, spec: FigureSpec): RowName[] | undefined {
  switch (spec.chart) {
    case 'stages':
    case 'stages-by':
      return stageRows(instrument, spec.framework);
    case 'trend':
      return rowsOrNone(stageRows(instrument, spec.framework)?.filter(({ code }) => code === spec.stage));
    case 'answers': {
      const indicator = findIndicator(instrument, spec.table);
      return indicator && rowsOrNone(answerRows(indicator));
    }
    case 'scores':
    case 'numbers':
      return valueTables(instrument, spec.chart, spec.table)?.flatMap(quantileRows);
  }
}

const rowsOrNone = (rows: RowName[] | undefined): RowName[] | undefined => (rows?.length ? rows : undefined);

/** The one row a measure names; undefined where the instrument has none. */
export function rowOfMeasure(instrument: Instrument, measure: Measure): RowName | undefined {
  switch (measure.of) {
    case 'stage':
      return stageRows(instrument, measure.framework)?.find(({ code }) => code === measure.stage);
    case 'answer': {
      const indicator = findIndicator(instrument, measure.table);
      return indicator && answerRow(indicator, measure.answer);
    }
    case 'score':
    case 'number': {
      const [table] = valueTables(instrument, measure.of === 'score' ? 'scores' : 'numbers', measure.table) ?? [];
      return table === undefined ? undefined : { table, code: 'p50' };
    }
  }
}
