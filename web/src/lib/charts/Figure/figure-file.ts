import type { Sheet } from '#shared/exchange/sheet.ts';
import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { band, quarter } from '#lib/i18n/format.ts';
import { picture, type Drawing } from '../image/picture.ts';
import type { FigureSpec } from '#shared/contracts/report-block-schemas.ts';
import type { EditionId } from '#shared/kernel/ids.ts';
import type { WithheldReason } from '#shared/release/cell.ts';
import { specOf, type ReportChart } from './report-chart.ts';
import { periodOfEdition, type FigureSource } from './source.ts';

/** A chart as it leaves the page: as a picture and as data. Made when somebody asks for it. */
export interface FigureFile {
  /** File name without its ending. */
  readonly name: string;
  /** An SVG document of its own. */
  readonly svg: string;
  /** The numbers, header first; every row says what is needed to cite it. */
  readonly data: Sheet;
  /** As figures of a report: of the edition the numbers were made in. None where reports know no such chart. */
  readonly specs: readonly FigureSpec[];
  /** Why a report could show nothing of it. */
  readonly withheld: WithheldReason | undefined;
}

export type MakeFile = () => Promise<FigureFile>;

/** The words a file is written with: a language and the texts of charts and files in it. */
export interface FileWords {
  readonly language: string;
  readonly chart: Catalogue['chart'];
  readonly figure: Catalogue['figure'];
}

/** What a chart knows of itself. */
export interface FigureContent {
  /** What it shows, for the file name: `industry.C`, `scores-by-industry`. */
  readonly subject: string;
  /** What it says. */
  readonly finding: string;
  readonly drawing: Drawing;
  /** For those who do not see the picture. */
  readonly description: string;
  /** More lines below the picture, such as the intervals. */
  readonly notes?: readonly string[];
  /** Header first. */
  readonly sheet: Sheet;
  /** The rows name their editions and policies themselves: there are several. */
  readonly dated?: true;
  /** What it is in a report, where reports have such charts. */
  readonly charts?: readonly ReportChart[];
  /** Why nothing of it is published, where nothing is. */
  readonly withheld?: WithheldReason | undefined;
}

/** A chart with its source: below the picture, and as the last columns of every row. */
export function figureFile(
  { language, chart, figure }: FileWords,
  source: FigureSource,
  content: FigureContent,
): FigureFile {
  const edition = quarter(language, periodOfEdition(source.edition));
  const title = source.programme[language] ?? source.programme['en'] ?? '';
  const contributors = source.nBand ? [chart.contributorsBand(band(language, source.nBand))] : [];
  const lines = [
    [title, ...(source.since ? [source.since] : []), figure.sourceOf(edition, source.policy), ...contributors].join(
      ' · ',
    ),
    ...(content.notes ?? []),
    ...(source.synthetic ? [figure.synthetic] : []),
  ];
  const [header = [], ...rows] = content.sheet;
  return {
    name: `tidemark-${source.edition}-${content.subject}`.replaceAll(/[~#:]+/g, '-'),
    svg: picture({ title: content.finding, source: lines }, content.drawing, content.description),
    data: content.dated
      ? content.sheet
      : [
          [...header, figure.column.edition, figure.column.policy],
          ...rows.map((row) => [...row, source.edition, source.policy]),
        ],
    // Made-up examples have never been published.
    specs: source.publishedAt
      ? (content.charts ?? []).flatMap((chart) => specOf(source.edition as EditionId, chart) ?? [])
      : [],
    withheld: content.withheld,
  };
}
