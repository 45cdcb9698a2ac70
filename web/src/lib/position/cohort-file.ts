import type { ShownCell } from '#shared/release/cell.ts';
import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { band, quarter, range, share } from '#lib/i18n/format.ts';
import { finding } from '#lib/charts/finding.ts';
import { picture } from '#lib/charts/image/picture.ts';
import { stageBars } from '#lib/charts/image/stage-bars.ts';
import type { StageShare } from '#lib/charts/stage.ts';
import type { FigureFile } from '#lib/charts/Tools/figure-file.ts';

interface Words {
  readonly language: string;
  readonly chart: Catalogue['chart'];
  readonly figure: Catalogue['figure'];
}

/** The stage shares of a cohort as a file of its own, with what is needed to cite them. */
export function cohortFile(
  { language, chart, figure }: Words,
  cell: ShownCell,
  cohort: string,
  stages: readonly StageShare[],
  synthetic: boolean,
): FigureFile {
  const contributors = band(language, cell.nBand);
  const edition = quarter(language, cell.asOf.slice(cell.asOf.lastIndexOf('.') + 1));
  const { column } = figure;
  const source = [
    `${figure.sourceOf(edition, cell.policy)} · ${chart.contributorsBand(contributors)}`,
    stages.map(({ title, row }) => `${title}: ${chart.intervalOf(range(language, row.low, row.high))}`).join(' · '),
    ...(synthetic ? [figure.synthetic] : []),
  ];
  const title = finding(chart, language, cohort, stages);
  const line = { name: cohort, band: contributors, stages, reason: '' };
  const description = stages.map(({ title: name, row }) => `${name}: ${share(language, row)}`).join(', ');
  return {
    name: `tidemark-${cell.asOf}-${cell.cohort}`.replaceAll('~', '-'),
    svg: picture({ title, source }, stageBars(language, stages, [line]), description),
    data: [
      [column.cohort, column.code, column.name, column.share, column.low, column.high, column.own, column.contributors, column.edition, column.policy],
      ...stages.map(({ code, title: name, row, own }) => [cell.cohort, code, name, shareCell(row), String(row.low), String(row.high), own ? '1' : '', contributors, cell.asOf, cell.policy]),
    ], // prettier-ignore
  };
}

/** A capped share is told as its cap. */
const shareCell = (row: StageShare['row']): string =>
  'below' in row ? `<${row.below}` : 'above' in row ? `>${row.above}` : String(row.share);
