import { fail, ok, type Result } from '../kernel/result.ts';
import type { AuditEntry } from './audit.ts';
import { CHAIN_START, linkHash, type ChainHead, type Sha256 } from './chain.ts';

/** An entry as read: of one whose event is gone, place and hash remain. */
export type ReadEntry = AuditEntry | Pick<AuditEntry, 'seq' | 'hash'>;

/** The first place where a log is not what was linked. */
export interface Break {
  readonly kind: 'changed' | 'missing' | 'inserted' | 'reordered';
  /** Position in what was read, from 1. */
  readonly line: number;
  /** Place in the chain that should have come here. */
  readonly seq: number;
}

/**
 * Recomputes a chain from its beginning: its head, or the first break. A rewriting of everything from some place on to the
 * end, and an end cut off, show only against a head noted before.
 */
export function verifyChain(sha256: Sha256, entries: readonly ReadEntry[]): Result<ChainHead, Break> {
  let head = CHAIN_START;
  for (const [at, entry] of entries.entries()) {
    const kind = faultAt(sha256, head, entries, at);
    if (kind) return fail({ kind, line: at + 1, seq: head.seq + 1 });
    head = { seq: entry.seq, hash: entry.hash };
  }
  return ok(head);
}

function faultAt(
  sha256: Sha256,
  head: ChainHead,
  entries: readonly ReadEntry[],
  at: number,
): Break['kind'] | undefined {
  const entry = entries[at];
  if (!entry || !('action' in entry)) return 'missing';
  const expected = head.seq + 1;
  if (entry.seq !== expected) return displaced(entries, at, expected);
  if (linkHash(sha256, head.hash, entry) === entry.hash) return undefined;
  return follows(sha256, entries[at - 2], entry) ? 'inserted' : 'changed';
}

/** A place that came before is there twice; one that comes later after all was moved; otherwise something is gone. */
function displaced(entries: readonly ReadEntry[], at: number, expected: number): Break['kind'] {
  if ((entries[at]?.seq ?? 0) < expected) return 'inserted';
  return entries.slice(at + 1).some(({ seq }) => seq === expected) ? 'reordered' : 'missing';
}

/** Linked behind the entry before the last one: then that last one, though it fits, was not there. */
const follows = (sha256: Sha256, before: ReadEntry | undefined, entry: AuditEntry): boolean =>
  linkHash(sha256, before?.hash ?? CHAIN_START.hash, entry) === entry.hash;
