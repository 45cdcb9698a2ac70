import { lookup } from '#shared/crossings/perturbation/lookup.ts';
import { hex64, utf8 } from '#shared/kernel/bytes.ts';
import { must } from '#shared/kernel/result.ts';
import type { NoiseKeys } from '#shared/crossings/noise.ts';
import type { Key64 } from '#shared/pool/row.ts';
import { measured, type Attack } from '../attack.ts';
import { CALIBRATION_LATTICE, drawPopulation, priorOf, STAGES } from '../population.ts';
import { benchKeys, NOISE_TABLE, snapshots, STANDARD, tallyOf, type CohortTally } from '../publish.ts';

/**
 * Negative control: the textbook cell key, whose noise depends on the records of the cell alone, published anew every edition.
 * One organisation joins; only the cells it is in are redrawn, so the stage whose counts changed is its own.
 */
export const controlClassicalCellKey: Attack = ({ quick, seed, say }) => {
  const joins = quick ? 60 : 400;
  say(`control: classical cell key, ${joins} joins`);
  const population = drawPopulation(500, seed);
  const keys = benchKeys();
  const snapshotOf = snapshots(keys);
  const before = tallyOf(snapshotOf(population.organisations));
  const right = Array.from({ length: joins }, () => {
    const joiner = population.next();
    const after = tallyOf(snapshotOf([...population.organisations, joiner]));
    const changed = new Array<number>(STAGES).fill(0);
    for (const cohort of must(CALIBRATION_LATTICE.cohortsOf[joiner.cell], 'cell')) {
      const [old, now] = [before, after].map((tally) => classical(must(tally[cohort], 'cohort'), keys));
      if (old && now) old.forEach((count, s) => (changed[s] = (changed[s] ?? 0) + (count === now[s] ? 0 : 1)));
    }
    const most = Math.max(...changed);
    const prior = priorOf(population.prior, joiner.cell);
    const guess = most > 0 ? changed.indexOf(most) : prior.indexOf(Math.max(...prior));
    return guess === joiner.stage;
  }).filter(Boolean).length;
  return {
    id: 'C2',
    title: 'negative control: cell key without cohort binding',
    figures: [measured('single join, accuracy', right / joins, { atLeast: 0.95 })],
  };
};

/** Protected counts of a cohort large enough to be published; undefined for others. */
function classical({ counts, keys: cellKeys }: CohortTally, keys: NoiseKeys): number[] | undefined {
  if (counts.reduce((sum, count) => sum + count, 0) < STANDARD.minimum[0]) return undefined;
  return counts.map((count, s) => count + lookup(NOISE_TABLE, count, uniform(keys, must(cellKeys[s], 'key'))));
}

function uniform({ prf, epoch }: NoiseKeys, { high, low }: Key64): number {
  const mac = prf.hmacSha256(epoch, utf8(`cell|${hex64(high, low)}`));
  return new DataView(mac.buffer, mac.byteOffset, mac.byteLength).getUint32(0);
}
