import type { DynamoDBRecord } from 'aws-lambda';
import type { TenantId } from '#shared/kernel/ids.ts';
import type { DirectoryUpkeep } from '../stores/directory-upkeep.ts';
import { linkAll, type LinkDeps } from './link-events.ts';
import { noteLast } from './note-last.ts';
import { readChange, type Change } from './read-changes.ts';

export interface BooksDeps extends LinkDeps {
  readonly directory: DirectoryUpkeep;
  /** Told of what failed; it must not say what was written. */
  readonly onError: (error: unknown) => void;
}

/** Records of one tenant, in the order of the stream. */
interface Share {
  readonly changes: Change[];
  readonly sequences: string[];
}

/**
 * Takes over a batch of changes: accounts into the tenants' chains, profiles and last submissions into the directory.
 * Returns the sequence numbers of records to be delivered again. Every part can be repeated, so those of a tenant whose
 * share failed half way are simply all repeated; other tenants do not wait for it.
 */
export async function keepBooks(deps: BooksDeps, records: readonly DynamoDBRecord[]): Promise<string[]> {
  const failed: string[] = [];
  const shares = new Map<TenantId, Share>();
  for (const record of records) {
    const sequence = record.dynamodb?.SequenceNumber ?? '';
    try {
      const change = readChange(deps.sha256, record);
      if (change) addTo(shares, change, sequence);
    } catch (error) {
      deps.onError(error);
      failed.push(sequence);
    }
  }
  const outcomes = await Promise.all([...shares].map(([tenant, share]) => settle(deps, tenant, share)));
  return [...failed, ...outcomes.flat()];
}

function addTo(shares: Map<TenantId, Share>, change: Change, sequence: string): void {
  const share = shares.get(change.tenant) ?? { changes: [], sequences: [] };
  share.changes.push(change);
  share.sequences.push(sequence);
  shares.set(change.tenant, share);
}

async function settle(deps: BooksDeps, tenant: TenantId, { changes, sequences }: Share): Promise<string[]> {
  try {
    await linkAll(deps, tenant, changes.flatMap(({ events }) => events)); // prettier-ignore
    for (const { profile } of changes) if (profile) await deps.directory.refresh(profile);
    const assessments = changes.flatMap(({ assessment }) => assessment ?? []);
    if (assessments.length > 0) await noteLast(deps.directory, tenant, assessments);
    return [];
  } catch (error) {
    deps.onError(error);
    return sequences;
  }
}
