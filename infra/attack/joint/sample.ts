import type { Random } from '#infra/local/demo/random.ts';
import type { Evidence, Unknowns } from '../figure.ts';
import { STAGES } from '../population.ts';

/** How long to sample. */
export interface SamplingEffort {
  readonly burnIn: number;
  readonly sweeps: number;
}

/**
 * Gibbs sampling of every organisation's stage given all figures together: the exact joint posterior, up to the length of the
 * run. Returns per group the probability of each stage for one of its members, averaged over conditional probabilities
 * rather than draws (Rao–Blackwell; Gelfand & Smith 1990).
 */
export function samplePosterior(
  groups: readonly Unknowns[],
  figures: readonly Evidence[],
  { burnIn, sweeps }: SamplingEffort,
  random: Random,
): Float64Array[] {
  const counts = new Int32Array(figures.length * STAGES);
  const stages = groups.map(({ size, prior, behind }) =>
    Array.from({ length: size }, () => {
      const stage = random.weighted(Array.from(prior));
      for (const f of behind) counts[f * STAGES + stage] = (counts[f * STAGES + stage] as number) + 1;
      return stage;
    }),
  );
  const sums = groups.map(() => new Float64Array(STAGES));
  const weights = new Float64Array(STAGES);
  for (let sweep = 0; sweep < burnIn + sweeps; sweep++) {
    // Evidence counts little at first, so that the chain finds its way before it has to obey.
    const heat = Math.min(1, (sweep + 1) / (burnIn / 2 || 1));
    groups.forEach((group, g) => {
      const own = stages[g] as number[];
      for (let i = 0; i < group.size; i++) {
        conditional(group, own[i] as number, counts, figures, heat, weights);
        const drawn = pick(weights, random);
        if (sweep >= burnIn) weights.forEach((p, s) => ((sums[g] as Float64Array)[s] = ((sums[g] as Float64Array)[s] as number) + p)); // prettier-ignore
        if (drawn !== own[i]) move(group, own[i] as number, drawn, counts);
        own[i] = drawn;
      }
    });
  }
  return sums.map((sum, g) => sum.map((p) => p / (sweeps * ((groups[g] as Unknowns).size || 1))));
}

/** Probabilities of each stage for one organisation, all others as they are. */
function conditional(
  { prior, behind }: Unknowns,
  own: number,
  counts: Int32Array,
  figures: readonly Evidence[],
  heat: number,
  out: Float64Array,
): void {
  for (let s = 0; s < STAGES; s++) out[s] = Math.log(prior[s] as number);
  for (const f of behind) {
    const figure = figures[f] as Evidence;
    const first = (counts[f * STAGES] as number) - (own === 0 ? 1 : 0);
    const second = (counts[f * STAGES + 1] as number) - (own === 1 ? 1 : 0);
    out[0] = (out[0] as number) + heat * figure.logLikelihood(first + 1, second);
    out[1] = (out[1] as number) + heat * figure.logLikelihood(first, second + 1);
    out[2] = (out[2] as number) + heat * figure.logLikelihood(first, second);
  }
  const top = Math.max(out[0] as number, out[1] as number, out[2] as number);
  let sum = 0;
  for (let s = 0; s < STAGES; s++) sum += out[s] = Math.exp((out[s] as number) - top);
  for (let s = 0; s < STAGES; s++) out[s] = (out[s] as number) / sum;
}

function pick(probabilities: Float64Array, random: Random): number {
  let left = random.next();
  for (let s = 0; s < STAGES - 1; s++) if ((left -= probabilities[s] as number) < 0) return s;
  return STAGES - 1;
}

function move({ behind }: Unknowns, from: number, to: number, counts: Int32Array): void {
  for (const f of behind) {
    counts[f * STAGES + from] = (counts[f * STAGES + from] as number) - 1;
    counts[f * STAGES + to] = (counts[f * STAGES + to] as number) + 1;
  }
}
