import type { Answer } from '#shared/instrument/answers.ts';
import { shareExtent, type Extent } from '#shared/release/place.ts';
import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { percent } from '#lib/i18n/format.ts';
import { shareFromLevel } from '#lib/scorecard/share-from-level.ts';
import type { StageShare } from '../stage.ts';
import type { AnswerView, OptionShare } from './answer.ts';

type Words = Catalogue['exploreAnswers'];

/** What the answers of a cohort to a question say, in a sentence; empty where nothing is published. */
export function answerFinding(t: Words, language: string, cohort: string, view: AnswerView): string {
  if (view.kind === 'levels') return levelFinding(t, language, cohort, view.rows);
  return view.kind === 'options' ? optionFinding(t, language, cohort, view.rows) : '';
}

/** The highest level that at least half have reached, or the second where none has: who is there or further up. */
function levelFinding(t: Words, language: string, cohort: string, rows: readonly StageShare[]): string {
  const shares = rows.map(({ row }) => row);
  const reached = shares.findLastIndex((_, level) => level > 0 && shareFromLevel(shares, level).from >= 50);
  const level = reached === -1 ? 1 : reached;
  const title = quoted(rows[level]?.title ?? '');
  const share = shareInWords(t, language, shareFromLevel(shares, level));
  return level === rows.length - 1 ? t.best(cohort, share, title) : t.orBetter(cohort, share, title);
}

function optionFinding(t: Words, language: string, cohort: string, rows: readonly OptionShare[]): string {
  const [first] = rows;
  if (!first?.row) return '';
  const share = shareInWords(t, language, shareExtent(first.row));
  const words = rows.filter(({ row }) => row).length > 1 ? t.mostSelected : t.onlySelected;
  return words(cohort, quoted(first.title), share);
}

/** What the reader answered, in a sentence; undefined where nothing was. */
export function ownFinding(t: Words, view: AnswerView, own: Answer | undefined): string | undefined {
  if (own === 'dont-know') return t.ownUnknown;
  if (own === 'not-applicable') return t.ownNotApplicable;
  if (view.kind === 'options') return Array.isArray(own) ? t.ownSelected(own.length, view.rows.length) : undefined;
  const level = view.kind === 'levels' ? view.rows.find((one) => one.own) : undefined;
  return level && t.own(quoted(level.title));
}

/** Limits beyond which a share is only published as a limit. */
const CAP = 10;

/** `61%`, `less than 5%`, `more than 95%`, `between 60% and 65%`. */
export function shareInWords(t: Words, language: string, { from, to }: Extent): string {
  if (from === to) return percent(language, from);
  if (from === 0 && to <= CAP) return t.lessThan(percent(language, to));
  if (to === 100 && from >= 100 - CAP) return t.moreThan(percent(language, from));
  return t.between(percent(language, from), percent(language, to));
}

/** Within quotation marks a sentence has no full stop of its own. */
const quoted = (title: string): string => title.replace(/\.$/u, '');
