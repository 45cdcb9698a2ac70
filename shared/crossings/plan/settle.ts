import { must } from '../../kernel/result.ts';
import type { Finding } from '../checks/finding.ts';
import { pairwiseDifference } from '../checks/pairwise-difference.ts';
import { siblingRemainder, type SplitChild } from '../checks/sibling-remainder.ts';
import type { Behind } from '../membership/comparison.ts';
import type { Split } from '../membership/lattice.ts';
import type { Draft } from './draft.ts';

/**
 * Steps cohorts back until no two figures, and no figure and its parts, single anybody out. It ends, since cohorts only step
 * back; and where nothing new is published the last edition is left, which had passed.
 */
export function settle(draft: Draft): void {
  while (steps(nestedPairs(draft), (pair) => settlePair(draft, pair)) || steps(draft.input.lattice.splits, (split) => settleSplit(draft, split))); // prettier-ignore
}

/** Whether any of them stepped something back. */
function steps<T>(all: Iterable<T>, settleOne: (one: T) => boolean): boolean {
  let any = false;
  for (const one of all) any = settleOne(one) || any;
  return any;
}

/** A shown cohort inside another shown one, with the snapshots behind them. */
export interface NestedPair {
  readonly wide: Behind;
  readonly narrow: Behind;
}

export function* nestedPairs(draft: Draft): Generator<NestedPair> {
  for (let cohort = 0; cohort < draft.input.lattice.cohortCount; cohort++)
    for (const ancestor of must(draft.input.lattice.ancestors[cohort], 'cohort')) {
      const [narrow, wide] = [cohort, ancestor].map((one) => ({ cohort: one, snapshot: draft.shownAt(one) }));
      if (narrow && wide && narrow.snapshot >= 0 && wide.snapshot >= 0) yield { wide, narrow };
    }
}

/** Of a pair that fails, the part that was never published goes first, the narrow one before the wide one. */
function settlePair(draft: Draft, { wide, narrow }: NestedPair): boolean {
  const { comparison, input } = draft;
  const check = (first: Behind, second: Behind): Finding => pairwiseDifference(comparison, first, second, input.rules);
  const finding = check(wide, narrow);
  if (finding.status === 'pass') return false;
  for (const { cohort } of [narrow, wide]) if (draft.action(cohort) === 'publish') return draft.stepBack(cohort, finding); // prettier-ignore
  const carried = { ...narrow, snapshot: must(input.behind[narrow.cohort], 'snapshot') };
  const helps = draft.action(narrow.cohort) === 'refresh' && check(wide, carried).status === 'pass';
  return draft.stepBack((helps ? narrow : wide).cohort, finding) || draft.stepBack(narrow.cohort, finding);
}

export const shownChildren = (draft: Draft, { children }: Split): SplitChild[] =>
  Array.from(children, (cohort) => ({ cohort, snapshot: draft.shownAt(cohort) }));

/** The smallest child that was never published goes first; then the parent; then what was refreshed beside a carried parent. */
function settleSplit(draft: Draft, split: Split): boolean {
  const parent = { cohort: split.parent, snapshot: draft.shownAt(split.parent) };
  if (parent.snapshot < 0) return false;
  const children = shownChildren(draft, split);
  const finding = siblingRemainder(draft.comparison, parent, children, draft.input.rules);
  if (finding.status === 'pass') return false;
  const size = ({ cohort }: SplitChild): number => draft.comparison.size({ cohort, snapshot: draft.now });
  const smallest = (action: 'publish' | 'refresh'): SplitChild[] =>
    children
      .filter(({ cohort }) => draft.action(cohort) === action)
      .sort((a, b) => size(a) - size(b) || a.cohort - b.cohort);
  return [...smallest('publish').slice(0, 1), parent, ...smallest('refresh')].some(({ cohort }) => draft.stepBack(cohort, finding)); // prettier-ignore
}
