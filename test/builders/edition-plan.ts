import type { StructuralRules } from '#shared/crossings/checks/finding.ts';
import type { CohortLattice } from '#shared/crossings/membership/lattice.ts';
import type { EditionPlan, PlanInput } from '#shared/crossings/plan/edition-plan.ts';
import type { Period } from '#shared/kernel/ids.ts';
import { shiftPeriod } from '#shared/kernel/period.ts';
import { membershipOf, type PlainMember } from './membership.ts';

/** Those of `standard@1` before two-way cohorts needed more: small snapshots then show more cohorts to find fault with. */
export const STANDARD_RULES: StructuralRules = { minimum: [10, 10, 10, 20], sibling: 5, gate: 5, newcomers: 0.5 };

/** What a plan of the edition with this position is made from. */
export const planInput = (
  lattice: CohortLattice,
  snapshots: readonly (readonly PlainMember[])[],
  behind: readonly number[] = new Array<number>(lattice.cohortCount).fill(-1),
  rules: StructuralRules = STANDARD_RULES,
): PlanInput => ({
  lattice,
  snapshots: snapshots.map((members, i) => ({
    period: shiftPeriod('2026-Q1' as Period, i),
    membership: membershipOf(members),
  })),
  behind,
  window: 4,
  rules,
});

type Sets = ReadonlyMap<number, number>;

/**
 * What a plan does that DISCLOSURE §6 forbids, from sets of contributors and nothing of the product's code: contributors by
 * number with the version of their answers.
 */
export function planViolations(
  lattice: CohortLattice,
  snapshots: readonly (readonly PlainMember[])[],
  before: readonly number[],
  plan: EditionPlan,
): string[] {
  const now = snapshots.length - 1;
  const memo = new Map<string, Sets>();
  const members = (cohort: number, snapshot: number): Sets => {
    const name = `${cohort}.${snapshot}`;
    const found =
      memo.get(name) ??
      new Map(
        (snapshots[snapshot] ?? [])
          .filter(({ cell }) => lattice.holds[cohort * lattice.cellCount + cell] === 1)
          .map(({ id, version }) => [id, version]),
      );
    memo.set(name, found);
    return found;
  };
  const shown = plan.cohorts.map((own) => (own.action === 'withhold' ? -1 : own.snapshot));
  const few = (contributors: number): boolean => contributors > 0 && contributors < 5;
  const faults: string[] = [];
  plan.cohorts.forEach(({ cohort, action }) => {
    const was = before[cohort] ?? -1;
    const depth = lattice.depth[cohort] ?? 0;
    const minimum = depth < 3 ? 10 : 20;
    if (was >= 0 && was > now - 4 && action === 'withhold') faults.push(`${cohort} was published and is withheld`);
    if (was >= 0 && action === 'publish') faults.push(`${cohort} is published twice for the first time`);
    if (action === 'carry' && (shown[cohort] !== was || was <= now - 4)) faults.push(`${cohort} is carried too long`);
    if ((action === 'publish' || action === 'refresh') && members(cohort, now).size < minimum)
      faults.push(`${cohort} is shown with ${members(cohort, now).size}`);
    if (action !== 'refresh') return;
    const changes = differing(members(cohort, was), members(cohort, now));
    if (changes.size < 5) faults.push(`${cohort} is refreshed after ${changes.size} changes`);
    const fresh = [...members(cohort, now).keys()].filter((id) => !members(cohort, now - 1).has(id)).length;
    if (2 * fresh > members(cohort, now).size) faults.push(`${cohort} has ${fresh} newcomers`);
    for (const wide of lattice.ancestors[cohort] ?? []) {
      if (plan.cohorts[wide]?.action !== 'refresh') continue;
      const outside = [...differing(members(wide, before[wide] ?? -1), members(wide, now))].filter((id) => !changes.has(id)); // prettier-ignore
      if (few(outside.length)) faults.push(`${cohort} and ${wide} show ${outside.length} changes`);
    }
  });
  shown.forEach((at, cohort) => {
    if (at < 0) return;
    for (const wide of lattice.ancestors[cohort] ?? []) {
      const over = shown[wide] ?? -1;
      if (over < 0) continue;
      const [a, b] = [members(wide, over), members(cohort, at)];
      const rest = [...a.keys()].filter((id) => !b.has(id)).length;
      if (few(rest)) faults.push(`${wide} minus ${cohort} leaves ${rest}`);
      if (few(differing(a, b).size)) faults.push(`${wide} and ${cohort} differ by ${differing(a, b).size}`);
    }
  });
  for (const { parent, children } of lattice.splits) {
    const at = shown[parent] ?? -1;
    if (at < 0) continue;
    const hidden = [...children].reduce((sum, child) => sum + ((shown[child] ?? -1) < 0 ? members(child, at).size : 0), 0); // prettier-ignore
    if (few(hidden)) faults.push(`${parent} minus its children leaves ${hidden}`);
    const unlike = [...children].reduce(
      (sum, child) =>
        sum + ((shown[child] ?? -1) < 0 ? 0 : differing(members(child, at), members(child, shown[child] ?? -1)).size),
      hidden,
    );
    if (few(unlike)) faults.push(`${parent} and its children differ by ${unlike}`);
  }
  return faults;
}

/** Contributors that are in one of the two only, or with other answers. */
const differing = (a: Sets, b: Sets): Set<number> =>
  new Set([...a.keys(), ...b.keys()].filter((id) => a.get(id) !== b.get(id)));
