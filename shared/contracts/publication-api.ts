import * as z from 'zod/mini';
import { open } from './common-contract.ts';
import { listOf } from './common.ts';
import { contract } from './contract.ts';
import { listedReportSchema, publicationSchema } from './publication-schemas.ts';

/** Whatever is asked of a page is answered by a page, so paths are read where they are served. */
const part = z.string().check(z.maxLength(200));
const ofReport = z.strictObject({ report: part });
const ofVersion = z.strictObject({ report: part, version: part });
const page = { ...open, method: 'GET', callers: 'public', replies: { 200: null } } as const;
const query = z.strictObject({
  next: z.optional(z.string().check(z.maxLength(200))),
  /** Lists those that were withdrawn too, with the reason. */
  withdrawn: z.optional(z.literal('listed')),
});

/**
 * Published reports. `{report}` is a slug, with `~` and its token behind it for a private link; `{version}` is `v1` and so
 * on; both may end in `.pdf`. The address without a version shows the latest one.
 */
export const PUBLICATION_API = {
  publications: contract({ ...open, id: 'listPublications', method: 'GET', path: '/v1/reports', summary: 'Published reports, the latest first; those of members for whoever is signed in, withdrawn ones when asked for', callers: 'audience', query, replies: { 200: listOf(listedReportSchema) } }),
  publication: contract({ ...open, id: 'getPublication', method: 'GET', path: '/v1/reports/{report}', summary: 'A published report with its versions and the digests of their files', callers: 'audience', params: ofReport, replies: { 200: publicationSchema } }),
  reportFeed: contract({ ...page, id: 'getReportFeed', path: '/reports/feed.atom', summary: 'Public reports as they come out, are superseded and withdrawn (Atom)' }),
  reportPage: contract({ ...page, id: 'getReportPage', path: '/reports/{report}', summary: 'The latest version of a report as a page, or as PDF', params: ofReport }),
  reportVersion: contract({ ...page, id: 'getReportVersion', path: '/reports/{report}/{version}', summary: 'A version of a report as a page, or as PDF; it never changes', params: ofVersion }),
  reportData: contract({ ...page, id: 'getReportData', path: '/reports/{report}/{version}/data.json', summary: 'Everything a version shows, as data', params: ofVersion }),
  reportFigure: contract({ ...page, id: 'getReportFigure', path: '/reports/{report}/{version}/figures/{file}', summary: 'A figure of a version: its data (.csv, .json) or its picture (.svg)', params: z.extend(ofVersion, { file: part }) }),
  reportEmbed: contract({ ...page, id: 'getReportEmbed', path: '/reports/{report}/{version}/embed/{block}', summary: 'A figure of a version as a page to be framed elsewhere', params: z.extend(ofVersion, { block: part }) }),
}; // prettier-ignore
