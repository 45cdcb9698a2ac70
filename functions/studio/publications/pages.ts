import { PUBLICATION_API } from '#shared/contracts/publication-api.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { endpoint } from '../../http/endpoint.ts';
import type { Reply } from '../../http/reply.ts';
import type { Blobs } from '../../ports/blobs.ts';
import type { StoredPublication, StoredVersion } from '../../stores/publication-item.ts';
import type { PublicationReader } from '../../stores/publication-reader.ts';
import { namedVersion, reportPath, type NamedReport } from '../addresses.ts';
import { servedPolicy } from '../page-policy.ts';
import { embedName, PAGE, PDF } from '../publish-report/version-names.ts';
import { changesSince } from './changes-since.ts';
import { NOTICE_STYLE, supersededNotice, withNotice } from './notice.ts';
import { openPublication, type Asking, type Unreadable } from './open-publication.ts';
import { missingPage, refusePage } from './refuse-reading.ts';
import { bytesOf, caching, fileNamed, represented, serveData } from './serve-file.ts';

/** What reading reports needs from outside. */
export interface PublicationDeps {
  readonly reader: PublicationReader;
  readonly blobs: () => Promise<Pick<Blobs, 'get'>>;
  /** Where the site is, without a slash at its end. */
  readonly origin: string;
}

/** A version somebody may read. */
export interface OpenVersion {
  readonly publication: StoredPublication;
  readonly version: StoredVersion;
  readonly named: NamedReport;
}

/** The version an address names; undefined for `part` means the latest. */
export async function openVersion(deps: PublicationDeps, asking: Asking, report: string, number?: number): Promise<Result<OpenVersion, Unreadable>> {
  const open = await openPublication(deps.reader, asking, report);
  if (!open.ok) return open;
  const { publication, named } = open.value;
  const asked = number ?? publication.version;
  // Lists and pointers come last, so what stands behind them is not out yet.
  const version = asked <= publication.version ? await deps.reader.version(publication.slug, asked) : undefined;
  return version ? ok({ publication, version, named }) : fail({ why: 'missing' });
} // prettier-ignore

export const reportPage = (deps: PublicationDeps) =>
  endpoint(PUBLICATION_API.reportPage, async (request) => {
    const { report } = request.params;
    const open = await openVersion(deps, request, report);
    if (!open.ok) return refusePage(open.error, `/reports/${report}`);
    return open.value.named.pdf ? servePdf(deps, open.value, request.headers) : servePage(deps, open.value, request.headers, 'latest');
  }); // prettier-ignore

export const reportVersion = (deps: PublicationDeps) =>
  endpoint(PUBLICATION_API.reportVersion, async (request) => {
    const { report, version } = request.params;
    const asked = namedVersion(version);
    if (!asked || report.endsWith('.pdf')) return missingPage();
    const open = await openVersion(deps, request, report, asked.version);
    if (!open.ok) return refusePage(open.error, `/reports/${report}/${version}`);
    return asked.pdf ? servePdf(deps, open.value, request.headers) : servePage(deps, open.value, request.headers, 'version');
  }); // prettier-ignore

export const reportEmbed = (deps: PublicationDeps) =>
  endpoint(PUBLICATION_API.reportEmbed, async (request) => {
    const { report, version, block } = request.params;
    const asked = namedVersion(version);
    if (!asked || asked.pdf) return missingPage();
    const open = await openVersion(deps, request, report, asked.version);
    if (!open.ok) return refusePage(open.error, `/reports/${report}/${version}/embed/${block}`);
    const file = fileNamed(open.value.version, embedName(block));
    if (!file) return missingPage();
    // Cookies stay at home in other people's frames, so a report for members could only be framed here.
    const framedBy = open.value.publication.access === 'members' ? "'self'" : '*';
    return represented(request.headers, await bytesOf(await deps.blobs(), { ...open.value, file }), {
      'content-type': file.type,
      'content-security-policy': servedPolicy(file.policy ?? '', framedBy),
      ...caching(open.value.publication, 'version'),
    });
  });

async function servePage(deps: PublicationDeps, { publication, version, named }: OpenVersion, headers: Asking['headers'], what: 'latest' | 'version'): Promise<Reply> {
  const file = fileNamed(version, PAGE);
  if (!file) return missingPage();
  const stored = await bytesOf(await deps.blobs(), { publication, version, file });
  const isLatest = version.version === publication.version;
  const notice = isLatest ? undefined : await noticeFor(deps, publication, version, named);
  const bytes = notice === undefined ? stored : new TextEncoder().encode(withNotice(new TextDecoder().decode(stored), notice));
  return represented(headers, bytes, {
    'content-type': file.type,
    'content-security-policy': servedPolicy(file.policy ?? '', "'none'", notice && NOTICE_STYLE),
    ...caching(publication, what),
    ...successor(publication, version, named),
  });
} // prettier-ignore

async function noticeFor(deps: PublicationDeps, publication: StoredPublication, version: StoredVersion, { slug, token }: NamedReport): Promise<string> {
  const changes = await changesSince(deps.reader, version, publication);
  const address = reportPath(slug, token);
  return supersededNotice({ language: version.language, version: publication.version, address, changes });
} // prettier-ignore

/** A PDF cannot be written on: a header says that it was superseded. */
async function servePdf(deps: PublicationDeps, open: OpenVersion, headers: Asking['headers']): Promise<Reply> {
  const file = fileNamed(open.version, PDF);
  if (!file) return missingPage();
  const { slug, version } = open.version;
  const reply = await serveData(await deps.blobs(), { ...open, file }, headers, `${slug}-v${version}.pdf`);
  return { ...reply, headers: { ...reply.headers, ...successor(open.publication, open.version, open.named) } };
}

const successor = (publication: StoredPublication, version: StoredVersion, { slug, token }: NamedReport): Record<string, string> =>
  version.version === publication.version
    ? {}
    : { link: `<${reportPath(slug, token)}/v${publication.version}>; rel="successor-version"` }; // prettier-ignore
