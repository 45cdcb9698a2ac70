import type { ReportVersion } from '../../contracts/report-schemas.ts';
import { escapeMarkup } from '../escape.ts';
import { LICENCES } from './licences.ts';

/** An entry of the feed: a version that came out. */
export interface FeedEntry extends Pick<ReportVersion, 'title' | 'authors' | 'language' | 'publishedAt' | 'licence'> {
  /** The stable address; also its id, so it must never change. */
  readonly address: string;
  /** When anything was said of it last: published, superseded. ISO 8601. */
  readonly updatedAt: string;
  /** In plain words. */
  readonly summary: string;
}

export interface Feed {
  readonly title: string;
  /** The address of the feed itself, and of the page it is about. */
  readonly address: string;
  readonly page: string;
  readonly entries: readonly FeedEntry[];
}

/** An Atom feed (RFC 4287), newest first. Only public reports belong into it; an empty one was updated at the epoch. */
export function atomFeed({ title, address, page, entries }: Feed): string {
  const sorted = [...entries].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    element('id', address),
    element('title', title),
    element('updated', sorted[0]?.updatedAt ?? '1970-01-01T00:00:00.000Z'),
    link('self', address, 'application/atom+xml'),
    link('alternate', page, 'text/html'),
    ...sorted.map(entryXml),
    '</feed>\n',
  ].join('\n');
}

const element = (name: string, text: string): string => `<${name}>${escapeMarkup(text)}</${name}>`;

const link = (rel: string, href: string, type: string): string =>
  `<link rel="${rel}" type="${type}" href="${escapeMarkup(href)}"/>`;

const entryXml = ({ title, authors, language, publishedAt, updatedAt, licence, address, summary }: FeedEntry): string =>
  [
    `<entry xml:lang="${language}">`,
    element('id', address),
    element('title', title),
    ...authors.map(({ name }) => `<author>${element('name', name)}</author>`),
    element('published', publishedAt),
    element('updated', updatedAt),
    element('rights', LICENCES[licence].title),
    element('summary', summary),
    link('alternate', address, 'text/html'),
    '</entry>',
  ].join('\n');
