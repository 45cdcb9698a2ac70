import { PUBLICATION_API } from '#shared/contracts/publication-api.ts';
import { endpoint } from '../../http/endpoint.ts';
import type { Reply } from '../../http/reply.ts';
import { namedVersion } from '../addresses.ts';
import { DATA, figureName } from '../publish-report/version-names.ts';
import type { Asking } from './open-publication.ts';
import { openVersion, type PublicationDeps } from './pages.ts';
import { refuseData } from './refuse-reading.ts';
import { fileNamed, serveData } from './serve-file.ts';

export const reportData = (deps: PublicationDeps) =>
  endpoint(PUBLICATION_API.reportData, (request) => serveNamed(deps, request, request.params, DATA));

export const reportFigure = (deps: PublicationDeps) =>
  endpoint(PUBLICATION_API.reportFigure, (request) =>
    serveNamed(deps, request, request.params, figureName(request.params.file)),
  );

interface OfVersion {
  readonly report: string;
  readonly version: string;
}

async function serveNamed(deps: PublicationDeps, asking: Asking, { report, version }: OfVersion, name: string): Promise<Reply> {
  const asked = namedVersion(version);
  if (!asked || asked.pdf) return refuseData({ why: 'missing' });
  const open = await openVersion(deps, asking, report, asked.version);
  if (!open.ok) return refuseData(open.error);
  const file = fileNamed(open.value.version, name);
  if (!file) return refuseData({ why: 'missing' });
  const filename = `${open.value.version.slug}-v${asked.version}-${name.replace('figures/', '')}`;
  return serveData(await deps.blobs(), { ...open.value, file }, asking.headers, filename);
} // prettier-ignore
