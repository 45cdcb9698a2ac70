import { PUBLICATION_API } from '#shared/contracts/publication-api.ts';
import { atomFeed, type FeedEntry } from '#shared/report/cite/feed.ts';
import { endpoint } from '../../http/endpoint.ts';
import { isWithdrawn, type StoredPublication } from '../../stores/publication-item.ts';
import { reportPath } from '../addresses.ts';
import type { PublicationDeps } from './pages.ts';
import { represented } from './serve-file.ts';
import { PAGE_WORDS } from './words.ts';

const ENTRIES = 50;

/** Public reports only: whoever reads a feed is nobody in particular. */
export const reportFeed = (deps: PublicationDeps) =>
  endpoint(PUBLICATION_API.reportFeed, async ({ headers }) => {
    const entries = (await deps.reader.publications())
      .filter(({ access }) => access === 'public')
      .map((one) => entryOf(deps.origin, one))
      .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
      .slice(0, ENTRIES);
    const { origin } = deps;
    const xml = atomFeed({ title: TITLE, address: `${origin}/reports/feed.atom`, page: `${origin}/publications`, entries });
    const type = { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'public, max-age=300' };
    return represented(headers, new TextEncoder().encode(xml), type);
  }); // prettier-ignore

const TITLE = 'Tidemark: reports';

/** The entry of a report: its address stays, what it says follows the report. */
function entryOf(origin: string, publication: StoredPublication): FeedEntry {
  const { slug, title, language, authors, licence, firstPublishedAt, publishedAt, summary } = publication;
  const address = `${origin}${reportPath(slug, null)}`;
  const people = authors.map((name) => ({ name, affiliation: '' }));
  const common = { address, language, licence, authors: people, publishedAt: firstPublishedAt };
  if (!isWithdrawn(publication)) return { ...common, title, summary, updatedAt: publishedAt };
  const [withdrawn] = PAGE_WORDS[language].withdrawn('');
  const reason = publication.withdrawnReason ?? '';
  return { ...common, title: `${withdrawn}: ${title}`, summary: reason, updatedAt: publication.withdrawnAt ?? publishedAt };
} // prettier-ignore
