import { expect, test } from 'vitest';
import { dryRunSchema, type DryRun } from '#shared/contracts/dry-run-schemas.ts';
import { editionId, type EditionId, type Period } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { newEdition, type EditionState } from '#shared/release/edition.ts';
import { findProgramme } from '#shared/release/programme.ts';
import { explainEdition, type DryRunDeps } from './dry-run.ts';

const PROGRAMME = { ...must(findProgramme('demo'), 'demo'), instrument: 'dora-quick-check@1.0', shards: 1 };
const PERIOD = '2026-Q4' as Period;

/** An edition in this state that counts nobody. */
function double(state: EditionState | undefined) {
  const plans = new Map<EditionId, DryRun>();
  const deps: DryRunDeps = {
    pool: { segments: () => Promise.resolve([{ layout: PROGRAMME.instrument, rows: new Uint8Array() }]) },
    ledger: { entries: () => Promise.resolve([]), erased: () => Promise.resolve(new Map()) },
    editions: () => Promise.resolve([]),
    secrets: { pool: Buffer.alloc(32, 1), master: Buffer.alloc(32, 2) },
    release: {
      edition: () => Promise.resolve(state && { ...newEdition(PROGRAMME, PERIOD, 'closing'), state }),
      putPlan: (edition, plan) => Promise.resolve(void plans.set(edition, plan)),
    },
  };
  return { deps, plans };
}

test.each([undefined, 'closing', 'published'] as const)('an edition that is %s is not looked at', async (state) => {
  const { deps, plans } = double(state);
  await expect(explainEdition(deps, PROGRAMME, PERIOD)).rejects.toThrow('a dry run looks at a closed edition');
  expect(plans.size).toBe(0);
});

test('what is counted are the cohorts the instrument registers, and no others', async () => {
  const { deps, plans } = double('closed');
  await explainEdition(deps, PROGRAMME, PERIOD);
  const plan = must(plans.get(editionId(PROGRAMME.id, PERIOD)), 'plan');
  expect(dryRunSchema.parse(plan)).toEqual(plan);
  expect(plan.cohorts).toHaveLength(161);
  expect(plan.actions).toEqual({ publish: 0, refresh: 0, carry: 0, withhold: 161 });
  expect(plan.heldBack).toEqual({ eligibility: 161 });
  expect(plan.cohorts[0]).toEqual({
    cohort: 'all',
    action: 'withhold',
    asOf: null,
    reason: 'too-few',
    why: [{ rule: 'eligibility', summary: 'Too few organisations.' }],
  });
});
