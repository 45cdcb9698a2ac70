import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { band, range, share } from '#lib/i18n/format.ts';
import type { FigureContent, FileWords } from '../Figure/figure-file.ts';
import { medianLanes } from '../image/median-lanes.ts';
import { stageBars } from '../image/stage-bars.ts';
import { quantileCell } from '../Quantiles/cell.ts';
import { withheldOf } from '../Quantiles/table.ts';
import { shareCell, toneOf } from '../stage.ts';
import type { StageLine } from './differences.ts';
import { medianDetail, type MedianRow } from './medians.ts';

interface ComparedStages {
  readonly framework: string;
  readonly finding: string;
  readonly stages: readonly { readonly code: string; readonly title: string }[];
  readonly lines: readonly StageLine[];
}

/** The stages of several cohorts as a file. */
export function comparisonFile(
  { language, chart, figure }: FileWords,
  { framework, finding, stages, lines }: ComparedStages,
): FigureContent {
  const { column } = figure;
  const legend = stages.map(({ title }, i) => ({ title, tone: toneOf(i, stages.length) }));
  const reasonOf = ({ reason }: StageLine): string => (reason ? chart.reasonShort[reason] : '');
  const bandOf = ({ nBand }: StageLine): string => (nBand ? band(language, nBand) : '');
  return {
    subject: `compared-${framework}`,
    charts: [{ chart: 'stages', table: `stage:${framework}`, cohorts: lines.map(({ cohort }) => cohort) }],
    withheld: lines.every(({ stages }) => !stages) ? lines[0]?.reason : undefined,
    finding,
    drawing: stageBars(language, legend, lines.map((line) => ({ name: line.name, band: bandOf(line), stages: line.stages ?? null, reason: reasonOf(line) }))),
    description: lines.map((line) => `${line.name}: ${sharesOf(language, line) || reasonOf(line)}`).join('; '),
    notes: lines.filter(({ stages }) => stages).map((line) => `${line.name}: ${chart.interval} ${intervalsOf(language, line)}`),
    sheet: [
      [column.cohort, column.table, column.code, column.name, column.share, column.low, column.high, column.contributors, column.own, column.status],
      ...lines.flatMap((line) =>
        line.stages
          ? line.stages.map(({ code, title, row, own }) => [line.cohort, `stage:${framework}`, code, title, shareCell(row), String(row.low), String(row.high), bandOf(line), own ? '1' : '', ''])
          : [[line.cohort, `stage:${framework}`, '', '', '', '', '', bandOf(line), '', reasonOf(line)]],
      ),
    ],
  }; // prettier-ignore
}

const sharesOf = (language: string, { stages }: StageLine): string =>
  (stages ?? []).map(({ title, row }) => `${title} ${share(language, row)}`).join(', ');

const intervalsOf = (language: string, { stages }: StageLine): string =>
  (stages ?? []).map(({ row }) => range(language, row.low, row.high)).join(' · ');

interface ComparedMedians {
  readonly names: readonly string[];
  readonly finding: string;
  readonly rows: readonly MedianRow[];
}

/** The median scores of several cohorts as a file. */
export function mediansFile(
  { language, chart, figure }: FileWords,
  t: Catalogue['exploreCompare']['medians'],
  { names, finding, rows }: ComparedMedians,
): FigureContent {
  const { column } = figure;
  return {
    subject: 'compared-scores',
    charts: [{ chart: 'quantiles', table: null, cohorts: rows[0]?.marks.map(({ cohort }) => cohort) ?? [] }],
    withheld: withheldOf(rows.flatMap(({ marks }) => marks.map(({ table }) => table))),
    finding,
    drawing: medianLanes(names, rows, chart.you),
    description: rows.map((row) => medianDetail(t, chart.you, language, row)).join('. '),
    sheet: [
      [column.cohort, column.table, column.name, 'p25', t.median, 'p75', column.own, column.status],
      ...rows.flatMap(({ code, title, own, marks }) =>
        marks.map(({ cohort, table }) => {
          const quantiles = table?.status === 'shown' ? table.quantiles : undefined;
          const status = table?.status === 'withheld' ? chart.reasonShort[table.reason] : '';
          const values = [quantiles?.p25, quantiles?.p50, quantiles?.p75].map(quantileCell);
          return [cohort, `score:${code}`, title, ...values, own === null ? '' : String(own), status];
        }),
      ),
    ],
  };
}
