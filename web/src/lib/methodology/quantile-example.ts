import type { PolicyView } from '#shared/contracts/policy-schemas.ts';
import type { NBand, QuantileTable, WithheldTable } from '#shared/release/cell.ts';
import { bandsOf } from './bands.ts';

/** A made-up score, set beside groups of different sizes. */
export const OWN_SCORE = 63;

/** Made-up quantiles, as they are rounded in smaller and in larger groups. */
const COARSE = { p10: 20, p25: 40, p50: 55, p75: 70, p90: 85 };
const FINE = { p10: 21, p25: 38, p50: 54, p75: 69, p90: 83 };

export interface QuantileExample {
  readonly nBand: NBand;
  readonly table: QuantileTable | WithheldTable;
}

/** What a score shows in the largest group that is too small, and in the smallest that shows median, quartiles and tails. */
export function quantileExamples({ bands, quantiles }: Pick<PolicyView, 'bands' | 'quantiles'>): QuantileExample[] {
  const all = bandsOf(bands);
  const { median, quartiles, tails } = quantiles;
  const firsts = [median, quartiles, tails].map((least) => all.find(({ from }) => from >= least));
  const shown = [all.findLast(({ from }) => from < median), ...firsts].filter((band) => band !== undefined);
  return [...new Set(shown)].map((nBand) => ({ nBand, table: tableAt(nBand.from, quantiles) }));
}

function tableAt(from: number, minima: PolicyView['quantiles']): QuantileExample['table'] {
  const id = 'score:example';
  if (from < minima.median) return { id, status: 'withheld', reason: 'too-few' };
  const { p10, p25, p50, p75, p90 } = from < minima.fineFrom ? COARSE : FINE;
  return {
    id,
    status: 'shown',
    quantiles: {
      ...(from >= minima.tails && { p10, p90 }),
      ...(from >= minima.quartiles && { p25, p75 }),
      p50,
    },
  };
}
