import { seededRandom, type Random } from '#infra/local/demo/random.ts';
import { nBand } from '#shared/crossings/n-band.ts';
import { lookup } from '#shared/crossings/perturbation/lookup.ts';
import { shareTable } from '#shared/crossings/share-table.ts';
import { measured, type Attack } from '../attack.ts';
import { NOISE_TABLE, STANDARD } from '../publish.ts';

/** By band: contributors from … to. */
const RANGES = [[10, 14], [15, 29], [30, 59], [60, 119], [120, 400]] as const; // prettier-ignore

/**
 * How often the 95 % interval that is shown holds the share the answers were drawn by: sampling, noise, rounding, caps and the
 * coarse n included. Shares of three to five categories are drawn evenly.
 */
export const measureCoverage: Attack = ({ quick, seed, say }) => {
  const trials = quick ? 2000 : 20_000;
  say(`coverage, ${trials} tables a range`);
  const random = seededRandom(seed);
  return {
    id: 'coverage',
    title: 'coverage of the 95 % interval of a share',
    figures: RANGES.map(([from, to]) => {
      const held = Array.from({ length: trials }, () => heldPart(from + random.int(to - from + 1), random));
      const mean = held.reduce((sum, part) => sum + part, 0) / trials;
      return measured(`${from}–${to} contributors`, mean, { atLeast: 0.94 });
    }),
  };
};

/** The part of one table's intervals that hold. */
function heldPart(n: number, random: Random): number {
  const weights = Array.from({ length: 3 + random.int(3) }, () => -Math.log(1 - random.next()));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const counts = weights.map(() => 0);
  for (let i = 0; i < n; i++) counts[random.weighted(weights)]!++;
  const noisy = (count: number): number => count + lookup(NOISE_TABLE, count, random.int(2 ** 32));
  const codes = weights.map((_, i) => `${i}`);
  const table = shareTable('stage:bench', codes, counts.map(noisy), nBand(noisy(n), STANDARD.bands), STANDARD);
  if (table.status !== 'shown') return 1;
  const holds = table.rows.filter(({ low, high }, i) => {
    const share = (100 * (weights[i] ?? 0)) / all;
    return low <= share && share <= high;
  });
  return holds.length / table.rows.length;
}
