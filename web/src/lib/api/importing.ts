import type * as z from 'zod/mini';
import type { ImportRow, ImportView, importBody } from '#shared/contracts/import-schemas.ts';
import { call, get, type Called } from './call.ts';
import type { List } from './endpoints.ts';

/** Opens a bulk import; the same key twice opens it once. */
export const createImport = (
  programme: string,
  body: z.infer<typeof importBody>,
  idempotencyKey: string,
  signal: AbortSignal,
): Called<ImportView> => call('POST', `/programmes/${programme}/imports`, { body, idempotencyKey, signal });
/** Stores one chunk of whole lines, numbered from 0. */
export const putChunk = (job: string, chunk: number, text: string, signal: AbortSignal): Called<void> =>
  call('PUT', `/imports/${job}/chunks/${chunk}`, { raw: { type: 'application/jsonl', text }, signal });
export const startImport = (job: string, chunks: number): Called<ImportView> =>
  call('POST', `/imports/${job}/start`, { body: { chunks } });
export const getImport = (job: string, signal?: AbortSignal) => get<ImportView>(`/imports/${job}`, signal);
export const listImportRows = (
  job: string,
  outcome: ImportRow['outcome'] | null,
  next: string | null,
  signal?: AbortSignal,
) => {
  const query = new URLSearchParams({ ...(outcome && { outcome }), ...(next && { next }) });
  return get<List<ImportRow>>(`/imports/${job}/rows?${query.toString()}`, signal);
};
