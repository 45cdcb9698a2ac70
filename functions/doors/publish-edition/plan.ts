import { membershipTag, makeMembership, type Membership } from '#shared/crossings/membership/membership.ts';
import { unpackLedger } from '#shared/crossings/membership/ledger.ts';
import { REGISTRY_LATTICE } from '#shared/crossings/membership/registry-lattice.ts';
import type { EditionPlan, PlanInput } from '#shared/crossings/plan/edition-plan.ts';
import { planEdition, planFaults } from '#shared/crossings/plan/plan-edition.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import type { Period } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { contributionHead } from '#shared/pool/contribution.ts';
import type { SnapshotRow } from '#shared/pool/snapshot-row.ts';
import { isRegistered, REGISTRY } from '#shared/release/cohort-registry.ts';
import { findPolicy, publicationRefusal, type Policy } from '#shared/release/policy.ts';
import type { Programme } from '#shared/release/programme.ts';
import type { DoorSecrets } from '../../ports/secrets.ts';
import type { LedgerEntry, LedgerStore } from '../../stores/ledger-store.ts';
import type { PoolStore } from '../../stores/pool-store.ts';
import type { ReleaseReader } from '../../stores/release-reader.ts';
import { erasedOf, type Erased } from '../erased.ts';
import { nodePrf } from '../prf.ts';
import { snapshotRows } from '../snapshot-rows.ts';

export interface PlanDeps {
  readonly pool: Pick<PoolStore, 'segments'>;
  readonly ledger: Pick<LedgerStore, 'entries' | 'erased'>;
  readonly editions: ReleaseReader['editions'];
  readonly secrets: DoorSecrets;
}

/** The admin's door refuses first; this one makes sure. */
export class PolicyRefusal extends Error {}

/** An edition worked out: who is counted in it, and what is to become of every cohort. */
export interface PlannedEdition {
  readonly instrument: Instrument;
  readonly policy: Policy;
  readonly rows: readonly SnapshotRow[];
  readonly membership: Membership;
  readonly input: PlanInput;
  readonly plan: EditionPlan;
  /** The published edition before this one. */
  readonly previous: Period | undefined;
  /** Who was being forgotten while it was planned. */
  readonly erased: Erased;
}

/** Plans a closed edition from its segments and the ledger. Refuses what its policy may not publish. */
export async function planClosedEdition(deps: PlanDeps, programme: Programme, period: Period): Promise<PlannedEdition> {
  const refused = publicationRefusal(programme);
  if (refused) throw new PolicyRefusal(refused);
  const instrument = must(findInstrument(programme.instrument), programme.instrument);
  const policy = must(findPolicy(programme.policy), programme.policy);
  const counted = await snapshotRows(deps.pool, programme, instrument, period);
  const previous = await publishedBefore(deps.editions, programme, period);
  const past = await pastOf(deps.ledger, programme, previous);
  // Last: names that were replaced while all this was read would make one contributor two.
  const erased = erasedOf(await deps.ledger.erased(programme.id), programme.id, deps.secrets);
  const rows = erased.rows(counted);
  const membership = membershipOf(rows, programme, deps.secrets);
  const input: PlanInput = {
    lattice: REGISTRY_LATTICE,
    snapshots: [
      ...past.entries.map((entry) => ({
        period: entry.period,
        membership: erased.membership(unpackLedger(entry.membership)),
      })),
      { period, membership },
    ],
    behind: past.behind,
    registered: REGISTRY.map(({ cohort }) => isRegistered(instrument.cohorts, cohort)),
    window: programme.window,
    rules: policy,
  };
  const plan = planEdition(input);
  if (planFaults(input, plan).length > 0) throw new Error(`the plan of ${programme.id} ${period} breaks its own rules`);
  return { instrument, policy, rows, membership, input, plan, previous, erased };
}

const membershipOf = (rows: readonly SnapshotRow[], programme: Programme, secrets: DoorSecrets): Membership =>
  makeMembership(
    rows.map(({ pseudonym, contribution }) => ({
      tag: membershipTag(nodePrf, secrets.pool, programme.id, pseudonym),
      ...contributionHead(contribution),
    })),
  );

async function publishedBefore(
  editions: PlanDeps['editions'],
  programme: Programme,
  period: Period,
): Promise<Period | undefined> {
  const before = (await editions(programme.id)).filter((one) => one.period < period).at(-1);
  // Editions close in order: one before that is not published is a reading from the past, and would be passed over.
  if (before && before.state !== 'published') throw new Error(`${before.id} is not published yet`);
  return before?.period;
}

/**
 * The ledger as far as it matters: the previous edition's entry, and those behind the bytes it still knows. Without them an
 * edition would be taken for a first one and compared with nothing: rather none is published.
 */
async function pastOf(ledger: PlanDeps['ledger'], programme: Programme, previous: Period | undefined) {
  if (!previous) return { entries: [], behind: REGISTRY.map(() => -1) };
  const last = must((await ledger.entries(programme.id, [previous]))[0], 'ledger of the previous edition');
  const periods = [...new Set([...last.behind.filter((one) => one !== null), last.period])].sort();
  const found = await ledger.entries(programme.id, periods);
  const entries = found.map((one): LedgerEntry => must(one, 'ledger of an edition that is still shown'));
  return { entries, behind: last.behind.map((one) => (one === null ? -1 : periods.indexOf(one))) };
}
