import type { PolicyView } from '#shared/contracts/policy-schemas.ts';
import type { Extent } from '#shared/release/place.ts';

/** 95 % of a normal distribution lie within so many standard deviations. */
const Z = 1.96;

/** What the interval of a share is computed from: nothing but what is published with it. */
export interface PublishedShare {
  /** As shown, in percent. */
  readonly share: number;
  /** Lower end of the band of organisations. */
  readonly from: number;
  readonly categories: number;
  /** Step of the rounding, in points. */
  readonly step: number;
}

/**
 * The interval the service publishes with a share (DISCLOSURE §5; Wilson 1927), for the reader to follow: golden values of
 * the service's own formula are in the test.
 */
export function shareInterval(
  { share, from: n, categories, step }: PublishedShare,
  noise: PolicyView['noise'],
): Extent {
  const p = share / 100;
  const smooth = (p * n + 1) / (n + categories);
  const spread = smooth * (1 - smooth);
  const shifts = ((noise?.V ?? 0) * ((1 - smooth) ** 2 + (categories - 1) * smooth ** 2)) / n ** 2;
  const k = Z ** 2 / (spread / (spread / n + shifts + (step / 100) ** 2 / 12));
  const half = Math.sqrt(k * p * (1 - p) + k ** 2 / 4);
  return {
    from: Math.max(0, Math.floor((100 * (p + k / 2 - half)) / (1 + k))),
    to: Math.min(100, Math.ceil((100 * (p + k / 2 + half)) / (1 + k))),
  };
}
