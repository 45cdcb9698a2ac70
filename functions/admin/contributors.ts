import { ADMIN_API } from '#shared/contracts/admin-api.ts';
import type { ContributorView } from '#shared/contracts/onboarding-schemas.ts';
import { tenantIdSchema, type Period, type TenantId } from '#shared/kernel/ids.ts';
import { openPeriod } from '#shared/release/open-period.ts';
import { findProgramme, type Programme } from '#shared/release/programme.ts';
import { contributorState } from '#shared/tenant/contributor.ts';
import { endpoint } from '../http/endpoint.ts';
import { json, problem } from '../http/reply.ts';
import { remindedAt, type ContributorEntry, type ContributorStore } from '../stores/contributor-store.ts';
import type { ReleaseReader } from '../stores/release-reader.ts';
import { actorOf } from '../tenancy/actor.ts';
import { remindAll, type ReminderDeps } from '../tenancy/reminders.ts';

export interface ContributorDeps extends ReminderDeps {
  readonly directory: ContributorStore;
  readonly editions: ReleaseReader['editions'];
}

const noProgramme = () => problem('not-found', 'There is no such programme.');

/** Organisations that may contribute, and are neither gone nor about to go. */
const contributes = ({ kind, state }: ContributorEntry): boolean =>
  (kind === 'company' || kind === 'partner') && state !== 'offboarded' && state !== 'erased';

const viewOf = (entry: ContributorEntry, { id, window }: Programme, open: Period): ContributorView => ({
  tenant: entry.id,
  name: entry.name,
  kind: entry.kind === 'partner' ? 'partner' : 'company',
  lastPeriod: entry.last[id] ?? null,
  state: contributorState(entry.last[id] ?? null, open, window),
  remindedAt: remindedAt(entry, id),
});

export const contributors = (deps: ContributorDeps) => {
  const openOf = async ({ id }: Programme): Promise<Period> => openPeriod(await deps.editions(id), deps.now());
  return {
    /** A page can hold fewer than match on the whole, also none: `next` says whether there are more. */
    list: endpoint(ADMIN_API.contributors, async ({ params, query }) => {
      const programme = findProgramme(params.programme);
      if (!programme) return noProgramme();
      const after = query.next === undefined ? undefined : tenantIdSchema.safeParse(query.next);
      if (after && !after.success) return unknownCursor();
      const [{ items, next }, open] = [await deps.directory.page(after?.data), await openOf(programme)];
      const views = items.filter(contributes).map((entry) => viewOf(entry, programme, open));
      return json(200, { items: views.filter(({ state }) => !query.state || state === query.state), next });
    }),

    remind: endpoint(ADMIN_API.remind, async (request) => {
      const programme = findProgramme(request.params.programme);
      if (!programme) return noProgramme();
      const asked = [...new Set<TenantId>(request.body.tenants)];
      return json(200, await remindAll(deps, programme, await openOf(programme), asked, actorOf(request)));
    }),
  };
};

const unknownCursor = () =>
  problem('invalid-input', 'The cursor is not one of ours.', [{ pointer: '/query/next', detail: 'is not known' }]);
