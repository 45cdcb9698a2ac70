import { nodePrf } from '#functions/doors/prf.ts';
import type { disclose } from '#shared/crossings/disclose.ts';
import { epochKey } from '#shared/crossings/keys.ts';
import { makeMembership, membershipTag, type Membership } from '#shared/crossings/membership/membership.ts';
import { REGISTRY_LATTICE } from '#shared/crossings/membership/registry-lattice.ts';
import { findPerturbationTable } from '#shared/crossings/perturbation/stored-tables.ts';
import type { EditionPlan, PlanInput } from '#shared/crossings/plan/edition-plan.ts';
import { gridsOf } from '#shared/crossings/protected-counts.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import { utf8 } from '#shared/kernel/bytes.ts';
import type { EditionId, Period } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import type { contributionHead } from '#shared/pool/contribution.ts';
import { expand } from '#shared/pool/expand.ts';
import { fold } from '#shared/pool/fold.ts';
import { layoutOf } from '#shared/pool/layout.ts';
import { rollUp } from '#shared/pool/roll-up.ts';
import { isRegistered, REGISTRY } from '#shared/release/cohort-registry.ts';
import { findPolicy } from '#shared/release/policy.ts';
import { findProgramme } from '#shared/release/programme.ts';

/** What the demonstration's first programme publishes by. */
export const DEMO = must(findProgramme('demo'), 'programme');
export const INSTRUMENT = must(findInstrument(DEMO.instrument), DEMO.instrument);
export const POLICY = must(findPolicy(DEMO.policy), DEMO.policy);
const PERIOD = '2026-Q1' as Period;
/** The secret of this bench. Nobody else's. */
export const EPOCH = epochKey(nodePrf, utf8('bench'), POLICY.id);

/** Whoever is counted, by the heads of their packed contributions. */
export const membershipOf = (heads: Iterable<ReturnType<typeof contributionHead>>): Membership =>
  makeMembership(Array.from(heads, (head, i) => ({ tag: membershipTag(nodePrf, EPOCH, DEMO.id, String(i)), ...head })));

/** A first edition of these contributors, over the registry the instrument has. */
export const planInputOf = (membership: Membership): PlanInput => ({
  lattice: REGISTRY_LATTICE,
  snapshots: [{ period: PERIOD, membership }],
  behind: REGISTRY.map(() => -1),
  registered: REGISTRY.map(({ cohort }) => isRegistered(INSTRUMENT.cohorts, cohort)),
  window: DEMO.window,
  rules: POLICY,
});

const tallyOf = (instrument: Instrument, contributions: readonly Uint8Array[]) =>
  rollUp(
    fold(layoutOf(instrument), [
      expand(
        instrument,
        contributions.map((contribution) => ({ contribution })),
      ),
    ]),
  );

/** All that `disclose` is given. */
export const discloseInputOf = (
  contributions: readonly Uint8Array[],
  { cohorts }: EditionPlan,
): Parameters<typeof disclose>[0] => ({
  edition: `${DEMO.id}.${PERIOD}` as EditionId,
  policy: POLICY,
  tally: tallyOf(INSTRUMENT, contributions),
  noise: {
    keys: { prf: nodePrf, epoch: EPOCH },
    table: must(findPerturbationTable(must(POLICY.noise, 'noise')), 'perturbation table'),
  },
  plan: cohorts,
  grids: gridsOf(INSTRUMENT),
  cuts: INSTRUMENT.cohorts,
  carried: (cohort) => {
    throw new Error(`a first edition carries nothing, ${cohort} neither`);
  },
});
