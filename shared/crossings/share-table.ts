import type { NBand, ShareRow, ShareTable, WithheldTable } from '../release/cell.ts';
import { shareInterval } from '../release/share-interval.ts';
import type { Policy } from '../release/policy.ts';
import { integerShares } from './shares.ts';

/** A table of shares from (protected) counts: rounded, capped, each with its interval. Nothing counted: withheld. */
export function shareTable(
  id: string,
  codes: readonly string[],
  counts: readonly number[],
  band: NBand,
  policy: Policy,
): ShareTable | WithheldTable {
  const { coarse, fine, fineFrom } = policy.rounding;
  const step = band.from < fineFrom ? coarse : fine;
  const shares = integerShares(counts, step);
  if (!shares) return { id, status: 'withheld', reason: 'too-few' };
  const rows = codes.map((code, i) => shareRow(code, shares[i] ?? 0, band, codes.length, step, policy));
  return { id, status: 'shown', rows };
}

/** A capped share's interval comes from the middle of what the cap leaves open: it must not tell more than the cap. */
function shareRow(
  code: string,
  share: number,
  band: NBand,
  categories: number,
  step: number,
  policy: Policy,
): ShareRow {
  const { below, above } = policy.caps;
  const interval = (percent: number) =>
    shareInterval({ share: percent / 100, n: band.from, categories, variance: policy.variance, step: step / 100 });
  if (share < below) return { code, below, ...interval(below / 2) };
  if (share > above) return { code, above, ...interval((above + 100) / 2) };
  return { code, share, ...interval(share) };
}
