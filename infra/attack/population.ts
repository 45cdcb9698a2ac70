import { seededRandom, type Random } from '#infra/local/demo/random.ts';
import { flatCodes, makeLattice, type CodeTree } from '#shared/crossings/membership/lattice.ts';
import { normal, shuffled, zipf } from './draw.ts';

/** 8 industries with 2 or 3 subsectors each, 20 in all. */
const INDUSTRIES = [3, 3, 3, 3, 2, 2, 2, 2];
const SUBSECTORS: CodeTree = [
  ...flatCodes(INDUSTRIES.length),
  ...INDUSTRIES.flatMap((count, i) => new Array<number>(count).fill(i + 1)),
];
const SIZES = 4;
const REGIONS = 5;

/** The calibration lattice of DISCLOSURE §7 (a): 870 cohorts over 400 base cells. */
export const CALIBRATION_LATTICE = makeLattice([SUBSECTORS, flatCodes(SIZES), flatCodes(REGIONS)]);

export const STAGES = 3;

/** A synthetic organisation. `version` counts its assessments with other answers. */
export interface Organisation {
  readonly id: number;
  readonly cell: number;
  readonly stage: number;
  readonly version: number;
}

/** Organisations and what everybody knows beforehand: the probability of each stage by base cell, `cell × STAGES + stage`. */
export interface Population {
  readonly organisations: readonly Organisation[];
  readonly prior: Float64Array;
  /** One organisation more, as the others were drawn. */
  next(): Organisation;
  readonly random: Random;
}

/** So many organisations from a seed: Zipf-like margins, stages drawn by a prior that differs from cell to cell. */
export function drawPopulation(count: number, seed: number): Population {
  const random = seededRandom(seed);
  const subsectors = INDUSTRIES.reduce((sum, own) => sum + own, 0);
  const margins = [subsectors, SIZES, REGIONS].map((codes) => shuffled(zipf(codes), random));
  const prior = drawPrior(random);
  let id = 0;
  const next = (): Organisation => {
    const [subsector, size, region] = margins.map((weights) => random.weighted(weights)) as [number, number, number];
    const cell = (subsector * SIZES + size) * REGIONS + region;
    const stage = random.weighted(Array.from(priorOf(prior, cell)));
    return { id: ++id, cell, stage, version: 1 };
  };
  return { organisations: Array.from({ length: count }, next), prior, next, random };
}

export const priorOf = (prior: Float64Array, cell: number): Float64Array =>
  prior.subarray(cell * STAGES, (cell + 1) * STAGES);

/** Log-odds of stages: a share all have in common, and effects of industry, subsector, size and region. */
function drawPrior(random: Random): Float64Array {
  const effects = (codes: number, spread: number): number[][] =>
    Array.from({ length: codes }, () => Array.from({ length: STAGES }, () => spread * normal(random)));
  const industry = effects(INDUSTRIES.length, 0.4);
  const subsector = INDUSTRIES.flatMap((count, i) => effects(count, 0.3).map((own) => own.map((x, s) => x + (industry[i]?.[s] ?? 0)))); // prettier-ignore
  const [size, region] = [effects(SIZES, 0.4), effects(REGIONS, 0.2)];
  const base = [0.4, 0.2, -0.2];
  const cells = subsector.flatMap((a) => size.flatMap((b) => region.map((c) => softmax(base.map((x, s) => x + (a[s] ?? 0) + (b[s] ?? 0) + (c[s] ?? 0)))))); // prettier-ignore
  return Float64Array.from(cells.flat());
}

const softmax = (logits: readonly number[]): number[] => {
  const weights = logits.map(Math.exp);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
};
