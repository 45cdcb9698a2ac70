import { timingSafeEqual } from 'node:crypto';
import type { PersonView } from '#shared/contracts/people-schemas.ts';
import type { TenantView } from '#shared/contracts/tenant-schemas.ts';
import type { TenantId, UserId } from '#shared/kernel/ids.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { newTenant } from '#shared/tenant/new-tenant.ts';
import { firstRecord } from '#shared/tenant/record.ts';
import { sha256 } from '../stores/hash.ts';
import type { SetupStore } from '../stores/setup-store.ts';
import type { TenantStore } from '../stores/tenant-store.ts';
import { deedOf } from './actor.ts';
import { AGAIN, decide, type Outcome, type PeopleDeps } from './deps.ts';
import { identityFor, unfitPassword } from './join.ts';

/** The tenant of whoever runs the installation; its log is that of the platform. */
export const OPERATOR = 'operator' as TenantId;

export interface SetupDeps extends PeopleDeps {
  readonly setup: SetupStore;
  /** SHA-256 of the code that was given out; undefined where there is none. */
  readonly codeHash: () => Promise<string | undefined>;
}

/** What the first administrator types in. */
export interface Wanted {
  readonly code: string;
  readonly organisation: string;
  readonly email: string;
  readonly password: string;
}

/** Whether an installation waits for its first administrator. */
export const isOpen = async ({ setup, codeHash }: SetupDeps): Promise<boolean> =>
  (await codeHash()) !== undefined && !(await setup.isDone());

/**
 * Creates the operator and its first administrator. Everything that takes several writes is done while this request has
 * the setup to itself; what grants, and the end of the setup, is the last one. Cut off before it, the same code works
 * again after half a minute, also with another address.
 */
export async function setUp(deps: SetupDeps, wanted: Wanted, from: string): Promise<Outcome<{ email: string }>> {
  const hash = await deps.codeHash();
  if (hash === undefined || (await deps.setup.isDone())) return fail('set-up');
  if (!timingSafeEqual(Buffer.from(sha256(wanted.code)), Buffer.from(hash))) return fail('no-code');
  const unfit = unfitPassword(wanted.password, wanted.email);
  if (!unfit.ok) return unfit;
  const seconds = Math.floor(deps.now().getTime() / 1000);
  if (!(await deps.setup.claim(seconds))) return fail((await deps.setup.isDone()) ? 'set-up' : 'busy');
  try {
    const done = await establish(deps, wanted, from);
    if (!done.ok) await deps.setup.release();
    return done;
  } catch (error) {
    await deps.setup.release().catch(() => undefined);
    throw error;
  }
}

async function establish(deps: SetupDeps, wanted: Wanted, from: string): Promise<Outcome<{ email: string }>> {
  const identity = await deps.identity();
  if (identity.joinBy !== 'password') return fail('by-provider');
  const made = await identityFor(deps, identity, wanted, wanted.password);
  if (!made.ok) return made;
  const store = await deps.tenants.of(OPERATOR);
  const tenant = await foundOperator(deps, store, wanted.organisation, from);
  const placed = await placeFirst(deps, store, made.value, wanted.email, from);
  if (!placed.ok) return placed;
  const { email, roles } = placed.value.person;
  const person = { user: made.value, tenant: OPERATOR, email, roles };
  const finished = await deps.setup.finish(
    tenant,
    person,
    placed.value.version,
    Math.floor(deps.now().getTime() / 1000),
  );
  return finished ? ok({ email }) : fail('set-up');
}

/** The operator's record; one that an attempt before has left is taken as it is, with the name given now. */
async function foundOperator({ now }: SetupDeps, store: TenantStore, name: string, from: string): Promise<TenantView> {
  const actor = { name: 'system', from };
  const present = await store.record();
  if (!present) {
    const tenant = newTenant({ id: OPERATOR, name, kind: 'operator', state: 'active' }, now());
    await store.found(
      firstRecord(tenant, actor.name),
      deedOf(actor, now(), { tenant: OPERATOR, action: 'tenant.created' }),
    );
    return tenant;
  }
  const renamed = { ...present, name, version: present.version + 1 };
  if (present.name !== name)
    await store.change(present, renamed, deedOf(actor, now(), { tenant: OPERATOR, action: 'tenant.changed' }));
  return present.name === name ? present : renamed;
}

/** The first person in room 1. Whoever an attempt before has put there was never let in, and goes. */
const placeFirst = (deps: SetupDeps, store: TenantStore, user: UserId, email: string, from: string) =>
  decide<{ person: PersonView; version: number }>(store, async (roster) => {
    for (const { id } of roster.people) if (id !== user) await store.people.forgetPerson(id);
    const now = deps.now();
    const person: PersonView = {
      id: user,
      email,
      roles: ['owner', 'admin'],
      joinedAt: now.toISOString(),
      lastSignInAt: null,
    };
    if (roster.people.some(({ id }) => id === user)) return ok({ person, version: roster.version });
    const event = deedOf({ name: `user:${user}`, from }, now, {
      tenant: OPERATOR,
      action: 'person.joined',
      target: `user:${user}`,
      detail: { roles: person.roles.join(',') },
    });
    return (await store.people.add(roster.version, person, event))
      ? ok({ person, version: roster.version + 1 })
      : AGAIN;
  });
