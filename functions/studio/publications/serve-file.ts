import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import { must } from '#shared/kernel/result.ts';
import { accepts, matches } from '../../benchmark/represent.ts';
import type { Reply } from '../../http/reply.ts';
import type { Blobs } from '../../ports/blobs.ts';
import type { StoredPublication, StoredVersion, VersionFile } from '../../stores/publication-item.ts';
import { blobPath } from '../blob-paths.ts';
import { servedPolicy } from '../page-policy.ts';

export interface ServedFile {
  readonly publication: StoredPublication;
  readonly version: StoredVersion;
  readonly file: VersionFile;
}

/** The file of a version by its name. */
export const fileNamed = ({ files }: StoredVersion, name: string): VersionFile | undefined =>
  files.find((one) => one.name === name);

/** The stored bytes. One that is listed and not there is a fault of the installation, not of who asks. */
export async function bytesOf(blobs: Pick<Blobs, 'get'>, { version, file }: ServedFile): Promise<Uint8Array> {
  return must(await blobs.get(blobPath(version.slug, version.version, file)), 'stored file of a version');
}

/**
 * Seconds an answer is kept. Bytes never change under the address of a version, but what is said of it does: a withdrawal
 * has to be heard of everywhere within minutes. The address of a report leads to its latest version.
 */
const KEPT = { version: 300, latest: 60 } as const;

/** Public reports are kept on the way; others by nobody but the reader. */
export const caching = ({ access }: StoredPublication, what: keyof typeof KEPT): Record<string, string> => ({
  'cache-control': access === 'public' ? `public, max-age=${KEPT[what]}` : 'private, no-cache',
  ...(access !== 'public' && { 'x-robots-tag': 'noindex, nofollow' }),
});

/** Bytes with their tag; text is compressed for whoever takes that. */
export function represented(headers: Readonly<Record<string, string | undefined>>, bytes: Uint8Array, more: Record<string, string>): Reply {
  const packs = accepts(headers['accept-encoding'], 'br') && !/pdf/.test(more['content-type'] ?? '');
  const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}${packs ? '-br' : ''}"`;
  const common = { ...more, etag, vary: 'accept-encoding' };
  if (matches(headers['if-none-match'], etag)) return { status: 304, headers: common };
  if (!packs) return { status: 200, headers: common, body: bytes };
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  return { status: 200, headers: { ...common, 'content-encoding': 'br' }, body: brotliCompressSync(bytes, { params }) };
} // prettier-ignore

/** Files of data and pictures: those of public reports may be used by pages of any origin. */
export async function serveData(blobs: Pick<Blobs, 'get'>, served: ServedFile, headers: Readonly<Record<string, string | undefined>>, filename: string): Promise<Reply> {
  const { publication, file } = served;
  return represented(headers, await bytesOf(blobs, served), {
    'content-type': file.type,
    'content-disposition': `${/svg|pdf/.test(file.type) ? 'inline' : 'attachment'}; filename="${filename}"`,
    ...caching(publication, 'version'),
    ...(publication.access === 'public' && { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }),
    ...(file.policy !== undefined && { 'content-security-policy': servedPolicy(file.policy, "'none'") }),
  });
} // prettier-ignore
