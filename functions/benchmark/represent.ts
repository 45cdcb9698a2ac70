import { brotliDecompressSync } from 'node:zlib';
import type { Reply } from '../http/reply.ts';
import type { StoredResponse } from '../stores/release-reader.ts';

/** For what never changes under its address. */
export const FOR_EVER = 'public, max-age=31536000, immutable';

/** Brotli passes through as stored; the plain form is another representation with a tag of its own. */
export function represent(
  headers: Readonly<Record<string, string | undefined>>,
  { brotli, tag }: StoredResponse,
  caching: string,
): Reply {
  const asBrotli = accepts(headers['accept-encoding'], 'br');
  const etag = asBrotli ? `"${tag}-br"` : `"${tag}"`;
  const common = { etag, vary: 'accept-encoding', 'cache-control': caching };
  if (matches(headers['if-none-match'], etag)) return { status: 304, headers: common };
  const typed = { ...common, 'content-type': 'application/json' };
  if (asBrotli) return { status: 200, headers: { ...typed, 'content-encoding': 'br' }, body: brotli };
  return { status: 200, headers: typed, body: brotliDecompressSync(brotli).toString('utf8') };
}

/** Whether an Accept-Encoding names the coding without refusing it (q=0). */
export const accepts = (header: string | undefined, coding: string): boolean =>
  (header ?? '').split(',').some((part) => {
    const [name, ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    return name === coding && !parameters.some((text) => /^q=0(\.0*)?$/.test(text));
  });

/** Weak comparison of If-None-Match (RFC 9110 §13.1.2). */
export const matches = (header: string | undefined, etag: string): boolean =>
  header !== undefined && header.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')));
