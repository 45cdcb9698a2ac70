import type { PolicyView } from '#shared/contracts/policy-schemas.ts';

export type Noise = NonNullable<PolicyView['noise']>;

/** How often a count is shifted by so much, 0..1. */
export interface Shift {
  readonly by: number;
  readonly chance: number;
}

/** From this count on every shift from −D to D is possible, and the chances stay the same. */
export const plainFrom = ({ D, js }: Noise): number => (js === 0 ? D : D + js + 1);

/**
 * Chances of the shifts −D..D of a count of at least `plainFrom`: of all distributions with mean 0 and variance V the one of
 * greatest entropy, p(v) = exp(b v²)/Z (DISCLOSURE §3). b is found by halving; 0 where the even distribution varies less
 * than V. The product draws from a stored table; a test holds these chances against it.
 */
export function shiftChances({ D, V }: Noise): Shift[] {
  const even = spread(D, 0);
  if (varianceOf(even) <= V) return even;
  // At b = −50 practically nothing is shifted.
  let [low, high] = [-50, 0];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (varianceOf(spread(D, middle)) < V) low = middle;
    else high = middle;
  }
  return spread(D, (low + high) / 2);
}

/** No shift at all, where a policy publishes counts as they are. */
export const NO_SHIFT: readonly Shift[] = [{ by: 0, chance: 1 }];

/** The chance of a shift of at most `reach` either way. */
export const chanceWithin = (shifts: readonly Shift[], reach: number): number =>
  shifts.reduce((sum, { by, chance }) => sum + (Math.abs(by) <= reach ? chance : 0), 0);

function spread(D: number, b: number): Shift[] {
  const weights = Array.from({ length: 2 * D + 1 }, (_, at) => ({ by: at - D, weight: Math.exp(b * (at - D) ** 2) }));
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  return weights.map(({ by, weight }) => ({ by, chance: weight / total }));
}

const varianceOf = (shifts: readonly Shift[]): number =>
  shifts.reduce((sum, { by, chance }) => sum + by ** 2 * chance, 0);
