import type { Block } from '../../contracts/report-block-schemas.ts';
import type { Locale } from '../../contracts/tenant-schemas.ts';
import type { EditionId } from '../../kernel/ids.ts';
import { bound, type Subject } from '../draft/bind.ts';
import { REPORT_WORDS } from '../words/words.ts';
import { clearChanges, type EditionComparison, type ShareChange } from './compare-editions.ts';

/** Movements a draft tells of, and those it also shows side by side. */
const [TOLD, SHOWN] = [5, 2];

/**
 * "What changed" as blocks to insert: the largest movements that exceed their intervals, in sentences whose numbers are
 * bound, and the first of them side by side. `home` is the edition of the report they go into.
 */
export function whatChangedBlocks(comparison: EditionComparison, language: Locale, home: EditionId): Block[] {
  const told = clearChanges(comparison).slice(0, TOLD);
  const words = REPORT_WORDS[language].compare;
  const text = { kind: 'text' as const, id: 'changes-text', heading: words.heading, markdown: markdownOf(comparison, told, language, home) };
  return [text, ...told.slice(0, SHOWN).map((change, i) => sideBySide(comparison, change, language, i))];
} // prettier-ignore

function markdownOf(comparison: EditionComparison, told: readonly ShareChange[], language: Locale, home: EditionId): string {
  const { comparable, earlier, later, notRefreshed } = comparison;
  const words = REPORT_WORDS[language].compare;
  const edition = (id: EditionId) => bound.edition({ home, edition: id });
  if (comparable.frameworks.length === 0) return words.broken;
  return [
    ...(comparable.whole ? [] : [words.partlyBroken]),
    ...(told.length === 0 ? [words.none(edition(earlier.id), edition(later.id))] : [words.intro(edition(earlier.id), edition(later.id)), told.map((change) => `- ${sentenceOf(comparison, change, language, home)}`).join('\n'), words.clear]),
    ...(notRefreshed.length > 0 ? [words.notRefreshed] : []),
  ].join('\n\n');
} // prettier-ignore

function sentenceOf({ earlier, later }: EditionComparison, change: ShareChange, language: Locale, home: EditionId): string {
  const { cohort, framework, stage } = change;
  const at = (edition: EditionId): Subject => ({ home, edition, cohort });
  return REPORT_WORDS[language].compare.movement({
    ...namesOf(change),
    before: bound.share(at(earlier.id), framework, stage),
    beforeInterval: bound.interval(at(earlier.id), framework, stage),
    after: bound.share(at(later.id), framework, stage),
    afterInterval: bound.interval(at(later.id), framework, stage),
  });
} // prettier-ignore

const namesOf = ({ cohort, framework, stage }: ShareChange) => ({
  cohort: bound.cohort({ cohort }),
  stage: bound.stage(framework, stage),
  framework: bound.framework(framework),
});

const sideBySide = ({ earlier, later }: EditionComparison, change: ShareChange, language: Locale, i: number): Block => ({
  kind: 'comparison',
  id: `changes-${i + 1}`,
  measure: { of: 'stage', framework: change.framework, stage: change.stage },
  sides: [earlier.id, later.id].map((edition) => ({ edition, cohort: change.cohort })),
  caption: REPORT_WORDS[language].compare.caption(namesOf(change)),
  intervals: true,
}); // prettier-ignore
