import type { FigureSpec } from '#shared/contracts/report-block-schemas.ts';
import { COHORT_DIMENSIONS } from '#shared/kernel/codes.ts';
import type { CohortKey, EditionId, Period } from '#shared/kernel/ids.ts';
import { editionId, splitEditionId } from '#shared/kernel/ids.ts';
import type { WithheldReason } from '#shared/release/cell.ts';
import { ALL, parseCohortKey } from '#shared/release/cohort.ts';

interface StagesChart {
  readonly chart: 'stages' | 'stages-by';
  /** `stage:<framework>` */
  readonly table: string;
  readonly cohorts: readonly string[];
}

/** A chart of a page as reports know it. */
export type ReportChart =
  | StagesChart
  | { readonly chart: 'quantiles'; readonly table: string | null; readonly cohorts: readonly string[] }
  | { readonly chart: 'answers'; readonly question: string; readonly cohorts: readonly string[] }
  | { readonly chart: 'trend'; readonly framework: string; readonly stage: string; readonly cohort: string; readonly last: string }; // prettier-ignore

/** What a report can take over of a figure. `withheld`: nothing of it is published, and why. */
export interface ForReport {
  readonly charts: readonly ReportChart[];
  readonly withheld?: WithheldReason | undefined;
}

/** As many groups as one figure of a report holds side by side. */
const MOST = 4;

/** A chart as a figure of a report shows it; undefined for one that reports do not know. */
export function specOf(edition: EditionId, chart: ReportChart): FigureSpec | undefined {
  switch (chart.chart) {
    case 'stages':
    case 'stages-by':
      return stagesSpec(edition, chart);
    case 'quantiles':
      return within(chart.cohorts, (cohorts) => quantilesSpec(edition, chart.table, cohorts));
    case 'answers':
      return within(chart.cohorts, (cohorts) => ({ chart: 'answers', edition, cohorts, table: chart.question }));
    case 'trend': {
      const last = editionId(splitEditionId(edition).programme, chart.last as Period);
      const { framework, stage } = chart;
      return { chart: 'trend', edition: last, from: null, cohorts: [chart.cohort as CohortKey], framework, stage };
    }
  }
}

/** Stages of a few groups, or of all groups of a dimension. */
function stagesSpec(edition: EditionId, { chart, table, cohorts }: StagesChart): FigureSpec | undefined {
  if (!table.startsWith('stage:')) return undefined;
  const framework = table.slice('stage:'.length);
  if (chart === 'stages') return within(cohorts, (some) => ({ chart, edition, cohorts: some, framework }));
  const by = dimensionOf(cohorts.filter((cohort) => cohort !== ALL));
  return by && { chart, edition, by, framework };
}

/** The dimension all of these groups are cut by, and nothing else. */
const dimensionOf = (cohorts: readonly string[]) =>
  COHORT_DIMENSIONS.find(({ name }) => cohorts.every((key) => Object.keys(parseCohortKey(key) ?? {}).join() === name))
    ?.name;

function quantilesSpec(edition: EditionId, table: string | null, cohorts: CohortKey[]): FigureSpec | undefined {
  const [kind, code] = table?.split(':') ?? ['score', undefined];
  if (kind === 'score') return { chart: 'scores', edition, cohorts, table: code ?? null };
  return kind === 'kpi' && code !== undefined ? { chart: 'numbers', edition, cohorts, table: code } : undefined;
}

const within = (
  cohorts: readonly string[],
  make: (cohorts: CohortKey[]) => FigureSpec | undefined,
): FigureSpec | undefined =>
  cohorts.length > 0 && cohorts.length <= MOST ? make([...cohorts] as CohortKey[]) : undefined;
