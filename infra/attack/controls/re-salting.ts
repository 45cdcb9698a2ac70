import { seededRandom, type Random } from '#infra/local/demo/random.ts';
import { must } from '#shared/kernel/result.ts';
import { lookup } from '#shared/crossings/perturbation/lookup.ts';
import { measured, type Attack } from '../attack.ts';
import { noiseOf } from '../joint/likelihood.ts';
import { drawPopulation, STAGES } from '../population.ts';
import { benchKeys, NEVER, NOISE_TABLE, publishEdition, snapshotOf, STANDARD, type Figure } from '../publish.ts';
import { countHits, scoreOf, type Hits } from '../score.ts';
import { known, only } from '../static-attack.ts';
import { toldShare } from '../told-share.ts';
import { groupUnknowns } from '../figure.ts';
import { groupsBehind } from '../joint/behind.ts';
import { distinctFigures } from '../joint/distinct.ts';
import { solveJointly } from '../joint/solve.ts';

const EDITIONS = [1, 4, 16];

/**
 * Negative control: a new secret for every edition of the same answers. Noise averages out, so the advantage must grow with
 * the number of editions; beside it, how often one count is recovered exactly after 1, 4 and 20 draws.
 */
export const controlReSalting: Attack = ({ quick, seed, say }) => {
  const random = seededRandom(seed);
  const recovered = [1, 4, 20].map((draws) => ({ draws, rate: recoveryRate(draws, quick ? 2000 : 20_000, random) }));
  const advantages = EDITIONS.map((editions) => {
    say(`control: re-salting, ${editions} editions`);
    const seeds = Array.from({ length: quick ? 4 : 16 }, (_, k) => seed * 1000 + 10 * k);
    return scoreOf(seeds.map((own) => attackEditions(editions, own))).advantage;
  });
  const growth = advantages.slice(1).map((advantage, i) => advantage - (advantages[i] ?? 0));
  return {
    id: 'C4',
    title: 'negative control: a new secret for every edition',
    figures: [
      ...EDITIONS.map((editions, i) => measured(`advantage after ${editions}`, advantages[i] ?? 0)),
      measured('least growth of the advantage', Math.min(...growth), { atLeast: 0.02 }),
      ...recovered.map(({ draws, rate }) => measured(`one count exact after ${draws} draws`, rate)),
    ],
  };
};

/** Served shares are averaged over the editions, then solved jointly: what is left of noise and rounding falls with their number. */
function attackEditions(editions: number, seed: number): Hits {
  const { organisations, prior } = drawPopulation(500, seed);
  const salted = Array.from({ length: editions }, (_, i) => {
    const keys = benchKeys(`edition ${i}`);
    return publishEdition([snapshotOf(organisations, keys)], NEVER, keys).figures;
  });
  const first = distinctFigures(salted[0] ?? []).filter(({ table }) => table.status === 'shown');
  const groups = groupUnknowns(organisations, prior, known(first, [new Set(organisations)]));
  const behind = groupsBehind(groups, first.length);
  const posterior = solveJointly(groups, first.map((figure, f) => {
    const same = salted.flatMap((figures) => figures.filter(({ cohort }) => cohort === figure.cohort));
    return { groups: must(behind[f], 'figure'), ...averaged(same) };
  })); // prettier-ignore
  const small = only({ groups, posterior }, (group) => group.size < 5);
  return countHits(small.groups, small.posterior);
}

/** The mean of what several editions say of one cohort, as counts, and the variance noise and rounding leave it. */
function averaged(figures: readonly Figure[]): { counts: number[]; variance: number } {
  const shown = figures.flatMap(({ table }) => (table.status === 'shown' ? [table.rows.map(toldShare)] : []));
  const n = figures[0]?.contributors ?? 0;
  const counts = Array.from({ length: STAGES }, (_, s) => (n * shown.reduce((sum, row) => sum + (row[s] ?? 0), 0)) / shown.length / 100); // prettier-ignore
  const step = (figures[0]?.band.from ?? 0) < STANDARD.rounding.fineFrom ? STANDARD.rounding.coarse : STANDARD.rounding.fine; // prettier-ignore
  return { counts, variance: (NOISE_TABLE.V + ((step * n) / 100) ** 2 / 12) / shown.length };
}

/** How often the likeliest count, given independent draws of its noise, is the true one. */
function recoveryRate(draws: number, trials: number, random: Random): number {
  const noise = noiseOf(NOISE_TABLE);
  const [row = new Float64Array()] = noise.slice(-1);
  let right = 0;
  for (let trial = 0; trial < trials; trial++) {
    const count = 30 + random.int(50);
    const seen = Array.from({ length: draws }, () => count + lookup(NOISE_TABLE, count, random.int(2 ** 32)));
    const candidates = Array.from({ length: 4 * NOISE_TABLE.D + 1 }, (_, i) => (seen[0] ?? 0) - 2 * NOISE_TABLE.D + i);
    const likelihood = candidates.map((own) =>
      seen.reduce((sum, y) => sum + Math.log(row[y - own + NOISE_TABLE.D] ?? 0), 0),
    );
    if (candidates[likelihood.indexOf(Math.max(...likelihood))] === count) right++;
  }
  return right / trials;
}
