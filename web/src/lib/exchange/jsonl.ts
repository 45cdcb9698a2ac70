import type { ReadRow } from '#shared/exchange/read-row.ts';
import { MAX_BYTES } from './file-fault.ts';

/** A row as the service takes it. */
export const importLine = ({ subject, registryNumber, assessor, profile, answers }: ReadRow): string =>
  JSON.stringify({
    subject,
    ...(registryNumber !== null && { registryNumber }),
    ...(assessor !== null && { assessor }),
    profile,
    answers,
  });

/** Whole lines in chunks of at most so many bytes each. */
export function chunksOf(lines: readonly string[], limit = MAX_BYTES): string[] {
  const encoder = new TextEncoder();
  const chunks: string[][] = [];
  let bytes = Infinity;
  for (const line of lines) {
    const length = encoder.encode(line).length + 1;
    if (bytes + length > limit) {
      chunks.push([]);
      bytes = 0;
    }
    chunks.at(-1)?.push(line);
    bytes += length;
  }
  return chunks.map((chunk) => `${chunk.join('\n')}\n`);
}
