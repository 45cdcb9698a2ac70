import type { Instrument } from '#shared/instrument/definition.ts';
import { editionId, type Period } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { contributionBytes } from '#shared/pool/contribution.ts';
import { layoutOf } from '#shared/pool/layout.ts';
import { unpackSnapshotRows, type SnapshotRow } from '#shared/pool/snapshot-row.ts';
import type { Programme } from '#shared/release/programme.ts';
import type { PoolStore } from '../stores/pool-store.ts';

/** Everybody an edition counts, from its segments. Throws where one is missing or packed for another instrument. */
export async function snapshotRows(
  pool: Pick<PoolStore, 'segments'>,
  programme: Programme,
  instrument: Instrument,
  period: Period,
): Promise<SnapshotRow[]> {
  const segments = await pool.segments(programme.id, editionId(programme.id, period), programme.shards);
  return segments.flatMap((segment) => {
    const { layout, rows } = must(segment, 'segment of a closed edition');
    if (layout !== layoutOf(instrument).id) throw new Error(`segment of ${layout} in an edition of ${instrument.id}`);
    return unpackSnapshotRows(contributionBytes(instrument), rows);
  });
}
