import { findInstrument } from '#shared/instrument/registry.ts';
import { must } from '#shared/kernel/result.ts';
import { cohortDepth } from '#shared/release/cohort.ts';
import { REGISTRY } from '#shared/release/cohort-registry.ts';
import { measured, type Attack } from '../attack.ts';
import { STANDARD } from '../publish.ts';
import { batches } from '../sizes.ts';
import { cellsOf, sizesOf } from '../tables/edition.ts';
import { questionnaireOf } from '../tables/questionnaire.ts';
import { drawRespondents } from '../tables/respondents.ts';

/**
 * A1: a cohort below its minimum in an edition made by the product's own functions, or a withheld one that says anything but why
 * and where to look instead. Every surface serves these cells; that none serves anything else is a fence
 * (`test/fences/disclosure-surfaces.test.ts`).
 */
export const attackBelowMinimum: Attack = (effort) => {
  const found = batches(effort, [[2, 8], [1, 4], [0, 2]]).flatMap(({ size, seeds }) =>
    seeds.map((seed) => {
      effort.say(`A1 below the minimum, ${size} organisations, population ${seed}`);
      return lookAt(size, seed);
    }),
  ); // prettier-ignore
  const sum = (part: keyof Found): number => found.reduce((total, one) => total + one[part], 0);
  return {
    id: 'A1',
    title: 'cohorts below their minimum',
    figures: [
      measured('cohorts shown below their minimum', sum('shown'), { atMost: 0 }),
      measured('withheld cohorts that say more than a reason', sum('telling'), { atMost: 0 }),
      measured('cohorts below their minimum, looked at', sum('below'), { atLeast: 1 }),
    ],
  };
};

interface Found {
  readonly shown: number;
  readonly telling: number;
  readonly below: number;
}

/** What a withheld cell may say. */
const TOLD = ['asOf', 'cohort', 'nearest', 'policy', 'reason', 'status'].join();

const QUESTIONNAIRE = questionnaireOf(must(findInstrument('dora-quick-check@1.0'), 'instrument'));

function lookAt(size: number, seed: number): Found {
  const population = drawRespondents(QUESTIONNAIRE, size, seed);
  const sizes = sizesOf(population.respondents);
  const cells = cellsOf(population, STANDARD);
  const isBelow = (cohort: number): boolean =>
    (sizes[cohort] as number) < must(STANDARD.minimum[cohortDepth(must(REGISTRY[cohort], 'cohort').cohort)], 'minimum');
  const below = cells.filter((_, cohort) => isBelow(cohort));
  return {
    shown: below.filter(({ status }) => status === 'shown').length,
    telling: cells.filter((cell) => cell.status === 'withheld' && Object.keys(cell).sort().join() !== TOLD).length,
    below: below.length,
  };
}
