import { expect, test } from 'vitest';
import type { CohortKey, Period, ProgrammeId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { newEdition } from '#shared/release/edition.ts';
import { findProgramme } from '#shared/release/programme.ts';
import type { LedgerEntry } from '../../stores/ledger-store.ts';
import { tidyLedger, type TidyDeps } from './tidy.ts';

const DEMO = must(findProgramme('demo'), 'demo');
const periods = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', '2027-Q1'] as Period[];
const [Q1, Q2, Q3, Q4, NEXT] = periods as [Period, Period, Period, Period, Period];

/** Ledgers of every edition; the one of `Q4` says what rests on which. */
function double(behind: LedgerEntry['behind'], granted: readonly Period[] = []) {
  const removed: Period[] = [];
  const ledger: Pick<TidyDeps['ledger'], 'entries' | 'remove'> = {
    entries: (_: ProgrammeId, asked) =>
      Promise.resolve(
        asked.map((period) => (period === Q4 ? { period, membership: new Uint8Array(), behind } : undefined)),
      ),
    remove: (_: ProgrammeId, gone) => Promise.resolve(void removed.push(...gone)),
  };
  const deps: TidyDeps = {
    ledger: ledger as TidyDeps['ledger'],
    grants: { all: () => Promise.resolve(granted.map((period) => ({ period, unions: [['all' as CohortKey]] }))) },
    editions: () => Promise.resolve(periods.map((period) => newEdition(DEMO, period, 'closing'))),
  };
  return { deps, removed };
}

test.each<[string, LedgerEntry['behind'], Period[], Period[]]>([
  ['nothing older is shown: all earlier ones go', [Q4, Q4, null], [], [Q1, Q2, Q3]],
  ['something rests on an earlier one: that one stays', [Q4, Q2, null], [], [Q1, Q3]],
  ['nothing was ever shown: all earlier ones go', [null, null], [], [Q1, Q2, Q3]],
  ['a custom cohort rests on one: it stays', [Q4], [Q3], [Q1, Q2]],
  ['everything is needed: nothing goes', [Q1, Q2, Q3, Q4], [], []],
])('where %s', async (_, behind, granted, expected) => {
  const { deps, removed } = double(behind, granted);
  await tidyLedger(deps, DEMO, Q4);
  expect(removed).toEqual(expected);
});

test('a published edition without a ledger forgets nothing', async () => {
  const { deps, removed } = double([]);
  await expect(tidyLedger(deps, DEMO, NEXT)).rejects.toThrow('missing ledger');
  expect(removed).toEqual([]);
});
