import type { FigureSpec } from '#shared/contracts/report-block-schemas.ts';
import type { FrozenRow } from '#shared/report/read-row.ts';
import type { ReportView } from '../view/view.ts';
import { barOf, scaleTo, type Bar, type Scale } from './bars.ts';
import { cellsOf } from './cells.ts';
import { namesOf } from './names.ts';

/** What one edition says. */
export interface Point extends Bar {
  /** `Q4 2026`. */
  readonly edition: string;
  readonly period: string;
  /** The edition it was carried forward from. */
  readonly carried: string | null;
  /** The questionnaire changed with this edition: no line leads to it. */
  readonly breakBefore: boolean;
}

/** The course of one group through the editions. */
export interface CoursePanel {
  readonly title: string;
  readonly points: readonly Point[];
}

export interface Course {
  readonly draws: 'course';
  readonly panels: readonly CoursePanel[];
  readonly scale: Scale;
}

/** A share through the editions, a panel for each group, all on one scale. */
export function courseOf(view: ReportView, spec: Extract<FigureSpec, { chart: 'trend' }>, rows: readonly FrozenRow[]): Course {
  const names = namesOf(view);
  const panels = spec.cohorts.map((cohort) => ({
    title: spec.cohorts.length === 1 ? '' : names.cohort({ cohort }),
    points: pointsOf(view, rows.filter((row) => row.cohort === cohort)),
  }));
  const ends = panels.flatMap(({ points }) => points.map(({ high, length }) => Math.max(high ?? 0, length ?? 0)));
  return { draws: 'course', panels, scale: scaleTo(view, ends) };
} // prettier-ignore

function pointsOf(view: ReportView, rows: readonly FrozenRow[]): Point[] {
  const names = namesOf(view);
  const cells = cellsOf(rows);
  return cells.flatMap(({ edition, asOf, rows: [row] }, i) => {
    const before = cells[i - 1]?.edition;
    if (!row) return [];
    return [
      {
        ...barOf(view, names.edition(edition), 1, row),
        edition: names.edition(edition),
        period: edition.slice(edition.lastIndexOf('.') + 1),
        carried: asOf === edition ? null : names.edition(asOf),
        breakBefore: before !== undefined && instrumentOf(view, before) !== instrumentOf(view, edition),
      },
    ];
  });
}

const instrumentOf = ({ editions }: ReportView, edition: string): string | undefined =>
  editions.find(({ id }) => id === edition)?.instrument;

/** Neighbouring points a line joins, as pairs of positions. */
export const joined = (points: readonly Point[]): (readonly [number, number])[] =>
  points.flatMap((point, i) => {
    const before = points[i - 1];
    return i > 0 && before?.length != null && point.length != null && !point.breakBefore ? [[i - 1, i] as const] : [];
  });
