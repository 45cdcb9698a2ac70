const Z = 1.96;

/** What the interval of a share may use: only what is published anyway. */
export interface ShareInput {
  /** Displayed share, 0..1. */
  readonly share: number;
  /** Lower edge of the n band. */
  readonly n: number;
  readonly categories: number;
  /** Variance of the perturbation of a count. */
  readonly variance: number;
  /** Rounding step of the share, 0..1. */
  readonly step: number;
}

/**
 * 95 % interval of a share in whole percent, widened outwards: a Wilson interval at an effective n that also carries
 * perturbation and rounding (DISCLOSURE §5; Wilson 1927). Example: share .3, n 10, 5 categories, no perturbation,
 * step .05 gives 10..61.
 */
export function shareInterval({ share, n, categories, variance, step }: ShareInput): { low: number; high: number } {
  const smoothed = (share * n + 1) / (n + categories);
  const sampling = (smoothed * (1 - smoothed)) / n;
  const noise = (variance * ((1 - smoothed) ** 2 + (categories - 1) * smoothed ** 2)) / n ** 2;
  const effective = (smoothed * (1 - smoothed)) / (sampling + noise + step ** 2 / 12);
  const centre = share + Z ** 2 / (2 * effective);
  const spread = Z * Math.sqrt((share * (1 - share)) / effective + Z ** 2 / (4 * effective ** 2));
  const scale = 1 + Z ** 2 / effective;
  return {
    low: Math.max(0, Math.floor((100 * (centre - spread)) / scale)),
    high: Math.min(100, Math.ceil((100 * (centre + spread)) / scale)),
  };
}
