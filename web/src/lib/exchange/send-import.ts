import type { ImportView } from '#shared/contracts/import-schemas.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Failure } from '../api/call.ts';
import { createImport, putChunk, startImport } from '../api/importing.ts';

export interface Order {
  readonly programme: string;
  readonly period: ImportView['period'];
  readonly mode: ImportView['mode'];
  /** Makes a repeated attempt the same import. */
  readonly key: string;
  readonly chunks: readonly string[];
}

type Calls = Pick<typeof import('../api/importing.ts'), 'createImport' | 'putChunk' | 'startImport'>;
const SERVICE: Calls = { createImport, putChunk, startImport };

/**
 * Opens an import, sends its chunks and starts it. Until it is started nothing is read: a signal that is aborted before
 * leaves no trace but an import that collects for ever. Sending the same order again is the same import.
 */
export async function sendImport(
  { programme, period, mode, key, chunks }: Order,
  signal: AbortSignal,
  sent: (chunks: number) => void,
  service: Calls = SERVICE,
): Promise<Result<ImportView, Failure>> {
  const opened = await service.createImport(programme, { period, mode, format: 'jsonl' }, key, signal);
  if (!opened.ok) return opened;
  const { id } = opened.value.data;
  for (const [at, text] of chunks.entries()) {
    const stored = await service.putChunk(id, at, text, signal);
    if (!stored.ok) return stored;
    sent(at + 1);
  }
  if (signal.aborted) return ok(opened.value.data);
  const started = await service.startImport(id, chunks.length);
  return started.ok ? ok(started.value.data) : started;
}
