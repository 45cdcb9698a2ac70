import type { Indicator, Instrument } from '#shared/instrument/definition.ts';
import type { Readings } from '#shared/instrument/scoring/readings.ts';
import { scorerOf } from '#shared/instrument/scoring/scorer.ts';
import { must } from '#shared/kernel/result.ts';
import {
  answerTable,
  kpiTable,
  layoutOf,
  SCORE_BINS,
  scoreTable,
  stageTable,
  type Layout,
} from '#shared/pool/layout.ts';

/** One thing asked: a scale, a number in bins, or one option of a selection. */
interface Item {
  readonly indicator: number;
  /** Bit of an option; undefined where the indicator is not a selection. */
  readonly bit: number | undefined;
  /** Numbers of which less is better: their readings count from the worst bin, their table from the lowest. */
  readonly reversed: boolean;
  readonly column: number;
  readonly categories: number;
}

/** A column that is computed from answers: a stage or the bin of a score. */
interface Result {
  readonly column: number;
  readonly categories: number;
  readonly of: (readings: Readings) => number;
}

/** An instrument as the attacker sees it: what is asked, what is computed from it, and the tables both are counted in. */
export interface Questionnaire {
  readonly instrument: Instrument;
  readonly layout: Layout;
  readonly items: readonly Item[];
  readonly results: readonly Result[];
  /** How many of the results are stages; they come first. */
  readonly stages: number;
  /** Readings of answers, one category per item; everybody answers everything. */
  readingsOf(answers: Uint8Array): Readings;
}

export function questionnaireOf(instrument: Instrument): Questionnaire {
  const layout = layoutOf(instrument);
  const columnOf = (table: string): number => {
    const column = layout.columns.findIndex((one) => one.table === table);
    if (column === -1) throw new Error(`${table} is no table of ${instrument.id}`);
    return column;
  };
  const items = instrument.indicators.flatMap((one, at) => itemsOf(one, at, columnOf, layout));
  const { frameworks, dimensions } = scorerOf(instrument);
  const stages = frameworks.map(({ code, stage }) => resultOf(layout, columnOf(stageTable(code)), stage));
  const scores = dimensions.map(({ code, score }) =>
    resultOf(layout, columnOf(scoreTable(code)), (readings) => scoreBin(score(readings) ?? 0)),
  );
  return {
    instrument,
    layout,
    items,
    results: [...stages, ...scores],
    stages: stages.length,
    readingsOf: (answers) => readAnswers(instrument, items, answers),
  };
}

const categoriesOf = (layout: Layout, column: number): number => must(layout.columns[column], 'column').codes.length;
const resultOf = (layout: Layout, column: number, of: (readings: Readings) => number): Result => ({
  column,
  categories: categoriesOf(layout, column),
  of,
});
const scoreBin = (score: number): number => Math.min(SCORE_BINS.length - 1, Math.floor(score / 10));

function itemsOf(one: Indicator, indicator: number, columnOf: (table: string) => number, layout: Layout): Item[] {
  const item = (table: string, bit?: number): Item => {
    const column = columnOf(table);
    const reversed = one.kind === 'number' && one.direction === 'lower-is-better';
    return { indicator, bit, reversed, column, categories: categoriesOf(layout, column) };
  };
  if (one.kind === 'multi') return one.options.map(({ code }, bit) => item(answerTable(one.code, code), bit));
  return [item(one.kind === 'number' ? kpiTable(one.code) : answerTable(one.code))];
}

function readAnswers({ indicators }: Instrument, items: readonly Item[], answers: Uint8Array): Readings {
  const readings = new Int32Array(indicators.length);
  items.forEach(({ indicator, bit, reversed, categories }, i) => {
    const answer = answers[i] as number;
    if (bit !== undefined) readings[indicator] = (readings[indicator] as number) | (answer << bit);
    else readings[indicator] = reversed ? categories - 1 - answer : answer;
  });
  return readings;
}
