import { reportSlugSchema } from '#shared/contracts/report-schemas.ts';
import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import * as z from 'zod/mini';

/** What the address of a report names. */
export interface NamedReport {
  readonly slug: string;
  /** Of a private link. */
  readonly token: string | null;
  readonly pdf: boolean;
}

/** `/reports/review/{token}` opens drafts, so no report may be called so. */
export const RESERVED_SLUGS: readonly string[] = ['review'];

const REPORT = /^([a-z0-9-]{3,60})(?:~([A-Za-z0-9_-]{43}))?(\.pdf)?$/;

/** Reads `{report}` of an address: a slug, the token of a private link behind `~`, `.pdf`. Undefined for anything else. */
export function namedReport(part: string): NamedReport | undefined {
  const [, slug, token = null, pdf] = REPORT.exec(part) ?? [];
  if (slug === undefined || !z.safeParse(reportSlugSchema, slug).success) return undefined;
  return { slug, token, pdf: pdf !== undefined };
}

/** Reads `{version}` of an address: `v1` and so on, `.pdf` behind it. Undefined for anything else. */
export function namedVersion(part: string): { readonly version: number; readonly pdf: boolean } | undefined {
  const [, version, pdf] = /^v([1-9]\d{0,4})(\.pdf)?$/.exec(part) ?? [];
  return version === undefined ? undefined : { version: Number(version), pdf: pdf !== undefined };
}

/** Where a report is read, as a path of the site; a private one with its token. */
export const reportPath = (slug: string, token: string | null): string =>
  token === null ? `/reports/${slug}` : `/reports/${slug}~${token}`;

/** Where a report of this access is read. */
export const addressOf = (slug: string, { access }: Pick<ReportBody, 'access'>, link: string): string =>
  reportPath(slug, access === 'link' ? link : null);

/** Where a link for reviewers leads. */
export const reviewPath = (token: string): string => `/reports/review/${token}`;
