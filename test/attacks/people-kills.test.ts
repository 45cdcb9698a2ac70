import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PeopleDeps } from '#functions/tenancy/deps.ts';
import { invite, inviteAgain, revokeInvitation } from '#functions/tenancy/invitations.ts';
import { joinAs, lookAtInvitation } from '#functions/tenancy/join.ts';
import { changeRoles, listPeople, removePerson } from '#functions/tenancy/people.ts';
import { sha256 } from '#functions/stores/hash.ts';
import type { Role } from '#shared/contracts/contract.ts';
import type { SentInvitation } from '#shared/contracts/people-schemas.ts';
import type { TenantId, UserId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { Killed } from '../builders/dynamo.ts';
import { testHost, type TestHost } from '../builders/host.ts';
import { peopleDepsOf } from '../builders/people-deps.ts';

let host: TestHost;
beforeAll(async () => {
  host = await testHost();
}, 120_000);
afterAll(() => host.stop());

const ADMIN = { name: 'system', from: null, roles: ['admin'] } as const;
const EMAIL = 'somebody@kills.example';
const tokenOf = ({ link }: SentInvitation): string => new URL(link).hash.slice(1);

let count = 0;
/** An organisation with two owners (who came by an issuer of their own) and an open invitation. */
async function organisation() {
  const id = `kills-${++count}` as TenantId;
  const profile = { industry: 'C', size: '250-999', region: '150' };
  await host.admin.post('/admin/tenants', { id, name: 'Kills', kind: 'company', state: 'active', profile });
  const deps = peopleDepsOf();
  const send = async (email: string, roles: Role[]): Promise<SentInvitation> => {
    const sent = await invite(deps, id, { email, roles }, ADMIN);
    return must(sent.ok ? sent.value : undefined, 'invitation');
  };
  const [ann, bob] = [`ann-${count}`, `bob-${count}`] as unknown as [UserId, UserId];
  for (const user of [ann, bob])
    await joinAs(deps, sha256(tokenOf(await send(`${user}@kills.example`, ['owner']))), user, 'test');
  return { id, deps, ann, bob, sent: await send('open@kills.example', ['member']) };
}
type World = Awaited<ReturnType<typeof organisation>>;

const addresses = async ({ deps, id }: World): Promise<string[]> => {
  const listed = await listPeople(deps, id);
  return listed.ok ? listed.value.invitations.map(({ email }) => email).sort() : [];
};
const opens = async ({ deps }: World, token: string): Promise<boolean> => (await lookAtInvitation(deps, token)).ok;

interface Deed {
  readonly name: string;
  readonly writes: number;
  readonly run: (deps: PeopleDeps, world: World) => Promise<unknown>;
  /** What holds once it has been asked for again. */
  readonly after: (world: World, again: unknown) => Promise<void>;
}

const DEEDS: readonly Deed[] = [
  {
    name: 'inviting',
    writes: 2,
    run: (deps, { id }) => invite(deps, id, { email: EMAIL, roles: ['member'] }, ADMIN),
    // Listed, or to be asked for again; never twice, and sending it again gives a link that opens.
    after: async (world) => {
      expect(await addresses(world)).toEqual(['open@kills.example', EMAIL]);
      const { id, deps } = world;
      const listed = await listPeople(deps, id);
      const one = listed.ok && listed.value.invitations.find(({ email }) => email === EMAIL);
      const sent = await inviteAgain(deps, id, must(one || undefined, 'invitation').id, ADMIN);
      expect(sent.ok && (await opens(world, tokenOf(sent.value)))).toBe(true);
    },
  },
  {
    name: 'sending again',
    writes: 3,
    run: (deps, { id, sent }) => inviteAgain(deps, id, sent.id, ADMIN),
    after: async (world, again) => {
      expect(await opens(world, tokenOf(world.sent))).toBe(false);
      const { value } = again as { value: SentInvitation };
      expect(await opens(world, tokenOf(value))).toBe(true);
    },
  },
  {
    name: 'taking back',
    writes: 2,
    run: (deps, { id, sent }) => revokeInvitation(deps, id, sent.id, ADMIN),
    after: async (world) => {
      expect(await addresses(world)).toEqual([]);
      expect(await opens(world, tokenOf(world.sent))).toBe(false);
    },
  },
  {
    name: 'changing roles',
    writes: 2,
    run: (deps, { id, bob }) => changeRoles(deps, id, bob, ['member'], ADMIN),
    after: async ({ deps, bob }) => {
      expect((await deps.access.person(bob))?.roles).toEqual(['member']);
    },
  },
  {
    name: 'removing',
    writes: 4,
    run: (deps, { id, bob }) => removePerson(deps, id, bob, ADMIN),
    after: async ({ deps, id, ann, bob }) => {
      const listed = await listPeople(deps, id);
      expect(listed.ok && listed.value.people.map((one) => one.id)).toEqual([ann]);
      expect(await deps.access.person(bob)).toBeUndefined();
    },
  },
];

const kills = DEEDS.flatMap((deed) =>
  Array.from({ length: deed.writes }, (_, i) => i + 1).flatMap((at) =>
    (['before', 'after'] as const).map((when) => [deed.name, at, when, deed] as const),
  ),
);

describe('a change of people that was cut off is finished by asking for it again', () => {
  test.each(kills)('%s, at write %i, %s it took effect', async (_, at, when, deed) => {
    const world = await organisation();
    await expect(deed.run(peopleDepsOf({ at, when }), world)).rejects.toThrow(Killed);
    await deed.after(world, await deed.run(world.deps, world));
  });

  test.each(DEEDS.map((deed) => [deed.name, deed] as const))('%s has no other writes', async (_, deed) => {
    const world = await organisation();
    await deed.run(peopleDepsOf({ at: deed.writes + 1 }), world);
  });

  test('and while somebody is being removed, the other owner is the last one', async () => {
    const { id, deps, ann, bob } = await organisation();
    await expect(removePerson(peopleDepsOf({ at: 1, when: 'after' }), id, bob, ADMIN)).rejects.toThrow(Killed);
    expect(await removePerson(deps, id, ann, ADMIN)).toEqual({ ok: false, error: 'last-owner' });
  });
});
