import { STUDIO_API } from '#shared/contracts/studio-api.ts';
import type { ReviewLink } from '#shared/contracts/studio-schemas.ts';
import { must } from '#shared/kernel/result.ts';
import { endpoint } from '../http/endpoint.ts';
import { empty, json, problem } from '../http/reply.ts';
import { sha256 } from '../stores/hash.ts';
import type { StoredLink } from '../stores/review-links.ts';
import { reviewPath } from './addresses.ts';
import { callerOf, deedOf, openReport, type StudioDeps } from './context.ts';
import { namesIn, type NameOf } from './present.ts';
import { removeLink } from './remove-link.ts';

/** Seconds a link opens a draft. */
const LASTS = 14 * 24 * 3600;
/** Links of one report that open it at the same time. */
const MOST = 50;

const presentLink = ({ id, by, createdAt, expires }: StoredLink, nameOf: NameOf): ReviewLink => ({
  id,
  by: nameOf(by),
  createdAt,
  expiresAt: new Date(expires * 1000).toISOString(),
});

const opens = ({ expires }: StoredLink, now: Date): boolean => expires * 1000 > now.getTime();

export const listLinks = (deps: StudioDeps) =>
  endpoint(STUDIO_API.reviewLinks, async (request) => {
    const found = await openReport(deps, request);
    if (!found.ok) return found.error;
    const { store, head } = found.value;
    const [links, nameOf] = [await store.reviewLinks.list(head.slug), await namesIn(store)];
    return json(200, {
      items: links.filter((one) => opens(one, deps.now())).map((one) => presentLink(one, nameOf)),
    });
  });

/** The token is kept as its hash, and shown this once. */
export const createLink = (deps: StudioDeps) =>
  endpoint(STUDIO_API.createReviewLink, async (request) => {
    const found = await openReport(deps, request);
    if (!found.ok) return found.error;
    const { store, head } = found.value;
    const now = deps.now();
    const open = (await store.reviewLinks.list(head.slug)).filter((one) => opens(one, now));
    if (open.length >= MOST) return problem('conflict', `A report may have ${MOST} links. Take one back first.`);
    const token = deps.random(32);
    const hash = sha256(token);
    const [createdAt, expires] = [now.toISOString(), Math.floor(now.getTime() / 1000) + LASTS];
    const link: StoredLink = { id: sha256(hash).slice(0, 12), hash, by: callerOf(request), createdAt, expires };
    const { tenant } = must(request.principal, 'principal');
    // Cut off behind this, nobody has seen the token, and it ends by itself.
    await deps.tokens.put(hash, { tenant, slug: head.slug, expires });
    await store.reviewLinks.put(head.slug, link, deedOf(deps, request, 'report.shared', head.slug, { link: link.id }));
    return json(201, { ...presentLink(link, await namesIn(store)), link: `${deps.origin}${reviewPath(token)}` });
  });

export const revokeLink = (deps: StudioDeps) =>
  endpoint(STUDIO_API.revokeReviewLink, async (request) => {
    const found = await openReport(deps, request);
    if (!found.ok) return found.error;
    const { store, head } = found.value;
    const link = (await store.reviewLinks.list(head.slug)).find(({ id }) => id === request.params.link);
    if (!link) return problem('not-found', 'There is no such link.');
    const event = deedOf(deps, request, 'report.unshared', head.slug, { link: link.id });
    await removeLink(deps, store, head.slug, link, event);
    return empty(204);
  });
