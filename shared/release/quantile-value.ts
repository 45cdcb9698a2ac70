/** A quantile; in an open bin only that it lies beyond the bin's edge. */
export type QuantileValue = number | { readonly below: number } | { readonly above: number };

/** The quantiles a table shows: the more contributors, the more of them. */
export interface Quantiles {
  readonly p10?: QuantileValue;
  readonly p25?: QuantileValue;
  readonly p50: QuantileValue;
  readonly p75?: QuantileValue;
  readonly p90?: QuantileValue;
}
