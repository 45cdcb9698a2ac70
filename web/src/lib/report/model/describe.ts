import { stagesOf } from '#lib/charts/stage.ts';
import type { FigureSpec, Measure } from '#shared/contracts/report-block-schemas.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import type { EditionId } from '#shared/kernel/ids.ts';
import { findIndicator } from '#shared/report/tables.ts';
import { editionText, inLanguage } from '#shared/report/words/format.ts';
import type { ReportView } from '../view/view.ts';
import { frameworkTitle, namesOf, scaleOf, stepsOf } from './names.ts';
import type { Table } from './table.ts';

/** What a figure shows, for one whose author wrote no caption. */
export function titleOf(view: ReportView, spec: FigureSpec): string {
  const edition = editionText(view.language, spec.edition);
  const names = namesOf(view);
  const groups = 'cohorts' in spec ? spec.cohorts.map((cohort) => names.cohort({ cohort })).join('; ') : view.t.report.by[spec.by];
  const subject = subjectOf(view, spec);
  return `${subject}${subject.endsWith('?') ? '' : ':'} ${groups}, ${edition}`;
} // prettier-ignore

/** What a measure is about. */
export function measureTitle(view: ReportView, edition: EditionId, measure: Measure): string {
  const instrument = view.questionnaire(edition);
  if (measure.of === 'stage') return stageTitle(view, instrument, measure.framework, measure.stage);
  if (measure.of === 'answer') {
    const steps = stepsOf(view, instrument, { chart: 'answers', edition, cohorts: [], table: measure.table });
    const answer = steps.find(({ code }) => code === measure.answer)?.title ?? measure.answer;
    return `${questionOf(view, instrument, measure.table)} ${answer}`;
  }
  return scaleOf(view, instrument, `${measure.of === 'score' ? 'score' : 'kpi'}:${measure.table}`).title;
}

function stageTitle(view: ReportView, instrument: Instrument | undefined, framework: string, stage: string): string {
  const step = instrument?.frameworks.find(({ code }) => code === framework);
  const title = step && stagesOf(step).find(({ code }) => code === stage)?.title;
  return view.t.report.described.stage(frameworkTitle(view, instrument, framework), title ? inLanguage(view.language, title) : stage);
} // prettier-ignore

const questionOf = (view: ReportView, instrument: Instrument | undefined, code: string): string => {
  const indicator = instrument && findIndicator(instrument, code);
  return indicator ? inLanguage(view.language, indicator.question) : code;
};

function subjectOf(view: ReportView, spec: FigureSpec): string {
  const instrument = view.questionnaire(spec.edition);
  if (spec.chart === 'trend') return stageTitle(view, instrument, spec.framework, spec.stage);
  if ('framework' in spec) return frameworkTitle(view, instrument, spec.framework);
  if (spec.chart === 'scores' && spec.table !== null) return scaleOf(view, instrument, `score:${spec.table}`).title;
  if (spec.table !== null) return questionOf(view, instrument, spec.table);
  return spec.chart === 'scores' ? view.t.report.described.scores : view.t.report.described.numbers;
}

/** A drawing in words, row by row, for one whose author wrote no description. */
export const describeTable = ({ columns, rows }: Table): string =>
  rows
    .map(({ heads, cells, gap }) => `${heads.join(', ')}: ${cells ? cells.map(({ value }, i) => said(columns, i, value)).join(', ') : gap}`)
    .join('; '); // prettier-ignore

const said = (columns: readonly string[], i: number, value: string): string =>
  columns.length === 1 ? value : `${columns[i]} ${value}`;
