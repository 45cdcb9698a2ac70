import { eligibility } from '#shared/crossings/checks/eligibility.ts';
import { REGISTRY_LATTICE } from '#shared/crossings/membership/registry-lattice.ts';
import type { CohortPlan } from '#shared/crossings/plan/edition-plan.ts';
import { planEdition } from '#shared/crossings/plan/plan-edition.ts';
import { INDUSTRIES, REGIONS, SIZES } from '#shared/kernel/codes.ts';
import { must } from '#shared/kernel/result.ts';
import { cellIndex } from '#shared/pool/tally.ts';
import type { Profile } from '#shared/tenant/profile.ts';
import { INSTRUMENT, membershipOf, planInputOf, POLICY } from './first-edition.ts';
import type { Figure, Section } from './report.ts';
import { syntheticRows } from './submissions.ts';

const ORGANISATIONS = [100, 200, 500, 1500, 5000] as const;
const SEED = 2011;
/** What the rules between figures must leave of the cohorts that have enough contributors. */
const LEFT = 0.9;

const { cohortCount, cohortsOf, depth } = REGISTRY_LATTICE;
const DEPTHS = [...new Set(depth)].sort();

/** How much of the registry a first edition shows: the demonstration's population, planned as the product plans it. */
export function benchCoverage(progress: (line: string) => void): Section {
  progress(`coverage: planning editions of up to ${Math.max(...ORGANISATIONS).toLocaleString('en')} organisations`);
  const cells = syntheticRows(Math.max(...ORGANISATIONS), SEED).map(({ profile }) => cellOf(profile));
  return {
    part: 'coverage',
    title: `cohorts of ${INSTRUMENT.id} ${INSTRUMENT.version} in a first edition under ${POLICY.id} (note: how many have enough contributors; by how many dimensions cut them)`,
    figures: ORGANISATIONS.map((count) => coverage(cells.slice(0, count))),
  };
}

const cellOf = ({ industry, size, region }: Profile): number =>
  cellIndex(INDUSTRIES.indexOf(industry), SIZES.indexOf(size), REGIONS.indexOf(region));

function coverage(cells: readonly number[]): Figure {
  const { cohorts } = planEdition(
    planInputOf(membershipOf(cells.map((cell, i) => ({ cell, key: { high: 0, low: i } })))),
  );
  const published = cohorts.filter(({ action }) => action === 'publish');
  const enough = enoughIn(cells);
  return {
    name: `published at ${cells.length.toLocaleString('en')} organisations`,
    value: published.length,
    unit: `of ${cohortCount.toLocaleString('en')} cohorts`,
    atLeast: Math.ceil(LEFT * enough),
    note: `${enough} have enough; ${DEPTHS.map((cut) => cutBy(cut, published)).join(', ')}`,
  };
}

/** Cohorts with their minimum, counted by hand. */
function enoughIn(cells: readonly number[]): number {
  const counts = new Uint32Array(cohortCount);
  for (const cell of cells)
    for (const cohort of must(cohortsOf[cell], 'cell')) counts[cohort] = (counts[cohort] as number) + 1;
  return counts.filter((count, i) => eligibility(count, depth[i] as number, POLICY).status === 'pass').length;
}

function cutBy(dimensions: number, published: readonly CohortPlan[]): string {
  const all = depth.filter((one) => one === dimensions).length;
  return `${published.filter(({ cohort }) => depth[cohort] === dimensions).length} of ${all} by ${dimensions}`;
}
