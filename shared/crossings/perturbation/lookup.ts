import { must } from '../../kernel/result.ts';
import type { PerturbationTable } from './table.ts';

/**
 * The noise of a count for a uint32 u: the first v of the count's row with u < T; a count beyond the rows uses the last.
 * Example (D5V2): count 1, u = 1,670,475,259 is −1; u = 1,670,475,260 is 0.
 */
export function lookup({ rows }: PerturbationTable, count: number, u: number): number {
  const row = must(rows[Math.min(count, rows.length - 1)], 'row of a perturbation table');
  const at = row.thresholds.findIndex((threshold) => u < threshold);
  return must(row.noise[at], 'noise: u is no uint32');
}
