import type { FigureSpec } from '#shared/contracts/report-block-schemas.ts';
import type { FrozenRow } from '#shared/report/read-row.ts';
import type { ReportView } from '../view/view.ts';
import { percentText } from '#shared/report/words/format.ts';
import { ticksTo } from '../chart/labels.ts';
import { isShown, lengthOf } from './cells.ts';
import { codeOfRow, namesOf, PERCENT, stepsOf, type Gap, type Step } from './names.ts';

/** One bar from zero, in percent, with its interval; or why it is withheld. */
export interface Bar {
  readonly name: string;
  readonly tone: number;
  readonly length: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly value: string;
  readonly interval: string;
  readonly gap: Gap | null;
}

/** Bars below each other; in groups where one answer is compared between cohorts. */
export interface Bars {
  readonly draws: 'bars';
  readonly groups: readonly { readonly title: string; readonly bars: readonly Bar[] }[];
  readonly scale: Scale;
}

/** A scale from zero, in percent. */
export interface Scale {
  readonly most: number;
  /** Positions in percent of its length. */
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

const ENDS = [10, 20, 40, 60, 80, 100];

/** The shortest round scale that holds everything drawn. */
export function scaleTo(view: ReportView, values: readonly number[]): Scale {
  const most = ENDS.find((end) => values.every((one) => one <= end)) ?? 100;
  return {
    most,
    ticks: ticksTo(most).map((tick) => ({ at: (100 * tick) / most, text: percentText(view.language, tick) })),
  };
}

type BarsSpec = Extract<FigureSpec, { chart: 'stages' | 'answers' }>;

export function barsOf(view: ReportView, spec: BarsSpec, rows: readonly FrozenRow[]): Bars {
  const steps = stepsOf(view, view.questionnaire(spec.edition), spec);
  const names = namesOf(view);
  const one = spec.cohorts.length === 1;
  const groups = one
    ? [{ title: '', bars: rows.flatMap((row) => withStep(steps, row, (step) => barOf(view, step.title, step.tone, row))) }]
    : steps.map(({ code, title, tone }) => ({
        title,
        bars: rows.filter((row) => codeOfRow(row) === code).map((row) => barOf(view, names.cohort(row), tone, row)),
      }));
  const ends = rows.filter(isShown).map((row) => Math.max(lengthOf(row), row.high ?? 0));
  return { draws: 'bars', groups, scale: scaleTo(view, ends) };
} // prettier-ignore

const withStep = (steps: readonly Step[], row: FrozenRow, make: (step: Step) => Bar): Bar[] => {
  const step = steps.find(({ code }) => code === codeOfRow(row));
  return step ? [make(step)] : [];
};

/** A share as a bar. */
export function barOf(view: ReportView, name: string, tone: number, row: FrozenRow, unit = PERCENT): Bar {
  const names = namesOf(view);
  if (!isShown(row)) {
    const gap = names.gap(row.status === 'withheld' ? row.reason : row.status);
    return { name, tone, length: null, low: null, high: null, value: '', interval: '', gap };
  }
  const { low, high } = row;
  return { name, tone, length: lengthOf(row), low, high, value: names.value(row, unit), interval: names.interval(row), gap: null };
} // prettier-ignore
