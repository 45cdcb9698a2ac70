import type { Locale } from '../../contracts/tenant-schemas.ts';
import type { Instrument } from '../../instrument/definition.ts';
import type { CohortDimension } from '../../kernel/codes.ts';
import type { CohortKey, EditionId } from '../../kernel/ids.ts';
import { shareTableOf, type Cell, type ShareRow } from '../../release/cell.ts';
import { ALL } from '../../release/cohort.ts';
import { shareExtent } from '../../release/place.ts';
import { cohortsBy } from '../reads.ts';
import type { ReportSource } from '../source.ts';
import { stageTable } from '../tables.ts';
import { REPORT_WORDS } from '../words/words.ts';
import type { Subject } from './bind.ts';

/** What a draft is about. */
export interface DraftSubject {
  readonly source: ReportSource;
  readonly edition: EditionId;
  readonly instrument: Instrument;
  readonly language: Locale;
  /** The framework the stages are told of. */
  readonly framework: string;
  /** The stage most organisations are on; the first one where that is withheld. */
  readonly stage: string;
}

export const wordsOf = ({ language }: Pick<DraftSubject, 'language'>) => REPORT_WORDS[language].draft;

export const everybody = ({ source, edition }: Pick<DraftSubject, 'source' | 'edition'>): Cell | undefined =>
  source.cell(edition, ALL);

export const subjectAt = ({ edition }: Pick<DraftSubject, 'edition'>, cohort: CohortKey): Subject => ({
  home: edition,
  edition,
  cohort,
});

/** The shown row of a stage in a cell. */
export const stageRow = (cell: Cell | undefined, { framework, stage }: Pick<DraftSubject, 'framework' | 'stage'>) =>
  cell && shareTableOf(cell, stageTable(framework))?.rows.find(({ code }) => code === stage);

/** The loaded cells of every cohort of one dimension. */
export const cellsBy = (
  { source, edition, instrument }: Pick<DraftSubject, 'source' | 'edition' | 'instrument'>,
  by: CohortDimension,
): Cell[] => cohortsBy(instrument.cohorts, by).flatMap((cohort) => source.cell(edition, cohort) ?? []);

/** The middle of what is known of a share, to order shares by. */
export function middleOf(row: ShareRow): number {
  const { from, to } = shareExtent(row);
  return (from + to) / 2;
}

/** The framework and stage a draft tells of: the first framework whose stages are shown for everybody, and its largest. */
export function mainStage(instrument: Instrument, cell: Cell | undefined): Pick<DraftSubject, 'framework' | 'stage'> | undefined {
  for (const { code } of instrument.frameworks) {
    const rows = cell && shareTableOf(cell, stageTable(code))?.rows;
    const most = rows?.reduce((best, row) => (middleOf(row) > middleOf(best) ? row : best));
    if (most) return { framework: code, stage: most.code };
  }
  return undefined;
} // prettier-ignore
