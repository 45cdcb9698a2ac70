import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planInput, planViolations } from '#test/builders/edition-plan.ts';
import { history, SMALL_LATTICE, type PlainMember } from '#test/builders/membership.ts';
import type { CohortKey } from '../../kernel/ids.ts';
import { must } from '../../kernel/result.ts';
import { REGISTRY_LATTICE } from '../membership/registry-lattice.ts';
import { explainPlan } from './explain.ts';
import { planEdition, planFaults } from './plan-edition.ts';
import type { CohortPlan, EditionPlan } from './edition-plan.ts';

type History = readonly (readonly PlainMember[])[];
const NAMES = Array.from({ length: SMALL_LATTICE.cohortCount }, (_, i) => `cohort.${i}` as CohortKey);

const anyHistory = fc
  .record({
    size: fc.integer({ min: 0, max: 320 }),
    editions: fc.integer({ min: 1, max: 6 }),
    seed: fc.nat(),
    join: fc.constantFrom(0, 0.01, 0.05, 0.2, 0.8),
    leave: fc.constantFrom(0, 0.01, 0.05, 0.3),
    change: fc.constantFrom(0, 0.02, 0.3),
    move: fc.constantFrom(0, 0.01, 0.1),
  })
  .map(({ size, editions, seed, ...pace }) => history(SMALL_LATTICE.cellCount, size, editions, pace, seed));

interface Edition {
  readonly before: readonly number[];
  readonly snapshots: History;
  readonly plan: EditionPlan;
}

/** Plans one edition after the other, each on what the last one left. */
function editions(all: History): Edition[] {
  let before: readonly number[] = NAMES.map(() => -1);
  return all.map((_, i) => {
    const snapshots = all.slice(0, i + 1);
    const plan = planEdition(planInput(SMALL_LATTICE, snapshots, before));
    const edition = { before, snapshots, plan };
    before = plan.behind;
    return edition;
  });
}

test('whatever happens to a population, no edition breaks a rule, by sets of contributors', () => {
  fc.assert(
    fc.property(anyHistory, (all) => {
      for (const { before, snapshots, plan } of editions(all)) {
        expect(planViolations(SMALL_LATTICE, snapshots, before, plan)).toEqual([]);
        expect(planFaults(planInput(SMALL_LATTICE, snapshots, before), plan)).toEqual([]);
      }
    }),
    { numRuns: 80 },
  );
});

test('the histories of that test exercise every action and every rule that can hold back', () => {
  const seen = new Set<string>();
  for (let seed = 1; seed <= 25; seed++) {
    const pace = {
      join: [0, 0.05, 0.1, 0.9][seed % 4] ?? 0,
      leave: 0.03 * (seed % 4),
      change: 0.02 * (seed % 3),
      move: 0.02,
    };
    for (const { plan } of editions(history(SMALL_LATTICE.cellCount, 100 + 10 * seed, 6, pace, seed)))
      for (const { action, findings, ...own } of plan.cohorts)
        [action, 'reason' in own ? own.reason : '', ...findings.map(({ rule, status }) => `${rule} ${status}`)].forEach((name) => seen.add(name)); // prettier-ignore
  }
  expect([...seen].toSorted()).toEqual(
    expect.arrayContaining([
      ...['publish', 'refresh', 'carry', 'withhold', 'too-few', 'would-reveal', 'not-refreshed'],
      ...['eligibility refuse', 'change-gate refuse', 'sybil-limit refuse', 'asof-window refuse', 'asof-window pass'],
      ...['pairwise-difference refuse', 'sibling-remainder refuse', 'change-gate pass'],
    ]),
  );
});

test('the oracle bites: without the rules between figures it finds fault', () => {
  const faults = Array.from({ length: 30 }, (_, seed) => {
    const [members] = history(SMALL_LATTICE.cellCount, 150, 1, { join: 0, leave: 0, change: 0, move: 0 }, seed);
    const snapshots = [must(members, 'snapshot')];
    const { plan, before } = must(editions(snapshots)[0], 'edition');
    const bold: EditionPlan = {
      ...plan,
      cohorts: plan.cohorts.map((own): CohortPlan => {
        const eligible = own.findings.some(({ rule, status }) => rule === 'eligibility' && status === 'pass');
        return eligible ? { cohort: own.cohort, findings: [], action: 'publish', snapshot: 0 } : own;
      }),
    };
    const input = planInput(SMALL_LATTICE, snapshots, before);
    return [
      planViolations(SMALL_LATTICE, snapshots, before, bold).length > 0,
      planFaults(input, bold).some(({ rule }) => rule !== 'rank-audit'),
    ];
  });
  expect(faults.filter(([oracle]) => oracle).length).toBeGreaterThan(10);
  expect(faults.filter(([oracle, own]) => oracle !== own)).toEqual([]);
});

const crowd = (count: number, cell: number, from: number): PlainMember[] =>
  Array.from({ length: count }, (_, i) => ({ id: from + i, version: 1, cell }));
/** First and second code of the first dimension by first and second of the second: 30, 20, 20 and 3 contributors. */
const CROSSED = [...crowd(30, 0, 0), ...crowd(20, 2, 100), ...crowd(20, 4, 200), ...crowd(3, 6, 300)];

