import { must } from '#shared/kernel/result.ts';
import type { Hits } from '../score.ts';
import type { Belief } from './believe.ts';
import { libraryWeights, type Possible } from './library.ts';
import type { Respondents } from './respondents.ts';

/** What is claimed of one organisation about one question, and what is true. */
export interface Claim {
  readonly posterior: Float64Array;
  readonly prior: Float64Array;
  readonly truth: number;
}

const CONFIDENT = 0.9;
const CERTAIN = 0.999;
/** Targets are in base cells of fewer. */
const SMALL = 5;

/** Claims as hits. One that the prior makes as confidently by itself is not the figures' doing. */
export function hitsOf(claims: readonly Claim[]): Hits {
  const hits = { targets: claims.length, right: 0, base: 0, sure: 0, sureWrong: 0, determined: 0 };
  for (const { posterior, prior, truth } of claims) {
    const [guess, before] = [largest(posterior), largest(prior)];
    const right = guess === truth;
    const told = (level: number): boolean => (posterior[guess] as number) >= level && (prior[guess] as number) < level;
    hits.right += right ? 1 : 0;
    hits.base += before === truth ? 1 : 0;
    hits.sure += right && told(CONFIDENT) ? 1 : 0;
    hits.sureWrong += !right && told(CONFIDENT) ? 1 : 0;
    hits.determined += right && told(CERTAIN) ? 1 : 0;
  }
  return hits;
}

const largest = (values: Float64Array): number => values.indexOf(Math.max(...values));

/** Claims about results or answers at some positions, of everybody in a base cell of fewer than five. */
export function claimsOf(
  { prior, respondents }: Respondents,
  library: readonly Possible[],
  belief: Belief,
  about: 'results' | 'answers',
  positions: readonly { readonly at: number; readonly categories: number }[],
): Claim[] {
  const byCell = Map.groupBy(respondents, ({ cell }) => cell);
  return [...byCell].flatMap(([cell, members]) => {
    if (members.length >= SMALL) return [];
    const [before, after] = [libraryWeights(prior, library, cell), belief(cell)];
    return positions.flatMap(({ at, categories }) => {
      const chances = (weights: Float64Array): Float64Array => {
        const out = new Float64Array(categories);
        library.forEach((one, j) => {
          const c = one[about][at] as number;
          out[c] = (out[c] as number) + (weights[j] as number);
        });
        return out;
      };
      const [own, base] = [chances(after), chances(before)];
      return members.map((one) => ({ posterior: own, prior: base, truth: must(one[about][at], 'truth') }));
    });
  });
}
