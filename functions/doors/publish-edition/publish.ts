import { disclose } from '#shared/crossings/disclose.ts';
import { findPolicy, publicationRefusal } from '#shared/release/policy.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import { editionId, type Period } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { fold } from '#shared/pool/fold.ts';
import { layoutOf } from '#shared/pool/layout.ts';
import { rollUp } from '#shared/pool/roll-up.ts';
import type { Programme } from '#shared/release/programme.ts';
import type { PoolStore } from '../../stores/pool-store.ts';
import type { ReleaseStore } from '../../stores/release-store.ts';
import { sealEdition, type SealedEdition } from './seal.ts';

export interface PublishDeps {
  readonly pool: Pick<PoolStore, 'segments'>;
  readonly release: Pick<ReleaseStore, 'edition' | 'putAll'>;
}

/** The admin's door refuses first; this one makes sure. */
export class PolicyRefusal extends Error {}

/** Door B: the segments of a closed edition as sealed responses. The same segments always give the same bytes. */
export async function discloseEdition(
  pool: PublishDeps['pool'],
  programme: Programme,
  period: Period,
): Promise<SealedEdition> {
  const refused = publicationRefusal(programme);
  if (refused) throw new PolicyRefusal(refused);
  const policy = must(findPolicy(programme.policy), programme.policy);
  const edition = editionId(programme.id, period);
  const layout = layoutOf(must(findInstrument(programme.instrument), programme.instrument));
  const segments = (await pool.segments(programme.id, edition, programme.shards)).map((segment) => {
    const { layout: packedAs, rows } = must(segment, 'segment of a closed edition');
    if (packedAs !== layout.id) throw new Error(`segment of ${packedAs} in an edition of ${layout.id}`);
    return rows;
  });
  return sealEdition(disclose(rollUp(fold(layout, segments)), { edition }, policy));
}

/** Stores what a closed edition shows. Nothing can read it before the edition is published by the next step. */
export async function storeEdition(deps: PublishDeps, programme: Programme, period: Period): Promise<void> {
  const edition = await deps.release.edition(programme.id, period);
  if (edition?.state === 'published') return;
  if (edition?.state !== 'closed') throw new Error('only a closed edition can be published');
  const { cells, lists } = await discloseEdition(deps.pool, programme, period);
  await deps.release.putAll(edition.id, cells, lists);
}
