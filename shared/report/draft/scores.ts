import type { Block } from '../../contracts/report-block-schemas.ts';
import { ALL } from '../../release/cohort.ts';
import { readingOf } from '../read-row.ts';
import { scoreTable } from '../tables.ts';
import { bound } from './bind.ts';
import { everybody, subjectAt, wordsOf, type DraftSubject } from './subject.ts';

/** Highest and lowest median among the scores of everybody; nothing where none is shown. */
export function scoreBlocks(about: DraftSubject): Block[] {
  const words = wordsOf(about);
  const ranked = rankedScores(about);
  if (ranked.length === 0) return [];
  const at = subjectAt(about, ALL);
  const names = { cohort: bound.cohort(at), edition: bound.edition(at) };
  return [
    { kind: 'text', id: 'scores-text', heading: words.headings.scores, markdown: sentenceOf(about, ranked) },
    { kind: 'figure', id: 'scores-figure', spec: { chart: 'scores', edition: about.edition, cohorts: [ALL], table: null }, caption: words.scoresCaption(names), alt: words.scoresAlt({ ...names, medians: mediansInWords(about, ranked) }), intervals: true },
  ];
} // prettier-ignore

interface Score {
  readonly code: string;
  readonly median: number;
}

/** Medians that are known exactly, highest first. */
function rankedScores(about: DraftSubject): Score[] {
  const cell = everybody(about);
  if (!cell) return [];
  return about.instrument.dimensions
    .flatMap(({ code }) => {
      const reading = readingOf(cell, { table: scoreTable(code), code: 'p50' });
      return reading.status === 'shown' && reading.bound === 'none' ? [{ code, median: reading.value }] : [];
    })
    .sort((a, b) => b.median - a.median);
}

function sentenceOf(about: DraftSubject, ranked: readonly Score[]): string {
  const [high, low] = [ranked[0], ranked.at(-1)];
  const at = subjectAt(about, ALL);
  if (!high || !low) return '';
  if (high.median === low.median) return wordsOf(about).scoresEven(bound.median(at, high.code));
  return wordsOf(about).scores({
    high: namesAt(ranked, high.median),
    highMedian: bound.median(at, high.code),
    low: namesAt(ranked, low.median),
    lowMedian: bound.median(at, low.code),
  });
}

/** The scores with this median. */
const namesAt = (ranked: readonly Score[], median: number): string[] =>
  ranked.filter((one) => one.median === median).map(({ code }) => bound.dimension(code));

const mediansInWords = (about: DraftSubject, ranked: readonly Score[]): string =>
  ranked
    .map(({ code }) =>
      wordsOf(about).medianAlt({
        dimension: bound.dimension(code),
        median: bound.median(subjectAt(about, ALL), code),
      }),
    )
    .join(', ');
