import { range, share } from '#lib/i18n/format.ts';
import type { FigureContent, FileWords } from '../Figure/figure-file.ts';
import { answerLevels } from '../image/answer-levels.ts';
import { optionBars } from '../image/option-bars.ts';
import { shareCell } from '../stage.ts';
import type { AnswerView } from './answer.ts';

interface Shown {
  readonly cohort: string;
  readonly name: string;
  readonly code: string;
  readonly question: string;
  readonly finding: string;
  readonly answers: Extract<AnswerView, { kind: 'levels' | 'options' }>;
}

/** The answers of one cohort to one question as a file. */
export function answersFile({ language, chart, figure }: FileWords, shown: Shown): FigureContent {
  const { cohort, name, code, question, finding, answers } = shown;
  const { column } = figure;
  const rows = answers.kind === 'levels' ? answers.rows.map((one) => ({ ...one, reason: undefined })) : answers.rows;
  const status = ({ reason }: (typeof rows)[number]): string => (reason ? chart.reasonShort[reason] : '');
  return {
    subject: `${cohort}-${code}`,
    charts: [{ chart: 'answers', question: code, cohorts: [cohort] }],
    withheld: rows.every(({ row }) => !row) ? rows[0]?.reason : undefined,
    finding,
    drawing: answers.kind === 'levels' ? answerLevels(language, answers.rows) : optionBars(language, answers.rows, status),
    description: rows.map((one) => `${one.title}: ${one.row ? share(language, one.row) : status(one)}`).join('; '),
    notes: [`${code} ${question} (${name})`, intervals(language, chart.interval, rows)],
    sheet: [
      [column.cohort, column.table, column.code, column.name, column.share, column.low, column.high, column.own, column.status],
      ...rows.map((one) => [cohort, `answer:${code}`, one.code, one.title, ...shareCells(one.row), one.own ? '1' : '', status(one)]),
    ],
  }; // prettier-ignore
}

const shareCells = (row: Parameters<typeof shareCell>[0] | undefined): string[] =>
  row ? [shareCell(row), String(row.low), String(row.high)] : ['', '', ''];

type Rows = readonly { readonly title: string; readonly row: Parameters<typeof shareCell>[0] | undefined }[];

const intervals = (language: string, name: string, rows: Rows): string =>
  `${name}: ${rows.flatMap(({ row }) => (row ? [range(language, row.low, row.high)] : [])).join(' · ')}`;
