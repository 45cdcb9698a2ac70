import type { Locale } from '#shared/contracts/tenant-schemas.ts';
import { STUDIO_API } from '#shared/contracts/studio-api.ts';
import { mayEnter, type TenantState } from '#shared/tenant/lifecycle.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import { endpoint } from '../http/endpoint.ts';
import type { Reply } from '../http/reply.ts';
import { sha256 } from '../stores/hash.ts';
import type { OpenedLink } from '../stores/review-links.ts';
import { reviewPath } from './addresses.ts';
import type { StudioDeps } from './context.ts';
import { freezeReport } from './freeze-report.ts';
import { latestDraft } from './latest-draft.ts';
import { pagePolicy, servedPolicy } from './page-policy.ts';
import { NOTICE_STYLE, reviewNotice, withNotice } from './publications/notice.ts';
import { plainPage } from './publications/plain-page.ts';
import { missingPage } from './publications/refuse-reading.ts';
import { PAGE_WORDS } from './publications/words.ts';
import type { Renderer } from './publish-report/renderer.ts';

export interface ReviewDeps extends StudioDeps {
  readonly renderer: () => Promise<Renderer>;
  /** What lets an organisation in: its links end with that. */
  readonly gate: (tenant: TenantId) => Promise<{ readonly state: TenantState } | undefined>;
}

const HIDDEN = { 'x-robots-tag': 'noindex, nofollow', 'cache-control': 'no-store' };

/** The draft as it is, drawn as it would be read, for whoever holds a link that still opens it. */
export const reviewPage = (deps: ReviewDeps) =>
  endpoint(STUDIO_API.reviewPage, async ({ params: { token } }) => {
    const link = /^[A-Za-z0-9_-]{43}$/.test(token) ? await deps.tokens.find(sha256(token)) : undefined;
    const opens = link && link.expires * 1000 > deps.now().getTime();
    return opens && mayEnter((await deps.gate(link.tenant))?.state ?? 'created') ? draftPage(deps, link, token) : missingPage();
  }); // prettier-ignore

async function draftPage(deps: ReviewDeps, { tenant, slug }: OpenedLink, token: string): Promise<Reply> {
  const draft = await latestDraft(await deps.tenants.of(tenant), slug);
  if (!draft) return missingPage();
  const { head, body } = draft;
  const frozen = await freezeReport(deps.release, body);
  if (!frozen.ok) return unfitPage(body.language, frozen.error.map(({ found }) => found));
  const { source: _, ...edition } = frozen.value;
  const report = { ...edition, slug, version: 0, publishedAt: head.updatedAt, origin: deps.origin, address: reviewPath(token) };
  const html = (await deps.renderer()).page(report);
  const policy = servedPolicy(pagePolicy(html), "'none'", NOTICE_STYLE);
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy, ...HIDDEN };
  return { status: 200, headers, body: withNotice(html, reviewNotice(body.language)) };
} // prettier-ignore

function unfitPage(language: Locale, found: readonly string[]): Reply {
  const [title, text] = PAGE_WORDS[language].unfit;
  return plainPage(409, { language, title, text, quote: found.join('\n'), links: [] }, HIDDEN);
}
