import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { ReadEntry } from '#shared/tenant/verify-chain.ts';

/** An exported log, one entry a line. Fails at the first line that is no entry, which a log as exported never has. */
export function readLog(text: string): Result<ReadEntry[], number> {
  const entries: ReadEntry[] = [];
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  for (const [at, line] of lines.entries()) {
    const entry = entryOf(line);
    if (!entry) return fail(at + 1);
    entries.push(entry);
  }
  return ok(entries);
}

/** Whatever has a place and a hash: what else it says is what the hash is about. */
function entryOf(line: string): ReadEntry | undefined {
  try {
    const entry = JSON.parse(line) as Partial<ReadEntry> | null;
    return Number.isInteger(entry?.seq) && typeof entry?.hash === 'string' ? (entry as ReadEntry) : undefined;
  } catch {
    return undefined;
  }
}
