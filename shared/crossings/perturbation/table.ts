/** What a perturbation table promises of the noise v added to a count i (DISCLOSURE §3). */
export interface PerturbationParameters {
  /** Largest noise: |v| ≤ D. */
  readonly D: number;
  /** Largest variance of the noise. */
  readonly V: number;
  /** Protected counts 1..js never occur; 0 allows all. */
  readonly js: number;
  /** Probabilities do not fall towards v = 0 from below. */
  readonly mono: boolean;
}

/** One row: noise values, ascending, and for each the threshold a uint32 has to lie under. The last threshold is 2^32. */
export interface ThresholdRow {
  readonly noise: readonly number[];
  readonly thresholds: readonly number[];
}

/** Noise by count: row i is for count i, the last row for every larger count too. */
export interface PerturbationTable extends PerturbationParameters {
  readonly id: string;
  readonly rows: readonly ThresholdRow[];
}

export const UINT32_RANGE = 2 ** 32;

/** `D5V2`, and with small counts suppressed `D5V3js2`. */
export const tableId = ({ D, V, js }: PerturbationParameters): string => `D${D}V${V}${js > 0 ? `js${js}` : ''}`;

/** The largest count with a row of its own: R = D, or D + js + 1 where small protected counts are left out. */
export const lastRow = ({ D, js }: PerturbationParameters): number => (js === 0 ? D : D + js + 1);
