import type { Block, FigureSpec, Measure } from '#shared/contracts/report-block-schemas.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import { stageCodes } from '#shared/instrument/scoring/score.ts';
import { COHORT_DIMENSIONS } from '#shared/kernel/codes.ts';
import type { CohortKey, EditionId } from '#shared/kernel/ids.ts';
import { ALL } from '#shared/release/cohort.ts';
import { answerRows, findIndicator } from '#shared/report/tables.ts';

export type Chart = FigureSpec['chart'];
export type MeasureKind = Measure['of'];
type By = Extract<FigureSpec, { chart: 'stages-by' }>['by'];

export const CHARTS = ['stages', 'stages-by', 'scores', 'answers', 'numbers', 'trend'] as const satisfies Chart[];
export const MEASURES = ['stage', 'answer', 'score', 'number'] as const satisfies MeasureKind[];

/** The first stage of a framework, the first framework where none is named. */
export function firstStage(
  instrument: Instrument,
  framework?: string,
): { framework: string; stage: string } | undefined {
  const own = instrument.frameworks.find(({ code }) => code === framework) ?? instrument.frameworks[0];
  const [stage] = own ? stageCodes(own) : [];
  return own && stage !== undefined ? { framework: own.code, stage } : undefined;
}

/** Codes of the questions that are answered with words, and of those answered with a number. */
export const questionsOf = (instrument: Instrument) => instrument.indicators.filter(({ kind }) => kind !== 'number');
export const numbersOf = (instrument: Instrument) => instrument.indicators.filter(({ kind }) => kind === 'number');

/** The answers of a question, as measures and bindings name them. */
export function answersOf(instrument: Instrument, question: string): string[] {
  const indicator = findIndicator(instrument, question);
  if (!indicator) return [];
  if (indicator.kind === 'multi') return indicator.options.map(({ code }) => code);
  return answerRows(indicator).map(({ code }) => code);
}

/** Dimensions the questionnaire publishes groups of, one by one. */
export const cutsOf = (instrument: Instrument): By[] =>
  COHORT_DIMENSIONS.map(({ name }) => name).filter((name) =>
    instrument.cohorts.some((cut) => cut.length === 1 && cut[0] === name),
  );

interface Ground {
  readonly edition: EditionId;
  readonly cohorts: readonly CohortKey[];
}

/** A chart of an edition with its first choices; undefined where its questionnaire has nothing to draw so. */
export function specFor(
  chart: Chart,
  { edition, cohorts: given }: Ground,
  instrument: Instrument,
): FigureSpec | undefined {
  const cohorts = [...given];
  const stage = firstStage(instrument);
  switch (chart) {
    case 'stages':
      return stage && { chart, edition, cohorts, framework: stage.framework };
    case 'stages-by': {
      const [by] = cutsOf(instrument);
      return stage && by && { chart, edition, by, framework: stage.framework };
    }
    case 'scores':
      return { chart, edition, cohorts, table: null };
    case 'answers': {
      const [question] = questionsOf(instrument);
      return question && { chart, edition, cohorts, table: question.code };
    }
    case 'numbers':
      return numbersOf(instrument).length > 0 ? { chart, edition, cohorts, table: null } : undefined;
    case 'trend':
      return stage && { chart, edition, from: null, cohorts, ...stage };
  }
}

/** A measure with its first choices; undefined where the questionnaire has none of the kind. */
export function measureFor(of: MeasureKind, instrument: Instrument): Measure | undefined {
  switch (of) {
    case 'stage': {
      const stage = firstStage(instrument);
      return stage && { of, ...stage };
    }
    case 'answer': {
      const [question] = questionsOf(instrument);
      const [answer] = question ? answersOf(instrument, question.code) : [];
      return question && answer !== undefined ? { of, table: question.code, answer } : undefined;
    }
    case 'score': {
      const [dimension] = instrument.dimensions;
      return dimension && { of, table: dimension.code };
    }
    case 'number': {
      const [number] = numbersOf(instrument);
      return number && { of, table: number.code };
    }
  }
}

/** A new block of a kind; undefined where the questionnaire has nothing to show in it. */
export function newBlock(
  kind: Block['kind'],
  id: string,
  edition: EditionId,
  instrument: Instrument,
): Block | undefined {
  const spec = specFor('stages', { edition, cohorts: [ALL] }, instrument);
  const measure = measureFor('stage', instrument);
  const shown = { caption: '', intervals: true };
  switch (kind) {
    case 'text':
      return { kind, id, heading: '', markdown: '' };
    case 'figure':
      return spec && { kind, id, spec, alt: '', ...shown };
    case 'table':
      return spec && { kind, id, spec, ...shown };
    case 'key-number':
      return measure && { kind, id, edition, cohort: ALL, measure, label: '', intervals: true };
    case 'comparison':
      return measure && { kind, id, measure, sides: [ALL, ALL].map((cohort) => ({ edition, cohort })), ...shown };
    case 'method':
      return { kind, id, notes: '' };
    case 'references':
      return { kind, id, items: [] };
  }
}
