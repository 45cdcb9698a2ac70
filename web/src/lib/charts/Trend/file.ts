import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { band, number, percent, quarter } from '#lib/i18n/format.ts';
import type { Quantiles, QuantileValue } from '#shared/release/quantile-value.ts';
import type { FigureContent, FileWords } from '../Figure/figure-file.ts';
import { trendPlots, type PlotLine } from '../image/trend-plots.ts';
import { shareCell } from '../stage.ts';
import { sharedTop } from './geometry.ts';
import type { TrendPoint } from './trend.ts';

interface StageLine extends PlotLine {
  readonly code: string;
  readonly rows: readonly TrendPoint[];
}

interface ScoreLine extends PlotLine {
  readonly code: string;
  readonly quantiles: readonly TrendPoint<Quantiles>[];
}

interface About {
  readonly cohort: string;
  readonly finding: string;
}

interface TrendOf {
  readonly framework?: string | undefined;
  /** Code of the stage that is shown alone. */
  readonly large?: string | null;
}

/** A figure of a report for each stage that is looked at: the one shown alone, or all. */
function chartsOf(cohort: string, stages: readonly StageLine[], { framework, large }: TrendOf): Pick<FigureContent, 'charts' | 'withheld'> {
  const told = stages.some(({ code }) => code === large) ? stages.filter(({ code }) => code === large) : stages;
  const points = told.flatMap(({ rows }) => rows);
  const last = points.at(-1)?.period;
  return {
    charts: framework && last ? told.map(({ code }) => ({ chart: 'trend', framework, stage: code, cohort, last })) : [],
    withheld: points.every(({ value }) => !value) ? (points.at(-1)?.reason ?? undefined) : undefined,
  };
} // prettier-ignore

/** Shares of every stage through the editions as a file: a row for each stage of each edition. */
export function stageTrendsFile(
  words: FileWords,
  t: Catalogue['trends'],
  { cohort, finding, stages, own, ...trend }: About & TrendOf & { readonly stages: readonly StageLine[]; readonly own: readonly (number | null)[] },
): FigureContent {
  const { column } = words.figure;
  const rows = stages.flatMap(({ code, title, rows: points }, at) =>
    points.map((point, i) => {
      const row = point.value;
      const figures = row ? [shareCell(row), String(row.low), String(row.high)] : ['', '', ''];
      return [cohort, code, title, ...figures, own[i] === at ? '1' : '', ...editionCells(words, point)];
    }),
  );
  return {
    subject: `${cohort}-trend`,
    ...chartsOf(cohort, stages, trend),
    finding,
    drawing: trendPlots(t, stages, sharedTop(stages.map(({ points }) => points)), (value) => percent(words.language, value)),
    description: describe(words.language, stages),
    notes: [t.marks.interval],
    dated: true,
    sheet: [
      [column.cohort, column.code, column.name, column.share, column.low, column.high, column.own, ...editionColumns(words)],
      ...rows,
    ],
  };
} // prettier-ignore

const NAMES = ['p10', 'p25', 'p50', 'p75', 'p90'] as const;

/** Quantiles of every score through the editions as a file. */
export function scoreTrendsFile(
  words: FileWords,
  t: Catalogue['trends'],
  { cohort, finding, scores }: About & { readonly scores: readonly ScoreLine[] },
): FigureContent {
  const { column } = words.figure;
  const rows = scores.flatMap(({ code, title, quantiles, points }) =>
    quantiles.map((point, i) => [
      cohort,
      code,
      title,
      ...NAMES.map((name) => valueCell(point.value?.[name])),
      points[i]?.own === null ? '' : String(points[i]?.own ?? ''),
      ...editionCells(words, point),
    ]),
  );
  return {
    subject: `${cohort}-score-trend`,
    finding,
    drawing: trendPlots(t, scores, 100, (value) => number(words.language, value, 0), true),
    description: describe(words.language, scores),
    dated: true,
    sheet: [[column.cohort, column.code, column.name, ...NAMES, column.own, ...editionColumns(words)], ...rows],
  };
}

/** What cites each row: its edition, and the one its figures were made in. */
const editionColumns = ({ figure: { column } }: FileWords): string[] => [column.contributors, column.status, column.edition, column.asOf, column.policy]; // prettier-ignore

const editionCells = ({ language, chart }: FileWords, point: TrendPoint<unknown>): string[] => [
  point.nBand ? band(language, point.nBand) : '',
  point.reason ? chart.reasonShort[point.reason] : '',
  point.period,
  point.carriedFrom ?? point.period,
  point.policy,
];

const describe = (language: string, lines: readonly PlotLine[]): string =>
  lines.map(({ title, points }) => `${title}: ${points.map(({ period, told }) => `${quarter(language, period)} ${told || '–'}`).join(', ')}`).join('; '); // prettier-ignore

/** A quantile as a cell of a sheet: beyond an edge it is told as the edge. */
function valueCell(value: QuantileValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  return 'below' in value ? `<${value.below}` : `>${value.above}`;
}
