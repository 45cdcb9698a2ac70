import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Checkpoint } from './stream-pump.ts';

/** Positions belong to one stream: a recreated table starts anew. */
export const fileCheckpoint = (path: string, stream: string): Checkpoint => ({
  read() {
    if (!existsSync(path)) return {};
    const stored = JSON.parse(readFileSync(path, 'utf8')) as { stream: string; positions: Record<string, string> };
    return stored.stream === stream ? stored.positions : {};
  },
  write: (positions) => writeFileSync(path, JSON.stringify({ stream, positions })),
});
