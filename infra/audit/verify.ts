import { createHash } from 'node:crypto';
import type { ChainHead } from '#shared/tenant/chain.ts';
import { verifyChain, type Break, type ReadEntry } from '#shared/tenant/verify-chain.ts';
import { readLog } from './read-log.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What verifying said: whether it holds, and the sentence for whoever asked. */
export interface Verdict {
  readonly holds: boolean;
  readonly text: string;
}

const SAYS: Readonly<Record<Break['kind'], string>> = {
  changed:
    'this entry is not what was linked here: it was changed, or one before it was taken out and the rest renumbered',
  missing: 'an entry is missing here',
  inserted: 'an entry was put in here that was never linked',
  reordered: 'the entries are not in the order in which they were linked',
};

/**
 * Verifies a log as exported, against a head noted earlier where there is one: without it a log that was cut off at its
 * end, or linked anew from some place on, looks whole.
 */
export function verifyLog(name: string, text: string, noted?: ChainHead): Verdict {
  const log = readLog(text);
  if (!log.ok) return { holds: false, text: `${name}: broken at line ${log.error}: this is no entry of a log` };
  const verified = verifyChain(sha256, log.value);
  if (!verified.ok) {
    const { kind, line, seq } = verified.error;
    return { holds: false, text: `${name}: broken at line ${line}, where ${seq} should come: ${SAYS[kind]}` };
  }
  const { seq, hash } = verified.value;
  if (noted && !passes(log.value, noted))
    return { holds: false, text: `${name}: broken before ${noted.seq}: it is not the log whose head was noted` };
  return { holds: true, text: `${name}: whole, ${seq} entries; head ${seq}:${hash}` };
}

const passes = (entries: readonly ReadEntry[], { seq, hash }: ChainHead): boolean =>
  seq === 0 || entries[seq - 1]?.hash === hash;
