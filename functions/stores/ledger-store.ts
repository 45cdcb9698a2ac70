import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { periodSchema, type Period, type ProgrammeId, type Pseudonym } from '#shared/kernel/ids.ts';
import { erasureStore } from './erasure-store.ts';
import { poolKeys } from './keys.ts';
import { packedItems } from './packed-items.ts';

/** Who was counted in an edition, packed, and which edition is behind every cohort's bytes. */
export interface LedgerEntry {
  readonly period: Period;
  readonly membership: Uint8Array;
  /** Per cohort of the registry: the period behind its last published bytes, null where there are none. */
  readonly behind: readonly (Period | null)[];
}

const labelSchema = z.object({ periods: z.array(periodSchema), behind: z.array(z.int()) });

/** The publication ledger of a programme: what the rules compare a new edition with. Part of the pool room. */
export const ledgerStore = (client: DynamoDBClient, table: string, partBytes?: number) => {
  const packed = packedItems(client, table, partBytes);
  return {
    /** Those of these editions that are there, in the order asked for. */
    async entries(programme: ProgrammeId, periods: readonly Period[]): Promise<(LedgerEntry | undefined)[]> {
      const found = await packed.getMany(periods.map((period) => poolKeys.ledger(programme, period)));
      return found.map(
        (one, i) => one && { period: periods[i] as Period, membership: one.bytes, behind: read(one.label) },
      );
    },

    /** Writes an edition's entry once; false when it was written before. */
    put: (programme: ProgrammeId, entry: LedgerEntry, digest: (bytes: Uint8Array) => string): Promise<boolean> =>
      packed.put(
        poolKeys.ledger(programme, entry.period),
        { label: spell(entry.behind), bytes: entry.membership },
        digest,
      ),

    /** Puts another membership into an entry; false when somebody else has done so since `before` was read. */
    replace: (
      programme: ProgrammeId,
      before: LedgerEntry,
      membership: Uint8Array,
      digest: (bytes: Uint8Array) => string,
    ): Promise<boolean> =>
      packed.replace(
        poolKeys.ledger(programme, before.period),
        before.membership,
        { label: spell(before.behind), bytes: membership },
        digest,
      ),

    /** Forgets what entries held before they were replaced. */
    sweep: (programme: ProgrammeId, periods: readonly Period[]): Promise<void> =>
      packed.sweep(periods.map((period) => poolKeys.ledger(programme, period))),

    /** Contributors that are being erased, with what takes their place. To be read after what it is applied to. */
    async erased(programme: ProgrammeId): Promise<ReadonlyMap<Pseudonym, Pseudonym>> {
      const all = await erasureStore(client, table).all(programme);
      return new Map(all.flatMap(({ pseudonym, replaced }) => (replaced ? [[pseudonym, replaced.by] as const] : [])));
    },

    /** Keeps what the rules found, exactly and once: for auditors, in the pool room only. */
    putAudit: (
      programme: ProgrammeId,
      period: Period,
      record: Uint8Array,
      digest: (bytes: Uint8Array) => string,
    ): Promise<boolean> => packed.put(poolKeys.audit(programme, period), { label: 'audit', bytes: record }, digest),

    /** Forgets editions no cohort's bytes rest on any more. */
    remove: (programme: ProgrammeId, periods: readonly Period[]): Promise<void> =>
      packed.remove(periods.map((period) => poolKeys.ledger(programme, period))),
  };
};
export type LedgerStore = ReturnType<typeof ledgerStore>;

/** Periods once, cohorts as positions in them: a thousand cohorts are two kilobytes. */
function spell(behind: LedgerEntry['behind']): string {
  const periods = [...new Set(behind.filter((one) => one !== null))].sort();
  return JSON.stringify({ periods, behind: behind.map((one) => (one === null ? -1 : periods.indexOf(one))) });
}

function read(label: string): (Period | null)[] {
  const { periods, behind } = labelSchema.parse(JSON.parse(label));
  return behind.map((at) => periods[at] ?? null);
}
