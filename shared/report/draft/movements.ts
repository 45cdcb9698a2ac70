import type { Block } from '../../contracts/report-block-schemas.ts';
import type { Locale } from '../../contracts/tenant-schemas.ts';
import type { Instrument } from '../../instrument/definition.ts';
import { COHORT_DIMENSIONS } from '../../kernel/codes.ts';
import type { CohortKey, EditionId } from '../../kernel/ids.ts';
import { ALL } from '../../release/cohort.ts';
import type { Edition } from '../../release/edition.ts';
import { compareEditions, type EditionCells } from '../compare/compare-editions.ts';
import { whatChangedBlocks } from '../compare/what-changed.ts';
import type { Needs } from '../needs.ts';
import { publishedEdition } from '../read-row.ts';
import { cohortsBy } from '../reads.ts';
import type { ReportSource } from '../source.ts';
import { REPORT_WORDS } from '../words/words.ts';

/** What has changed since the edition before; a sentence where there is none. */
export function movementBlocks(edition: EditionId, instrument: Instrument, source: ReportSource, language: Locale): Block[] {
  const words = REPORT_WORDS[language].compare;
  const [before, now] = [editionBefore(source, edition), source.editions.find(({ id }) => id === edition)];
  if (!before || !now) return [{ kind: 'text', id: 'changes-text', heading: words.heading, markdown: words.first }];
  const comparison = compareEditions(cellsOf(before, instrument, source), cellsOf(now, instrument, source), instrument);
  return whatChangedBlocks(comparison, language, edition);
} // prettier-ignore

/** The last edition published before this one. */
export function editionBefore({ editions }: Pick<ReportSource, 'editions'>, edition: EditionId): Edition | undefined {
  const at = editions.findIndex(({ id }) => id === edition);
  return editions.slice(0, Math.max(0, at)).findLast(({ state }) => state === 'published');
}

/** Everybody and every cohort of one dimension. */
const comparedCohorts = ({ cohorts }: Instrument): CohortKey[] => [
  ALL,
  ...COHORT_DIMENSIONS.flatMap(({ name }) => cohortsBy(cohorts, name)),
];

const cellsOf = (edition: Edition, instrument: Instrument, source: ReportSource): EditionCells => ({
  edition,
  cells: comparedCohorts(instrument).flatMap((cohort) => source.cell(edition.id, cohort) ?? []),
});

/** What has to be loaded before `draftReport`: everybody and the lists by dimension, of the edition and the one before. */
export function draftNeeds(edition: EditionId, source: Pick<ReportSource, 'editions' | 'instrument'>): Needs {
  const found = publishedEdition({ ...source, cell: () => undefined }, edition);
  if (!found.ok) return { cells: [], lists: [] };
  const before = editionBefore(source, edition);
  const editions = [...(before ? [before.id] : []), edition];
  const dimensions = COHORT_DIMENSIONS.filter(({ name }) => cohortsBy(found.value.instrument.cohorts, name).length > 0);
  return {
    cells: editions.map((id) => ({ edition: id, cohort: ALL })),
    lists: editions.flatMap((id) => dimensions.map(({ name }) => ({ edition: id, by: name }))),
  };
}
