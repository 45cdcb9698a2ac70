import { createHash } from 'node:crypto';
import { findInstrument } from '#shared/instrument/registry.ts';
import { editionId, type Period, type Pseudonym } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { contributionBytes } from '#shared/pool/contribution.ts';
import { renameSnapshotRows } from '#shared/pool/snapshot-row.ts';
import type { Programme } from '#shared/release/programme.ts';
import type { DoorSecrets } from '../../ports/secrets.ts';
import type { Erasure, ErasureStore } from '../../stores/erasure-store.ts';
import type { LedgerStore } from '../../stores/ledger-store.ts';
import type { PoolStore } from '../../stores/pool-store.ts';
import type { ReleaseReader } from '../../stores/release-reader.ts';
import { erasedOf } from '../erased.ts';

export interface EraseDeps {
  readonly pool: Pick<PoolStore, 'hasWords' | 'segments' | 'replaceSegment' | 'sweep'>;
  readonly ledger: Pick<LedgerStore, 'entries' | 'replace' | 'sweep'>;
  readonly erasures: Omit<ErasureStore, 'ask'>;
  readonly editions: ReleaseReader['editions'];
  readonly secrets: Pick<DoorSecrets, 'pool'>;
  /** Seconds since 1970. */
  readonly now: () => number;
  /** A name nobody has, drawn by chance. */
  readonly newName: () => Pseudonym;
}

/**
 * Seconds a replacement is remembered: longer than any function can be at work with what it read before. Until then
 * whoever reads applies it (`erased.ts`), and what they write with the former name is found by the next run.
 */
export const REMEMBERED = 3600;

/** Names looked after at the same time. */
const PARALLEL = 16;

/**
 * Takes contributors of whom nothing is left in the pool out of every ledger and snapshot: a name drawn once takes the place
 * of theirs. Any step may be repeated, by rivals too. Run again after an hour it forgets that there was anybody.
 */
export async function eraseContributors(deps: EraseDeps, programme: Programme): Promise<void> {
  const all = await deps.erasures.all(programme.id);
  if (all.length === 0) return;
  await inParallel(all, (one) => decide(deps, programme, one));
  const replaced = (await deps.erasures.all(programme.id)).filter((one) => one.replaced !== null);
  const names = new Map(replaced.map((one) => [one.pseudonym, must(one.replaced, 'name').by] as const));
  const periods = (await deps.editions(programme.id)).map(({ period }) => period);
  await renameInLedgers(deps, programme, periods, names);
  for (const period of periods) await renameInSnapshot(deps, programme, period, names);
  const over = replaced.filter((one) => isOver(must(one.replaced, 'name').since, deps.now()));
  if (over.length === 0) return;
  await deps.ledger.sweep(programme.id, periods);
  for (const period of periods) await deps.pool.sweep(programme.id, editionId(programme.id, period), programme.shards);
  await inParallel(over, ({ pseudonym }) => deps.erasures.forget(programme.id, pseudonym));
}

const isOver = (since: number, now: number): boolean => since + REMEMBERED <= now;

/** Where others speak for the same entity, it goes on under its name; its own words may still be on their way out. */
async function decide(
  { pool, erasures, now, newName }: EraseDeps,
  { id, shards }: Programme,
  one: Erasure,
): Promise<void> {
  if (one.replaced) return;
  if (!(await pool.hasWords(id, shards, one.pseudonym)))
    return void (await erasures.replace(id, one.pseudonym, newName(), now()));
  if (isOver(one.asked, now())) await erasures.forget(id, one.pseudonym);
}

type Names = ReadonlyMap<Pseudonym, Pseudonym>;

async function renameInLedgers(
  { ledger, secrets }: EraseDeps,
  { id }: Programme,
  periods: readonly Period[],
  names: Names,
) {
  const erased = erasedOf(names, id, secrets);
  for (const entry of await ledger.entries(id, periods)) {
    if (!entry) continue;
    const after = erased.ledger(entry.membership);
    if (after === entry.membership || (await ledger.replace(id, entry, after, digest))) continue;
    throw new Error('somebody else erases from the same ledger');
  }
}

async function renameInSnapshot(
  { pool }: EraseDeps,
  programme: Programme,
  period: Period,
  names: Names,
): Promise<void> {
  const edition = editionId(programme.id, period);
  for (const [shard, segment] of (await pool.segments(programme.id, edition, programme.shards)).entries()) {
    if (!segment) continue;
    const instrument = must(findInstrument(segment.layout), segment.layout);
    const rows = renameSnapshotRows(contributionBytes(instrument), segment.rows, names);
    if (!rows || (await pool.replaceSegment(programme.id, edition, shard, segment.rows, { ...segment, rows }, digest)))
      continue;
    throw new Error('somebody else erases from the same snapshot');
  }
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');

async function inParallel<T>(all: readonly T[], run: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  await Promise.all(
    Array.from({ length: PARALLEL }, async () => {
      for (let one = left.shift(); one !== undefined; one = left.shift()) await run(one);
    }),
  );
}
