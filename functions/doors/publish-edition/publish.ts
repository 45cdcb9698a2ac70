import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { disclose } from '#shared/crossings/disclose.ts';
import { packLedger } from '#shared/crossings/membership/ledger.ts';
import { gridsOf } from '#shared/crossings/protected-counts.ts';
import { editionId, type CohortKey, type Period } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { expand } from '#shared/pool/expand.ts';
import { fold } from '#shared/pool/fold.ts';
import { layoutOf } from '#shared/pool/layout.ts';
import { rollUp } from '#shared/pool/roll-up.ts';
import type { Cell } from '#shared/release/cell.ts';
import { REGISTRY } from '#shared/release/cohort-registry.ts';
import type { Programme } from '#shared/release/programme.ts';
import type { LedgerEntry, LedgerStore } from '../../stores/ledger-store.ts';
import type { ReleaseStore } from '../../stores/release-store.ts';
import type { Erased } from '../erased.ts';
import { noiseOf } from '../noise.ts';
import { planClosedEdition, type PlanDeps, type PlannedEdition } from './plan.ts';
import { sealEdition, type SealedEdition } from './seal.ts';

export interface PublishDeps extends PlanDeps {
  readonly ledger: LedgerStore;
  readonly release: Pick<ReleaseStore, 'edition' | 'putAll' | 'cells'>;
}

/** Stores what a closed edition shows. Nothing can read it before the edition is published by the next step. */
export async function storeEdition(deps: PublishDeps, programme: Programme, period: Period): Promise<void> {
  const edition = await deps.release.edition(programme.id, period);
  if (edition?.state === 'published') return;
  if (edition?.state !== 'closed') throw new Error('only a closed edition can be published');
  const planned = await planClosedEdition(deps, programme, period);
  const { cells, lists } = await discloseEdition(deps, programme, period, planned);
  // The ledger first: an edition without one could be compared with nothing, one that was never published harms nobody.
  await keepLedger(deps.ledger, programme, ledgerEntry(period, planned), planned.erased);
  await deps.ledger.putAudit(programme.id, period, auditRecord(planned), digest);
  await deps.release.putAll(edition.id, cells, lists);
}

/** The first attempt's entry stands: another plan of the same edition would show figures the ledger knows nothing of. */
async function keepLedger(
  ledger: LedgerStore,
  programme: Programme,
  entry: LedgerEntry,
  erased: Erased,
): Promise<void> {
  if (await ledger.put(programme.id, entry, digest)) return;
  const [kept] = await ledger.entries(programme.id, [entry.period]);
  const same =
    kept &&
    digest(erased.ledger(kept.membership)) === digest(entry.membership) &&
    kept.behind.join() === entry.behind.join();
  if (!same) throw new Error(`the ledger of ${programme.id} ${entry.period} was written by another plan`);
}

/** Door B: a planned edition as sealed responses. The same segments and ledger always give the same bytes. */
export async function discloseEdition(
  deps: Pick<PublishDeps, 'release' | 'secrets'>,
  programme: Programme,
  period: Period,
  planned: PlannedEdition,
): Promise<SealedEdition> {
  const { instrument, policy, plan, rows, previous } = planned;
  const carried = await carriedCells(deps.release, programme, previous, planned);
  const tally = rollUp(fold(layoutOf(instrument), [expand(instrument, rows)]));
  return sealEdition(
    disclose({
      edition: editionId(programme.id, period),
      policy,
      tally,
      noise: noiseOf(policy, deps.secrets),
      plan: plan.cohorts,
      grids: gridsOf(instrument),
      cuts: instrument.cohorts,
      carried: (cohort) => must(carried.get(cohort), 'cell of the previous edition'),
    }),
  );
}

/** What the previous edition served of the cohorts that are carried, byte for byte once sealed again. */
async function carriedCells(
  release: PublishDeps['release'],
  programme: Programme,
  previous: Period | undefined,
  { plan }: PlannedEdition,
): Promise<Map<CohortKey, Cell>> {
  const keys = REGISTRY.flatMap(({ key }, i) => (plan.cohorts[i]?.action === 'carry' ? [key] : []));
  if (!previous || keys.length === 0) return new Map();
  const stored = await release.cells(editionId(programme.id, previous), keys);
  return new Map(
    [...stored].map(([key, { brotli }]) => [key, JSON.parse(brotliDecompressSync(brotli).toString('utf8')) as Cell]),
  );
}

const ledgerEntry = (period: Period, { membership, input, plan }: PlannedEdition): LedgerEntry => ({
  period,
  membership: packLedger(membership),
  behind: plan.behind.map((at) => input.snapshots[at]?.period ?? null),
});

/** Every finding with its evidence, by cohort. */
const auditRecord = ({ plan }: PlannedEdition): Uint8Array =>
  brotliCompressSync(JSON.stringify(plan.cohorts.map((own) => ({ ...own, cohort: REGISTRY[own.cohort]?.key }))), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5 },
  });

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');
