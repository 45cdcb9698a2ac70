import type { Period } from '../kernel/ids.ts';
import { isOwn } from './order.ts';

/** A word of one source about one entity. `row` null: withdrawn. */
export interface Word {
  readonly period: Period;
  readonly source: string;
  readonly order: number;
  readonly row: Uint8Array | null;
}

/**
 * The one word an entity is counted by, or the withdrawal that keeps it out. Every source has its latest word; of these
 * the latest period counts, in it the company's own before a partner's, partners by their tag. A source that has
 * withdrawn takes no other with it, except that the company's own withdrawal silences partners of the same and of
 * earlier periods.
 */
export function chooseVoice<T extends Word>(words: readonly T[]): T | undefined {
  const latest = new Map<string, T>();
  for (const word of words) {
    const known = latest.get(word.source);
    if (!known || known.period < word.period) latest.set(word.source, word);
  }
  const ranked = [...latest.values()].sort(byRank);
  return ranked.find(({ row, order }) => row !== null || isOwn(order)) ?? ranked[0];
}

const byRank = (a: Word, b: Word): number =>
  compare(b.period, a.period) || Number(isOwn(b.order)) - Number(isOwn(a.order)) || compare(a.source, b.source);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
