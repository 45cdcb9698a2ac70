import type { FigureSpec, Measure } from '#shared/contracts/report-block-schemas.ts';
import { stagesOf, toneOf } from '#lib/charts/stage.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import { SCORE_GRID, type Grid } from '#shared/release/grid.ts';
import type { FrozenRow, Reading } from '#shared/report/read-row.ts';
import { findIndicator } from '#shared/report/tables.ts';
import {
  bandText,
  cohortText,
  editionText,
  inLanguage,
  intervalText,
  readingText,
} from '#shared/report/words/format.ts';
import type { WithheldReason } from '#shared/release/cell.ts';
import type { ReportView } from '../view/view.ts';

/** A category of an answer or a framework: its words, and its place from 0 (lowest) to 1. */
export interface Step {
  readonly code: string;
  readonly title: string;
  readonly tone: number;
}

export const PERCENT = '%';

/** Everything a figure says in words, in the report's language. */
export interface Names {
  readonly cohort: (row: Pick<FrozenRow, 'cohort'>) => string;
  readonly edition: (edition: FrozenRow['edition']) => string;
  readonly band: (band: FrozenRow['nBand']) => string;
  readonly value: (reading: Extract<Reading, { status: 'shown' }>, unit: string) => string;
  /** Empty where there is none: quantiles have no interval. */
  readonly interval: (reading: Extract<Reading, { status: 'shown' }>) => string;
  readonly gap: (reason: WithheldReason | 'not-published') => Gap;
}

/** Why nothing stands in a place: withheld, which is hatched, or never published for such a group. */
export interface Gap {
  readonly withheld: boolean;
  /** In a few words, for a drawing. */
  readonly short: string;
  /** As it stands in a table. */
  readonly text: string;
}

export function namesOf({ language, t }: ReportView): Names {
  return {
    cohort: ({ cohort }) => cohortText(language, cohort),
    edition: (edition) => editionText(language, edition),
    band: (band) => (band ? bandText(language, band) : '–'),
    value: (reading, unit) => readingText(language, reading, unit),
    interval: ({ low, high }) => (low === null || high === null ? '' : intervalText(language, low, high)),
    gap: (reason) => {
      if (reason === 'not-published')
        return { withheld: false, short: t.report.notPublished, text: t.report.notPublished };
      const short = t.chart.reasonShort[reason];
      return { withheld: true, short, text: `${t.chart.withheld}: ${short}` };
    },
  };
}

const frameworkIn = (instrument: Instrument | undefined, code: string) =>
  instrument?.frameworks.find((one) => one.code === code);

export const frameworkTitle = (view: ReportView, instrument: Instrument | undefined, code: string): string =>
  inLanguage(view.language, frameworkIn(instrument, code)?.title ?? { en: code });

/** The steps of a framework, or the answers to a question, lowest first. */
export function stepsOf(view: ReportView, instrument: Instrument | undefined, spec: FigureSpec): Step[] {
  const say = (title: Readonly<Record<string, string>>) => inLanguage(view.language, title);
  if ('framework' in spec) {
    const framework = frameworkIn(instrument, spec.framework);
    const stages = framework ? stagesOf(framework) : [];
    return stages.map(({ code, title }, i) => ({ code, title: say(title), tone: toneOf(i, stages.length) }));
  }
  const indicator = instrument && findIndicator(instrument, spec.table ?? '');
  if (indicator?.kind === 'scale')
    return indicator.levels.map(({ text }, i) => ({ code: String(i), title: say(text), tone: toneOf(i, indicator.levels.length) }));
  if (indicator?.kind === 'multi')
    return indicator.options.map(({ code, text }) => ({ code, title: say(text), tone: 0.5 }));
  const { no, yes } = view.t.report.answers;
  return [{ code: 'no', title: no, tone: 0 }, { code: 'yes', title: yes, tone: 1 }];
} // prettier-ignore

/** The step a row is about: options of a selection are rows of tables of their own. */
export const codeOfRow = ({ table, code }: Pick<FrozenRow, 'table' | 'code'>): string =>
  table.startsWith('answer:') && table.includes('.') ? table.slice(table.indexOf('.') + 1) : code;

/** What a table of quantiles is about: its name, unit and grid. */
export interface Scale {
  readonly title: string;
  readonly unit: string;
  readonly grid: Grid;
}

/** `score:<dimension>` and `kpi:<indicator>`. */
export function scaleOf(view: ReportView, instrument: Instrument | undefined, table: string): Scale {
  const code = table.slice(table.indexOf(':') + 1);
  const say = (title: Readonly<Record<string, string>> | undefined) => (title ? inLanguage(view.language, title) : code);
  if (table.startsWith('score:'))
    return { title: say(instrument?.dimensions.find((one) => one.code === code)?.title), unit: '', grid: SCORE_GRID };
  const indicator = instrument && findIndicator(instrument, code);
  return indicator?.kind === 'number'
    ? { title: say(indicator.question), unit: say(indicator.unit), grid: { edges: indicator.edges, open: true } }
    : { title: code, unit: '', grid: SCORE_GRID };
} // prettier-ignore

/** The unit a measure is in: percent, or a number's own. */
export const unitOf = (view: ReportView, instrument: Instrument | undefined, measure: Measure): string =>
  measure.of === 'stage' || measure.of === 'answer'
    ? PERCENT
    : scaleOf(view, instrument, `${measure.of === 'score' ? 'score' : 'kpi'}:${measure.table}`).unit;
