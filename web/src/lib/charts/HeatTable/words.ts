import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { number } from '#lib/i18n/format.ts';
import { quantileText } from '../Quantiles/row.ts';
import type { HeatCell, Leader } from './heat.ts';

/** The words of a cell: `median 56, middle half 46 to 72`, or why there is nothing. */
export function describeCell(
  t: Catalogue['heat'],
  chart: Catalogue['chart'],
  language: string,
  cell: HeatCell,
): string {
  if (!cell) return t.none;
  if (cell.status === 'withheld') return t.withheld(chart.reasonShort[cell.reason]);
  const write = (value: number): string => number(language, value);
  const { p25, p50, p75 } = cell.quantiles;
  const median = t.median(quantileText(write, p50));
  if (p25 === undefined || p75 === undefined) return `${median}, ${t.noHalf}`;
  return `${median}, ${t.half(quantileText(write, p25), quantileText(write, p75))}`;
}

/** What the table says, in a sentence. */
export const leaderFinding = (t: Catalogue['heat'], leader: Leader | undefined): string =>
  leader ? t.leads(leader.title, leader.groups, leader.of) : t.noneWhole;
