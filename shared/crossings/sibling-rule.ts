import { INDUSTRIES, REGIONS, SIZES } from '../kernel/codes.ts';
import { latticeIndex } from '../release/cohort-registry.ts';

/** Contributors per cohort, and which cohorts may be published; both by `latticeIndex`. */
export interface SiblingInput {
  readonly n: Uint32Array;
  readonly publishable: readonly boolean[];
  /** Contributors the unpublished remainder of a split needs, unless it is empty. */
  readonly minimum: number;
}

type Position = readonly [number, number, number];

const CODES = [INDUSTRIES.length, SIZES.length, REGIONS.length] as const;

/**
 * Withholds children until, for every published cohort and every dimension that splits it, the children that are not
 * published hold 0 or at least `minimum` contributors: otherwise parent minus published children would show them.
 * The smallest published child goes first (ties: the earlier in the registry), to a fixed point (DISCLOSURE §6).
 * Example: 40 = 30 + 7 + 3 with minimum 10 for a cohort leaves a remainder of 10: fine; 40 = 37 + 3 withholds the 37.
 */
export function siblingRule({ n, publishable, minimum }: SiblingInput): { published: boolean[]; withheld: number[] } {
  const published = [...publishable];
  const withheld: number[] = [];
  for (let changed = true; changed;) {
    changed = false;
    for (const children of splits(published)) {
      const victim = smallestToWithhold(children, n, published, minimum);
      if (victim === undefined) continue;
      published[victim] = false;
      withheld.push(victim);
      changed = true;
    }
  }
  return { published, withheld };
}

/** The children of every published cohort, per dimension that splits it. */
function* splits(published: readonly boolean[]): Generator<number[]> {
  for (let industry = 0; industry <= CODES[0]; industry++)
    for (let size = 0; size <= CODES[1]; size++)
      for (let region = 0; region <= CODES[2]; region++) {
        const position: Position = [industry, size, region];
        if (!published[latticeIndex(...position)]) continue;
        for (const dimension of [0, 1, 2] as const)
          if (position[dimension] === 0) yield childrenOf(position, dimension);
      }
}

const childrenOf = (position: Position, dimension: 0 | 1 | 2): number[] =>
  Array.from({ length: CODES[dimension] }, (_, code) => {
    const [industry, size, region] = position;
    if (dimension === 0) return latticeIndex(code + 1, size, region);
    return dimension === 1 ? latticeIndex(industry, code + 1, region) : latticeIndex(industry, size, code + 1);
  });

function smallestToWithhold(
  children: readonly number[],
  n: Uint32Array,
  published: readonly boolean[],
  minimum: number,
): number | undefined {
  const rest = children.reduce((sum, child) => sum + (published[child] ? 0 : (n[child] ?? 0)), 0);
  if (rest === 0 || rest >= minimum) return undefined;
  return children
    .filter((child) => published[child])
    .reduce<number | undefined>(
      (least, child) => (least === undefined || n[child]! < n[least]! ? child : least),
      undefined,
    );
}
