import type { Cited } from '#shared/report/cite/cite.ts';
import { PUBLISHER } from './publisher.ts';
import { versionAddress, type ReportView } from './view.ts';

/** What a citation says of a version; undefined before there is one. */
export function citedOf(view: ReportView): Cited | undefined {
  const { body, publication, programme } = view;
  if (!publication || body.licence === null) return undefined;
  const { title, authors, language, edition, access, licence } = body;
  const { version, publishedAt } = publication;
  const summary = plainSummary(view);
  const address = versionAddress(view);
  return { title, authors, language, edition, access, licence, version, publishedAt, address, publisher: PUBLISHER, synthetic: programme.synthetic, summary };
} // prettier-ignore

/** The summary on one line, without the marks of Markdown. */
export const plainSummary = (view: ReportView): string =>
  view.plain(view.body.summary).replaceAll(/[*_`#>]+/g, '').replaceAll(/\s+/g, ' ').trim(); // prettier-ignore
