import type { TenantId } from '#shared/kernel/ids.ts';
import { sameAddress } from '#shared/tenant/roster.ts';
import type { Actor } from '../actor.ts';
import { openTenant, type PeopleDeps } from '../deps.ts';
import { invite, inviteAgain, type Invited } from '../invitations.ts';
import { refused, type Refusal } from '../refusals.ts';
import type { Inviting } from './apply-list.ts';

/** Invites the owner of an organisation that was just created, and finishes an invitation that was cut off before its link. */
export const inviteOnce =
  (deps: PeopleDeps) =>
  async (tenant: TenantId, invited: Invited, actor: Actor): Promise<Inviting> => {
    const sent = await invite(deps, tenant, invited, actor);
    if (sent.ok) return sent.value.mailed ? 'mailed' : 'listed';
    if (sent.error === 'member') return 'mailed';
    if (sent.error !== 'invited') return { refused: sentence(sent.error) };
    return (await linkless(deps, tenant, invited.email, actor)) ?? 'mailed';
  };

/** Sends the invitation whose link never came to be; undefined where there is a link. */
async function linkless(
  deps: PeopleDeps,
  tenant: TenantId,
  email: string,
  actor: Actor,
): Promise<Inviting | undefined> {
  const opened = await openTenant(deps, tenant);
  const roster = opened.ok ? await opened.value.store.people.roster() : undefined;
  const one = roster?.invitations.find((invitation) => sameAddress(invitation.email, email));
  if (!one || (await deps.access.link(one.hash))) return undefined;
  const again = await inviteAgain(deps, tenant, one.id, actor);
  if (!again.ok) return { refused: sentence(again.error) };
  return again.value.mailed ? 'mailed' : 'listed';
}

/** The words the API would refuse it with. */
const sentence = (refusal: Refusal): string => (JSON.parse(String(refused(refusal).body)) as { detail: string }).detail;
