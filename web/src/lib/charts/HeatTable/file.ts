import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { band } from '#lib/i18n/format.ts';
import type { QuantileValue } from '#shared/release/quantile-value.ts';
import type { FigureContent, FileWords } from '../Figure/figure-file.ts';
import { heatGrid } from '../image/heat-grid.ts';
import type { HeatCell, HeatColumn } from './heat.ts';
import type { HeatShown } from './heat-shown.ts';
import { medianOf, withAndWithoutScores } from './heat.ts';

const NAMES = ['p10', 'p25', 'p50', 'p75', 'p90'] as const;

/** Scores of several groups as a file: a line per group and dimension. */
export function heatFile(words: FileWords, t: Catalogue['heat'], finding: string, shown: HeatShown): FigureContent {
  const { column } = words.figure;
  const [columns, scoreless] = withAndWithoutScores(shown.columns);
  const last = shown.columns.at(-1)?.cohort ?? 'all';
  return {
    subject: `scores-${last.split('.')[0]}`,
    // Reports hold a few groups side by side; more of them are a table of the explorer's own.
    charts: [{ chart: 'quantiles', table: null, cohorts: shown.columns.map(({ cohort }) => cohort) }],
    finding,
    drawing: heatGrid(words.language, { ...shown, columns }, words.chart.contributors),
    description: shown.columns.map((group) => describe(words, shown, group)).join('; '),
    ...(scoreless.length > 0 && { notes: [t.scoreless(scoreless.length)] }),
    sheet: [
      [column.cohort, column.name, column.code, shown.caption, ...NAMES, column.contributors, column.own, column.status],
      ...shown.columns.flatMap((group) => linesOf(words, shown, group)),
    ], // prettier-ignore
  };
}

const describe = ({ chart }: FileWords, { dimensions }: HeatShown, { name, cells }: HeatColumn): string =>
  `${name}: ${dimensions.map(({ title }, i) => `${title} ${medianOf(cells[i]) ?? chart.withheld}`).join(', ')}`;

const linesOf = ({ language, chart }: FileWords, { dimensions }: HeatShown, group: HeatColumn): string[][] =>
  dimensions.map(({ code, title }, i) => {
    const cell = group.cells[i];
    return [
      group.cohort,
      group.title,
      code,
      title,
      ...NAMES.map((name) => quantileCell(cell, name)),
      group.nBand ? band(language, group.nBand) : '',
      group.own === undefined ? '' : '1',
      cell?.status === 'withheld' ? chart.reasonShort[cell.reason] : '',
    ];
  });

function quantileCell(cell: HeatCell, name: (typeof NAMES)[number]): string {
  const value: QuantileValue | undefined = cell?.status === 'shown' ? cell.quantiles[name] : undefined;
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  return 'below' in value ? `<${value.below}` : `>${value.above}`;
}
