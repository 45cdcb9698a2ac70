import type { AnswerFault } from '#shared/instrument/answers.ts';
import type { Instrument, Text } from '#shared/instrument/definition.ts';
import type { NextStep } from '#shared/instrument/next-steps.ts';
import type { Scorecard } from '#shared/instrument/scoring/score.ts';
import { frameworkText } from './framework.ts';
import { columns, counted, shown } from './words.ts';

interface Result {
  readonly card: Scorecard;
  readonly steps: readonly NextStep[];
  readonly missing: readonly string[];
}

/** A scorecard to read: frameworks, dimensions, figures, and what to do next. */
export function scorecardText(instrument: Instrument, language: string, { card, steps, missing }: Result): string {
  const said = (text: Text | undefined): string => text?.[language] ?? '';
  const frameworks = instrument.frameworks.flatMap((framework, i) => {
    const result = card.frameworks[i];
    return result ? [frameworkText(framework, result, said)] : [];
  });
  return [
    `${said(instrument.title)} · ${instrument.id} ${instrument.version}`,
    ...(missing.length > 0 ? [`Not answered yet, counted as lowest: ${missing.join(', ')}`] : []),
    ...frameworks,
    section('Dimensions', dimensions(instrument, card, said)),
    section('Figures', figures(instrument, card, said)),
    section(
      'Next steps, by how many frameworks they move',
      steps.flatMap((step, i) => stepLines(step, i + 1, said)),
    ),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

type Said = (text: Text | undefined) => string;

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [title, ...lines].join('\n');

const dimensions = (instrument: Instrument, card: Scorecard, said: Said): string[] =>
  columns(
    card.dimensions.map(({ code, score }) => [
      said(instrument.dimensions.find((one) => one.code === code)?.title),
      score === null ? 'none' : `${shown(score)} of 100`,
    ]),
  );

const figures = (instrument: Instrument, card: Scorecard, said: Said): string[] =>
  columns(
    card.kpis.map(({ code, value }) => {
      const indicator = instrument.indicators.find((one) => one.code === code);
      return [code, `${value} ${indicator?.kind === 'number' ? said(indicator.unit) : ''}`, said(indicator?.question)];
    }),
  );

const stepLines = ({ criterion, moves }: NextStep, number: number, said: Said): string[] => [
  `  ${number}. ${said(criterion.text)} (${moves.length > 0 ? moves.join(', ') : 'moves none alone'})`,
  `     ${said(criterion.advice)}`,
];

/** Wrong answers, by indicator and by what would be right. */
export const answerFaults = (path: string, faults: readonly AnswerFault[]): string =>
  [
    `${path}: ${counted(faults.length, 'fault')}`,
    ...faults.map(({ indicator, detail }) => `  ${indicator || '(the whole file)'} ${detail}`),
  ].join('\n');
