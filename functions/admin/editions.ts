import { ADMIN_API } from '#shared/contracts/admin-api.ts';
import { editionId, type EditionId, type Period } from '#shared/kernel/ids.ts';
import { fail, must, ok, type Result } from '#shared/kernel/result.ts';
import { newEdition, type Edition } from '#shared/release/edition.ts';
import { openPeriod } from '#shared/release/open-period.ts';
import { publicationRefusal } from '#shared/release/policy.ts';
import { findProgramme, type Programme } from '#shared/release/programme.ts';
import type { AuditEvent } from '#shared/tenant/audit.ts';
import { auditEvent } from '../http/audit.ts';
import { endpoint, type Request } from '../http/endpoint.ts';
import { json, problem, type Reply } from '../http/reply.ts';
import type { Workflows } from '../ports/workflows.ts';
import type { TransactItems } from '../stores/conditions.ts';
import type { ReleaseReader } from '../stores/release-reader.ts';
import type { ReleaseStore } from '../stores/release-store.ts';

export interface EditionDeps {
  readonly release: Pick<ReleaseStore, 'edition' | 'begin' | 'plan'>;
  readonly editions: ReleaseReader['editions'];
  readonly workflows: () => Workflows;
  /** The platform's account: an event as part of another write, or by itself. */
  readonly account: {
    put(event: AuditEvent): TransactItems[number];
    tell(event: AuditEvent): Promise<unknown>;
  };
  readonly now: () => Date;
}

/** What is done to an edition concerns no tenant: it stands in the log of the operator, whose people and keys do it. */
const deedOf = (
  deps: EditionDeps,
  request: Pick<Request<unknown, unknown, unknown>, 'principal' | 'from'>,
  action: 'edition.closed' | 'edition.tried' | 'edition.published',
  edition: EditionId,
): AuditEvent =>
  auditEvent(request, deps.now(), {
    tenant: must(request.principal, 'principal').tenant,
    action,
    target: `edition:${edition}`,
  });

const noProgramme = () => problem('not-found', 'There is no such programme.');

/** Those that began to close, and the one that collects. */
export const listEditions = (deps: EditionDeps) =>
  endpoint(ADMIN_API.editionList, async ({ params }) => {
    const programme = findProgramme(params.programme);
    if (!programme) return noProgramme();
    const begun = await deps.editions(programme.id);
    const open = newEdition(programme, openPeriod(begun, deps.now()), 'open');
    return json(200, { items: [...begun, open], next: null });
  });

export const getEdition = (deps: EditionDeps) =>
  endpoint(ADMIN_API.edition, async ({ params }) => {
    const programme = findProgramme(params.programme);
    if (!programme) return noProgramme();
    return json(
      200,
      (await deps.release.edition(programme.id, params.period)) ?? newEdition(programme, params.period, 'open'),
    );
  });

/** open → closing at once, the rest by the workflow. Repeating it takes up a closing that was interrupted. */
export const closeEdition = (deps: EditionDeps) =>
  endpoint(ADMIN_API.close, async (request) => {
    const { params } = request;
    const programme = findProgramme(params.programme);
    if (!programme) return noProgramme();
    const present = await deps.release.edition(programme.id, params.period);
    if (present && present.state !== 'closing') return json(202, present);
    const edition = present ?? newEdition(programme, params.period, 'closing');
    const event = deedOf(deps, request, 'edition.closed', edition.id);
    const refused = present ? undefined : await begin(deps, programme, edition, event);
    if (refused) return refused;
    await deps.workflows().start('close-edition', edition.id, { edition: edition.id });
    return json(202, edition);
  });

async function begin(
  deps: EditionDeps,
  programme: Programme,
  edition: Edition,
  event: AuditEvent,
): Promise<Reply | undefined> {
  const editions = await deps.editions(programme.id);
  if (edition.period > openPeriod(editions, deps.now())) return problem('conflict', `${edition.period} has not begun.`);
  if (await deps.release.begin(edition, [deps.account.put(event)])) return undefined;
  // Asked for twice at once: the other one has begun, which is what was wanted.
  if ((await deps.release.edition(programme.id, edition.period))?.state === 'closing') return undefined;
  return problem('conflict', 'Editions close in order: publish the one before first; a later one must not exist.');
}

/** The edition as it stands, of a programme that may publish at all. */
async function beforePublishing(
  { release }: EditionDeps,
  params: { readonly programme: string; readonly period: Period },
): Promise<Result<Edition | undefined, Reply>> {
  const programme = findProgramme(params.programme);
  if (!programme) return fail(noProgramme());
  const refused = publicationRefusal(programme);
  if (refused) return fail(problem('conflict', refused));
  return ok(await release.edition(programme.id, params.period));
}

/** A closed edition stands still, so what a dry run says holds until it is published. */
export const startDryRun = (deps: EditionDeps) =>
  endpoint(ADMIN_API.startDryRun, async (request) => {
    const found = await beforePublishing(deps, request.params);
    if (!found.ok) return found.error;
    const present = found.value;
    if (present?.state !== 'closed')
      return problem('conflict', 'A dry run looks at an edition that is closed and not published.');
    // Told before it begins: cut off in between, asking again tells it again, and nothing ever happens untold.
    await deps.account.tell(deedOf(deps, request, 'edition.tried', present.id));
    await deps.workflows().start('dry-run', present.id, { edition: present.id });
    return json(202, present);
  });

export const getDryRun = (deps: EditionDeps) =>
  endpoint(ADMIN_API.dryRun, async ({ params }) => {
    const programme = findProgramme(params.programme);
    if (!programme) return noProgramme();
    const plan = await deps.release.plan(editionId(programme.id, params.period));
    return plan ? json(200, plan) : problem('not-found', 'There was no dry run of this edition yet.');
  });

export const publishEdition = (deps: EditionDeps) =>
  endpoint(ADMIN_API.publish, async (request) => {
    const found = await beforePublishing(deps, request.params);
    if (!found.ok) return found.error;
    const present = found.value;
    if (present?.state === 'published') return json(202, present);
    if (present?.state !== 'closed')
      return problem('conflict', 'Close the edition first; it is published once it is closed.');
    await deps.account.tell(deedOf(deps, request, 'edition.published', present.id));
    await deps.workflows().start('publish-edition', present.id, { edition: present.id });
    return json(202, present);
  });
