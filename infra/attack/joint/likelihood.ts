import { integerShares } from '#shared/crossings/shares.ts';
import type { PerturbationTable } from '#shared/crossings/perturbation/table.ts';
import { UINT32_RANGE } from '#shared/crossings/perturbation/table.ts';
import type { ShareRow } from '#shared/release/cell.ts';
import { must } from '#shared/kernel/result.ts';
import { NOISE_TABLE, STANDARD, type Figure } from '../publish.ts';
import type { Evidence } from '../figure.ts';

/** P(v | count) of a table: `noise[min(count, R)][v + D]`. */
export const noiseOf = ({ rows, D }: PerturbationTable): Float64Array[] =>
  rows.map(({ noise, thresholds }) => {
    const p = new Float64Array(2 * D + 1);
    noise.forEach((v, i) => (p[v + D] = (must(thresholds[i], 'T') - (thresholds[i - 1] ?? 0)) / UINT32_RANGE));
    return p;
  });

const NOISE = noiseOf(NOISE_TABLE);
const MOST = NOISE.length - 1;
const D = NOISE_TABLE.D;
const chance = (noise: number, count: number): number =>
  noise < -D || noise > D ? 0 : ((NOISE[Math.min(count, MOST)] as Float64Array)[noise + D] as number);

/** Above, the sum over protected counts is replaced by a normal density: the rounding is wider than the noise there. */
const EXACT_TO = 250;

/**
 * log P(served shares | counts): the sum over all protected counts that round to exactly these bytes. Rounding, caps, noise
 * and table are the product's; nothing else is assumed. Where it is 0, a steep slope that leads back.
 */
export function servedEvidence({ contributors, band, table }: Figure): Evidence | undefined {
  if (table.status !== 'shown') return undefined;
  const { coarse, fine, fineFrom } = STANDARD.rounding;
  const step = band.from < fineFrom ? coarse : fine;
  const middles = table.rows.map((row) => (extentOf(row)[0] + extentOf(row)[1]) / 2);
  const slope = (counts: readonly number[], variance: (i: number) => number): number =>
    -0.5 * counts.reduce((sum, x, i) => sum + (x - ((middles[i] ?? 0) * contributors) / 100) ** 2 / variance(i), 0);
  if (contributors > EXACT_TO) {
    const variance = (i: number): number => {
      const [from, to] = extentOf(must(table.rows[i], 'row'));
      return NOISE_TABLE.V + (Math.max(to - from, step) * contributors / 100) ** 2 / 12; // prettier-ignore
    };
    return evidence(contributors, (counts) => slope(counts, variance));
  }
  const candidates = protectedCounts(table.rows, contributors, step);
  return evidence(contributors, (counts) => {
    const [a = 0, b = 0, c = 0] = counts;
    let p = 0;
    for (let i = 0; i < candidates.length; i += 3)
      p += chance((candidates[i] as number) - a, a) * chance((candidates[i + 1] as number) - b, b) * chance((candidates[i + 2] as number) - c, c); // prettier-ignore
    return p > 0 ? Math.log(p) : -60 + slope(counts, () => 4);
  });
}

/** log P(protected counts | counts), for who is served them as they are. */
export const countEvidence = ({ contributors, perturbed }: Figure): Evidence =>
  evidence(contributors, (counts) => {
    const p = counts.reduce((product, x, i) => product * chance((perturbed[i] ?? 0) - x, x), 1);
    const off = counts.reduce((sum, x, i) => sum + (x - (perturbed[i] ?? 0)) ** 2, 0);
    return p > 0 ? Math.log(p) : -60 - off / 8;
  });

/** Remembers what was asked: a sampler comes back to the same counts again and again. */
function evidence(contributors: number, logLikelihood: (counts: readonly number[]) => number): Evidence {
  const known = new Map<number, number>();
  return {
    contributors,
    logLikelihood(first, second) {
      const name = first * (contributors + 1) + second;
      const found = known.get(name);
      if (found !== undefined) return found;
      const value = logLikelihood([first, second, contributors - first - second]);
      known.set(name, value);
      return value;
    },
  };
}

/** What a share in percent can have been before the cap. */
function extentOf(row: ShareRow): readonly [number, number] {
  if ('below' in row) return [0, row.below];
  if ('above' in row) return [row.above, 100];
  return [row.share, row.share];
}

/** All triples of protected counts that are served as these rows, flat. */
function protectedCounts(rows: readonly ShareRow[], contributors: number, step: number): number[] {
  const triples: number[] = [];
  const [low, high] = [0, 1].map((end) => rows.map((row) => (extentOf(row)[end] ?? 0) + (end === 0 ? -step : step)));
  for (let total = Math.max(1, contributors - 3 * D); total <= contributors + 3 * D; total++) {
    const range = (i: number): [number, number] => [
      Math.max(0, Math.ceil((total * (low?.[i] ?? 0)) / 100)),
      Math.min(total, Math.floor((total * (high?.[i] ?? 0)) / 100)),
    ];
    const [[a0, a1], [b0, b1]] = [range(0), range(1)];
    for (let a = a0; a <= a1; a++)
      for (let b = b0; b <= Math.min(b1, total - a); b++)
        if (servedAs([a, b, total - a - b], rows, step)) triples.push(a, b, total - a - b);
  }
  return triples;
}

function servedAs(counts: readonly number[], rows: readonly ShareRow[], step: number): boolean {
  const shares = integerShares(counts, step);
  const { below, above } = STANDARD.caps;
  return rows.every((row, i) => {
    const share = shares?.[i] ?? -1;
    if ('below' in row) return share < below;
    return 'above' in row ? share > above : share === row.share;
  });
}