test('all − A − B + (A and B) is not left to be worked out either', () => {
  const input = planInput(SMALL_LATTICE, [CROSSED]);
  const plan = planEdition(input);
  const audited = plan.cohorts.filter(({ findings }) => findings.some(({ rule }) => rule === 'rank-audit'));
  // The cohort in both, and the one of the same contributors that the third dimension cuts too.
  expect(audited.map(({ action }) => action)).toEqual(['withhold', 'withhold']);
  expect(planFaults(input, plan)).toEqual([]);
  const bold = plan.cohorts.map((own): CohortPlan => (audited.includes(own) ? { ...own, action: 'publish', snapshot: 0 } : own)); // prettier-ignore
  expect(planViolations(SMALL_LATTICE, [CROSSED], input.behind, { ...plan, cohorts: bold })).toEqual([]);
  expect(planFaults(input, { ...plan, cohorts: bold }).map(({ rule }) => rule)).toEqual(['rank-audit']);
});

const actionOf = (plan: EditionPlan, cohort: number) => must(plan.cohorts[cohort], 'cohort').action;

test('the same contributors once more refresh nothing and carry everything', () => {
  const [members] = history(SMALL_LATTICE.cellCount, 300, 1, { join: 0, leave: 0, change: 0, move: 0 }, 3);
  const [first, second] = editions([must(members, 'snapshot'), must(members, 'snapshot')]);
  const shown = first?.plan.cohorts.filter(({ action }) => action === 'publish').map(({ cohort }) => cohort) ?? [];
  expect(shown.length).toBeGreaterThan(5);
  expect(shown.filter((cohort) => second && actionOf(second.plan, cohort) !== 'carry')).toEqual([]);
  expect(second?.plan.behind).toEqual(first?.plan.behind);
});

test('one that joins changes no bytes at all', () => {
  const [members] = history(SMALL_LATTICE.cellCount, 300, 1, { join: 0, leave: 0, change: 0, move: 0 }, 3);
  const one = must(members, 'snapshot');
  const second = editions([one, [...one, ...crowd(1, 0, 9000)]])[1];
  expect(second?.plan.cohorts.filter(({ action }) => action === 'refresh')).toEqual([]);
});

test('a cohort that fell under its minimum is carried, then gone by date alone, and comes back only through the gate', () => {
  const others = crowd(40, 8, 1000);
  const own = crowd(12, 0, 0);
  const less = [...own.slice(0, 6), ...others];
  const back = [...own.slice(0, 6), ...crowd(6, 0, 500), ...others];
  const all = editions([[...own, ...others], less, less, less, less, back]);
  expect(all.map(({ plan }) => actionOf(plan, 9))).toEqual([
    'publish',
    'carry',
    'carry',
    'carry',
    'withhold',
    'refresh',
  ]);
  expect(must(all[4], 'edition').plan.cohorts[9]).toMatchObject({ reason: 'not-refreshed' });
  // The same twelve again are no change against the bytes that were shown.
  const same = editions([[...own, ...others], less, less, less, less, [...own, ...others]]);
  expect(must(same[5], 'edition').plan.cohorts[9]).toMatchObject({ action: 'withhold', reason: 'not-refreshed' });
});

test('doubling at once waits one edition', () => {
  const all = editions([crowd(20, 0, 0), crowd(60, 0, 0), crowd(60, 0, 0)]);
  expect(all.map(({ plan }) => actionOf(plan, 0))).toEqual(['publish', 'carry', 'refresh']);
});

test('a cohort the registry does not have is not shown', () => {
  const input = planInput(SMALL_LATTICE, [crowd(60, 0, 0)]);
  const plan = planEdition({ ...input, registered: NAMES.map((_, i) => i === 0) });
  expect(plan.cohorts.filter(({ action }) => action === 'publish').map(({ cohort }) => cohort)).toEqual([0]);
});

test('the dry run says what and why, without a number', () => {
  const all = editions([crowd(20, 0, 0), [...crowd(20, 0, 0), ...crowd(2, 4, 100)]]);
  const { snapshots, before, plan } = must(all[1], 'edition');
  const explained = explainPlan(planInput(SMALL_LATTICE, snapshots, before), plan, NAMES);
  expect(explained.actions).toEqual({ publish: 0, refresh: 0, carry: 8, withhold: 28 });
  expect(explained.cohorts[0]).toEqual({
    cohort: 'cohort.0',
    action: 'carry',
    asOf: '2026-Q1',
    reason: null,
    why: [{ rule: 'change-gate', summary: 'Too few organisations have changed since it was last updated.' }],
  });
  expect(explained.heldBack).toEqual({ 'change-gate': 8, eligibility: 28 });
  expect(JSON.stringify(explained.cohorts.map(({ why }) => why))).not.toMatch(/\d/);
});

test('plans depend on memberships only, and always come out the same', () => {
  const all = history(SMALL_LATTICE.cellCount, 200, 3, { join: 0.1, leave: 0.05, change: 0.1, move: 0.02 }, 8);
  expect(editions(all.map((members) => [...members].reverse())).map(({ plan }) => plan)).toEqual(editions(all).map(({ plan }) => plan)); // prettier-ignore
});

test('the full registry with 5,000 contributors over four editions is planned in seconds', () => {
  const all = history(REGISTRY_LATTICE.cellCount, 5000, 4, { join: 0.05, leave: 0.03, change: 0.1, move: 0.01 }, 5);
  let before: readonly number[] = Array.from({ length: REGISTRY_LATTICE.cohortCount }, () => -1);
  const started = performance.now();
  all.forEach((_, i) => {
    const input = planInput(REGISTRY_LATTICE, all.slice(0, i + 1), before);
    const plan = planEdition(input);
    expect(planFaults(input, plan)).toEqual([]);
    before = plan.behind;
  });
  expect(performance.now() - started).toBeLessThan(20_000);
});
