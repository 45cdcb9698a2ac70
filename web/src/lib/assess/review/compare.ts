import type { Answer, Answers } from '#shared/instrument/answers.ts';
import type { Indicator } from '#shared/instrument/definition.ts';
import { same } from '../draft/merge.ts';

/** What became of one answer. `other`: neither better nor worse, or not to be said. */
export type Direction = 'better' | 'worse' | 'other' | 'new' | 'gone';

export interface Change {
  readonly indicator: Indicator;
  readonly from: Answer | undefined;
  readonly to: Answer | undefined;
  readonly direction: Direction;
}

/** What differs between two sets of answers, in the order of the questions. */
export const changesBetween = (indicators: readonly Indicator[], earlier: Answers, now: Answers): readonly Change[] =>
  indicators.flatMap((indicator) => {
    const [from, to] = [earlier[indicator.code], now[indicator.code]];
    return same(from, to) ? [] : [{ indicator, from, to, direction: directionOf(indicator, from, to) }];
  });

function directionOf(indicator: Indicator, from: Answer | undefined, to: Answer | undefined): Direction {
  if (from === undefined) return 'new';
  if (to === undefined) return 'gone';
  if (typeof from === 'number' && typeof to === 'number') {
    const rising = indicator.kind !== 'number' || indicator.direction === 'higher-is-better';
    return to > from === rising ? 'better' : 'worse';
  }
  return Array.isArray(from) && Array.isArray(to) ? selectionDirection(from, to) : 'other';
}

/** Options added make it better, options lost worse; both at once cannot be weighed. */
function selectionDirection(from: readonly string[], to: readonly string[]): Direction {
  const lost = from.some((code) => !to.includes(code));
  const won = to.some((code) => !from.includes(code));
  return won && lost ? 'other' : won ? 'better' : 'worse';
}
