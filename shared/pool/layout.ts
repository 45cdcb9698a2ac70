import type { Indicator, Instrument } from '../instrument/definition.ts';
import { stageCodes } from '../instrument/scoring/score.ts';
import { ASSESSORS } from '../kernel/codes.ts';

/** Values behind a column's categories: waived, unknown to the organisation, not part of the assessment. */
const SPECIAL = ['not-applicable', 'dont-know', 'absent'] as const;
export type Special = (typeof SPECIAL)[number];

/** Values of a nibble, so counters per column. */
export const NIBBLES = 16;
/** Score columns hold ten bins of ten points; 100 lies in the last. */
export const SCORE_BINS = ['0', '10', '20', '30', '40', '50', '60', '70', '80', '90'] as const;

/** One table of a tally: its name in served cells and the codes of its categories. */
export interface Column {
  readonly table: string;
  readonly codes: readonly string[];
}

/** The value of a special, right behind the last category: a scale of five fits into eight values with all three. */
export const specialValue = (column: Column, special: Special): number =>
  column.codes.length + SPECIAL.indexOf(special);

const valueCount = (column: Column): number => column.codes.length + SPECIAL.length;

/** How contributions of one instrument version are packed and counted. */
export interface Layout {
  readonly id: string;
  /** Columns with more than eight values come first. */
  readonly columns: readonly Column[];
  readonly wideColumns: number;
  /** Bytes of the nibbles, two columns a byte. */
  readonly packedBytes: number;
  /** Bytes of a row: key (8), cohort codes (3), nibbles, padding to a multiple of 4. */
  readonly stride: number;
}

export const ROW_KEY = 0;
export const ROW_COHORT = 8;
export const ROW_NIBBLES = 11;

export const stageTable = (framework: string): string => `stage:${framework}`;
export const scoreTable = (dimension: string): string => `score:${dimension}`;
export const answerTable = (indicator: string, option?: string): string =>
  option === undefined ? `answer:${indicator}` : `answer:${indicator}.${option}`;
export const kpiTable = (indicator: string): string => `kpi:${indicator}`;
export const ASSESSOR_TABLE = 'assessor';

/** Throws when a column has more categories than a nibble can tell apart: `checkInstrument` refuses such a definition. */
export function makeLayout(id: string, columns: readonly Column[]): Layout {
  const tooMany = columns.find((column) => valueCount(column) > NIBBLES);
  if (tooMany) throw new Error(`${tooMany.table} has more categories than fit`);
  const wide = columns.filter((column) => valueCount(column) > NIBBLES / 2);
  const ordered = [...wide, ...columns.filter((column) => valueCount(column) <= NIBBLES / 2)];
  const packedBytes = Math.ceil(columns.length / 2);
  const stride = Math.ceil((ROW_NIBBLES + packedBytes) / 4) * 4;
  return { id, columns: ordered, wideColumns: wide.length, packedBytes, stride };
}

const layouts = new WeakMap<Instrument, Layout>();

/** The layout of an instrument: assessor, stages, dimension scores and answers. Definitions never change: made once each. */
export function layoutOf(instrument: Instrument): Layout {
  const made = layouts.get(instrument) ?? makeLayout(`${instrument.id}@${instrument.version}`, columnsOf(instrument));
  layouts.set(instrument, made);
  return made;
}

const columnsOf = (instrument: Instrument): Column[] => [
  { table: ASSESSOR_TABLE, codes: ASSESSORS },
  ...instrument.frameworks.map((one) => ({ table: stageTable(one.code), codes: stageCodes(one) })),
  ...instrument.dimensions.map(({ code }) => ({ table: scoreTable(code), codes: SCORE_BINS })),
  ...instrument.indicators.flatMap(answerColumns),
];

/** One column of levels, bins or no/yes; a selection is a no/yes column per option. */
function answerColumns(indicator: Indicator): Column[] {
  switch (indicator.kind) {
    case 'scale':
      return [{ table: answerTable(indicator.code), codes: indicator.levels.map((_, level) => String(level)) }];
    case 'yes-no':
      return [{ table: answerTable(indicator.code), codes: NO_YES }];
    case 'multi':
      return indicator.options.map(({ code }) => ({ table: answerTable(indicator.code, code), codes: NO_YES }));
    case 'number':
      return [{ table: kpiTable(indicator.code), codes: ['0', ...indicator.edges.map((_, bin) => String(bin + 1))] }];
  }
}

const NO_YES = ['no', 'yes'] as const;
