import { createHash } from 'node:crypto';
import { findInstrument } from '#shared/instrument/registry.ts';
import { concat } from '#shared/kernel/bytes.ts';
import { editionId, type Period } from '#shared/kernel/ids.ts';
import { inWindow } from '#shared/kernel/period.ts';
import { must } from '#shared/kernel/result.ts';
import type { Programme } from '#shared/release/programme.ts';
import { chooseVoice } from '#shared/pool/choose-voice.ts';
import { carryOver } from '#shared/pool/carry-over.ts';
import { layoutOf } from '#shared/pool/layout.ts';
import { packSnapshotRow } from '#shared/pool/snapshot-row.ts';
import type { PoolItem, PoolStore, Segment } from '../../stores/pool-store.ts';

type Pool = Pick<PoolStore, 'shard' | 'putSegment'>;

/** Shards read and written at the same time. */
const PARALLEL = 4;

/**
 * Fixes what an edition counts: per shard one segment, written put-if-absent, so that a repetition after a kill keeps
 * what the first attempt wrote, whatever was submitted in between. Everything later reads segments only.
 */
export async function snapshot(pool: Pool, programme: Programme, period: Period): Promise<void> {
  const shards = Array.from({ length: programme.shards }, (_, shard) => shard);
  await Promise.all(
    Array.from({ length: PARALLEL }, async () => {
      for (let shard = shards.shift(); shard !== undefined; shard = shards.shift())
        await snapshotShard(pool, programme, period, shard);
    }),
  );
}

async function snapshotShard(pool: Pool, programme: Programme, period: Period, shard: number): Promise<void> {
  const instrument = must(findInstrument(programme.instrument), programme.instrument);
  const rows: Uint8Array[] = [];
  for await (const { pseudonym, row, version } of latest(pool.shard(programme.id, shard), period, programme.window)) {
    const carried = row && carryOver(findInstrument(`${instrument.id}@${version}`), instrument, row);
    if (carried) rows.push(packSnapshotRow({ pseudonym, contribution: carried }));
  }
  const segment: Segment = { layout: layoutOf(instrument).id, rows: concat(rows) };
  await pool.putSegment(programme.id, editionId(programme.id, period), shard, segment, digest);
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');

/** Each contributor's one word (`chooseVoice`) within the window, by period and never by time of arrival. Items come by pseudonym. */
export async function* latest(
  items: AsyncIterable<PoolItem>,
  period: Period,
  window: number,
): AsyncGenerator<PoolItem> {
  let words: PoolItem[] = [];
  for await (const item of items) {
    if (!inWindow(item.period, period, window)) continue;
    if (words[0] && words[0].pseudonym !== item.pseudonym) {
      yield* chosen(words);
      words = [];
    }
    words.push(item);
  }
  yield* chosen(words);
}

function* chosen(words: readonly PoolItem[]): Generator<PoolItem> {
  const word = chooseVoice(words);
  if (word) yield word;
}
