import type { BlockOf } from '#shared/contracts/report-block-schemas.ts';
import type { FrozenRow } from '#shared/report/read-row.ts';
import type { ReportView } from '../view/view.ts';
import { barOf, scaleTo, type Bars } from './bars.ts';
import { isShown } from './cells.ts';
import { namesOf, PERCENT, unitOf, type Names } from './names.ts';
import type { Table } from './table.ts';

/** One measure of several groups or editions: as a table, and as bars where it is a share. */
export function comparisonOf(view: ReportView, { measure, sides }: BlockOf<'comparison'>, rows: readonly FrozenRow[]) {
  const names = namesOf(view);
  const { column, carried } = view.t.report;
  const unit = unitOf(view, view.questionnaire(sides[0]?.edition ?? view.body.edition), measure);
  const called = rows.map((row) => calledOf(names, sides, row));
  const bars = rows.map((row, i) => barOf(view, called[i] ?? '', 0.5, row, unit));
  const ends = rows.filter(isShown).map(({ value, high }) => Math.max(value, high ?? 0));
  const table: Table = {
    heads: [column.group, column.edition],
    columns: [column.value],
    rows: rows.map((row, i) => ({
      heads: [
        names.cohort(row),
        row.asOf === row.edition ? names.edition(row.edition) : `${names.edition(row.edition)} (${carried(names.edition(row.asOf))})`,
      ],
      cells: isShown(row) ? [{ value: names.value(row, unit), interval: names.interval(row) }] : null,
      gap: bars[i]?.gap?.text ?? '',
      band: names.band(row.nBand),
    })),
  };
  return { table, bars: unit === PERCENT ? ({ draws: 'bars', groups: [{ title: '', bars }], scale: scaleTo(view, ends) } satisfies Bars) : null };
} // prettier-ignore

/** Only what tells the sides apart. */
function calledOf(names: Names, sides: BlockOf<'comparison'>['sides'], row: FrozenRow): string {
  const [cohorts, editions] = [
    new Set(sides.map(({ cohort }) => cohort)),
    new Set(sides.map(({ edition }) => edition)),
  ];
  if (editions.size < 2) return names.cohort(row);
  return cohorts.size < 2 ? names.edition(row.edition) : `${names.cohort(row)}, ${names.edition(row.edition)}`;
}
