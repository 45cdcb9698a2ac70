import { nodePrf } from '#functions/doors/prf.ts';
import { disclose } from '#shared/crossings/disclose.ts';
import { makeMembership } from '#shared/crossings/membership/membership.ts';
import { REGISTRY_LATTICE } from '#shared/crossings/membership/registry-lattice.ts';
import { findPerturbationTable } from '#shared/crossings/perturbation/stored-tables.ts';
import { planEdition } from '#shared/crossings/plan/plan-edition.ts';
import { gridsOf } from '#shared/crossings/protected-counts.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import { utf8 } from '#shared/kernel/bytes.ts';
import type { EditionId, Period } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { fold } from '#shared/pool/fold.ts';
import { layoutOf } from '#shared/pool/layout.ts';
import { rollUp } from '#shared/pool/roll-up.ts';
import { cellIndex } from '#shared/pool/tally.ts';
import type { Cell } from '#shared/release/cell.ts';
import { REGISTRY } from '#shared/release/cohort-registry.ts';
import type { Policy } from '#shared/release/policy.ts';
import { packAll, type PlainRow } from './contribution.ts';

/** A first edition of these rows under a policy: planned, counted and disclosed as door B does it. */
export function firstEdition(
  instrument: Instrument,
  rows: readonly PlainRow[],
  policy: Policy,
  secret = 'synthetic secret',
): Cell[] {
  const layout = layoutOf(instrument);
  const membership = makeMembership(
    rows.map(({ key, industry, size, region }, i) => ({
      tag: { high: 0, low: i },
      key: { high: Number(key >> 32n), low: Number(key & 0xffffffffn) },
      cell: cellIndex(industry, size, region),
    })),
  );
  const plan = planEdition({
    lattice: REGISTRY_LATTICE,
    snapshots: [{ period: '2026-Q4' as Period, membership }],
    behind: REGISTRY.map(() => -1),
    window: 4,
    rules: policy,
  });
  return disclose({
    edition: 'demo.2026-Q4' as EditionId,
    policy,
    tally: rollUp(fold(layout, [packAll(layout, rows)])),
    noise: {
      keys: { prf: nodePrf, epoch: utf8(secret) },
      table: policy.noise === null ? undefined : must(findPerturbationTable(policy.noise), policy.noise),
    },
    plan: plan.cohorts,
    grids: gridsOf(instrument),
    carried: (cohort) => {
      throw new Error(`a first edition carries nothing, ${cohort} neither`);
    },
  });
}
