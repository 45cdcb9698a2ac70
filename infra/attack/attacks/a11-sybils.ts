import { must } from '#shared/kernel/result.ts';
import { measured, type Attack } from '../attack.ts';
import { CALIBRATION_LATTICE, drawPopulation, type Organisation } from '../population.ts';
import { benchKeys, NEVER, publishEdition, snapshots } from '../publish.ts';

/**
 * A11: somebody surrounds one organisation with nine made-up ones. Verified tenants and one voice per controlling entity are
 * what stops that; here it is assumed to have happened. Into a cohort that is already shown they do not get in
 * such numbers: more than half would be new. A cohort that was never shown is published with them, and A6 says what that is worth.
 */
export const attackSybils: Attack = ({ quick, seed, say }) => {
  const trials = quick ? 10 : 60;
  say(`A11 sybils, ${trials} targets`);
  const outcomes = Array.from({ length: trials }, (_, k) => surround(seed * 1000 + 10 * k));
  const shown = outcomes.filter(({ wasShown }) => wasShown);
  return {
    id: 'A11',
    title: 'nine sybils round one target',
    figures: [
      measured('shown before, refreshed with mostly sybils', shown.filter(({ isFresh }) => isFresh).length, { atMost: 0 }), // prettier-ignore
      measured('never shown before, shown with nine sybils', outcomes.filter(({ wasShown, isFresh }) => !wasShown && isFresh).length / trials), // prettier-ignore
    ],
  }; // prettier-ignore
};

/** The cohort of the target that nine sybils fill most: whether it was shown before, and whether it is with them. */
function surround(seed: number): { wasShown: boolean; isFresh: boolean } {
  const population = drawPopulation(500, seed);
  const keys = benchKeys();
  const snapshotOf = snapshots(keys);
  const first = publishEdition([snapshotOf(population.organisations)], NEVER, keys);
  const [target, cohort] = targetOf(population.organisations);
  const before = sizeOf(cohort, population.organisations);
  const wasShown = must(first.plan.cohorts[cohort], 'cohort').action !== 'withhold';
  // Nine are not even half of a cohort that is shown: outnumber it.
  const sybils = Array.from({ length: wasShown ? before + 1 : 9 }, () => ({ ...population.next(), cell: target.cell }));
  const crowded = [...population.organisations, ...sybils];
  const second = publishEdition([population.organisations, crowded].map(snapshotOf), first.plan.behind, keys);
  const after = must(second.plan.cohorts[cohort], 'cohort');
  return {
    wasShown,
    isFresh: after.action === 'publish' || after.action === 'refresh',
  };
}

/** Somebody alone in its base cell, and the smallest cohort of two dimensions around it. */
function targetOf(organisations: readonly Organisation[]): [Organisation, number] {
  const alone = organisations.filter((one) => organisations.filter(({ cell }) => cell === one.cell).length === 1);
  const target = must(alone[0], 'somebody alone');
  const around = [...must(CALIBRATION_LATTICE.cohortsOf[target.cell], 'cell')]
    .filter((cohort) => CALIBRATION_LATTICE.depth[cohort] === 2)
    .sort((a, b) => sizeOf(a, organisations) - sizeOf(b, organisations));
  return [target, must(around[0], 'cohort')];
}

const sizeOf = (cohort: number, organisations: readonly Organisation[]): number =>
  organisations.filter(({ cell }) => CALIBRATION_LATTICE.holds[cohort * CALIBRATION_LATTICE.cellCount + cell]).length;
