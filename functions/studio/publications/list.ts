import { PUBLICATION_API } from '#shared/contracts/publication-api.ts';
import type { ListedReport, PublishedVersion } from '#shared/contracts/publication-schemas.ts';
import { endpoint } from '../../http/endpoint.ts';
import { json } from '../../http/reply.ts';
import { isWithdrawn, type StoredPublication, type StoredVersion } from '../../stores/publication-item.ts';
import { reportPath, type NamedReport } from '../addresses.ts';
import { SOURCE } from '../publish-report/version-names.ts';
import { isMember, openPublication } from './open-publication.ts';
import type { PublicationDeps } from './pages.ts';
import { refuseData } from './refuse-reading.ts';

const PAGE = 50;

/** Sorts the latest first; also the cursor behind which the next page begins. */
const orderOf = ({ publishedAt, slug }: StoredPublication): string => `${publishedAt}~${slug}`;

/** Reports with a private link are in nobody's list. */
export const listPublications = (deps: PublicationDeps) =>
  endpoint(PUBLICATION_API.publications, async ({ caller, query }) => {
    const [all, member] = [await deps.reader.publications(), await isMember(caller)];
    const shown = all
      .filter((one) => query.withdrawn === 'listed' || !isWithdrawn(one))
      .filter(({ access }) => access === 'public' || (access === 'members' && member))
      .filter((one) => query.next === undefined || orderOf(one) < query.next)
      .sort((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1));
    const page = shown.slice(0, PAGE);
    const last = page.at(-1);
    return json(200, {
      items: page.map((one) => present(one, reportPath(one.slug, null))),
      next: shown.length > PAGE && last ? orderOf(last) : null,
    });
  });

export const getPublication = (deps: PublicationDeps) =>
  endpoint(PUBLICATION_API.publication, async (request) => {
    const open = await openPublication(deps.reader, request, request.params.report);
    if (!open.ok) return refuseData(open.error);
    const { publication, named } = open.value;
    const numbers = Array.from({ length: publication.version }, (_, i) => publication.version - i);
    const stored = await Promise.all(numbers.map((one) => deps.reader.version(publication.slug, one)));
    const versions = stored.flatMap((one) => (one ? [presentVersion(one, publication, named)] : []));
    return json(200, { ...present(publication, reportPath(named.slug, named.token)), versions });
  });

function present(publication: StoredPublication, address: string): ListedReport {
  const { linkHash: _, revision: __, ...shown } = publication;
  return { ...shown, address };
}

/** With what is known of it now. */
function presentVersion(stored: StoredVersion, latest: StoredPublication, { slug, token }: NamedReport): PublishedVersion {
  const { revision: _, files, ...version } = stored;
  const superseded = stored.version < latest.version;
  return {
    ...version,
    address: `${reportPath(slug, token)}/v${stored.version}`,
    state: superseded ? 'superseded' : 'published',
    supersededBy: superseded ? latest.version : null,
    withdrawnAt: null,
    withdrawnReason: null,
    files: files.filter(({ name }) => name !== SOURCE).map(({ name, type, digest }) => ({ name, type, digest })),
  };
} // prettier-ignore
