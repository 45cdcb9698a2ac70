/**
 * Counts as percentages that are whole multiples of `step` and total 100 (largest remainder, Hamilton's method; ties go to
 * the earlier category). Undefined when there is nothing to share. Example: [1, 1, 1] with step 1 is [34, 33, 33].
 */
export function integerShares(counts: readonly number[], step: number): number[] | undefined {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return undefined;
  const units = 100 / step;
  const whole = counts.map((count) => Math.floor((count * units) / total));
  const left = units - whole.reduce((sum, unit) => sum + unit, 0);
  const byRemainder = counts
    // In whole numbers: as fractions, equal remainders of different counts would differ in their last bit.
    .map((count, index) => ({ index, remainder: (count * units) % total }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) whole[index] = (whole[index] ?? 0) + 1;
  return whole.map((unit) => unit * step);
}
