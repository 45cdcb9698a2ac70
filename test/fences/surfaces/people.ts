import { signedIn } from '../../builders/session.ts';
import type { RecordedCalls } from './recorded-calls.ts';

const TENANT = 'seen-company';
const PASSWORD = 'a long sentence of a test';

interface Invitation {
  readonly id: string;
  readonly link: string;
}
interface Key {
  readonly id: string;
}

/** Everything that can be done with people, keys and the audit log: by the administrator and by an owner. */
export async function runPeople(origin: string, { call }: RecordedCalls): Promise<void> {
  const owner = await signedIn(origin, TENANT, 'an-owner-who-manages');
  const byOwner = <T>(method: string, path: string, body?: unknown): Promise<T> =>
    call<T>('public', method, `/account/${path}`, body, owner);
  const byAdmin = <T>(method: string, path: string, body?: unknown): Promise<T> =>
    call<T>('admin', method, `/admin/tenants/${TENANT}/${path}`, body);
  for (const [at, run] of [byOwner, byAdmin].entries()) {
    await invite(run, `taken-back-${at}@seen.example`, (id) => run('DELETE', `invitations/${id}`));
    const person = await joined(call, run, `joined-${at}@seen.example`);
    await run('PUT', `people/${person}`, { roles: ['member'] });
    await run('POST', `people/${person}/sign-out`);
    await run('DELETE', `people/${person}`);
    await changeKeys(run);
    for (const path of ['people', 'keys', 'audit', 'audit/export']) await run('GET', path);
  }
  await call('admin', 'GET', '/admin/programmes/demo/editions');
  await call('admin', 'POST', '/admin/programmes/demo/reminders', { tenants: [TENANT] });
  await call('public', 'POST', '/account/join-by-provider', { token: 'x'.repeat(43) });
  await call('public', 'POST', '/account/setup', { code: 'none', organisation: 'Operator', email: 'a@seen.example', password: PASSWORD }); // prettier-ignore
  await byOwner('POST', 'sign-out-everywhere');
}

type Run = <T>(method: string, path: string, body?: unknown) => Promise<T>;

/** Invites, sends the link again, and does something with the invitation. */
async function invite(run: Run, email: string, then: (id: string, link: string) => Promise<unknown>): Promise<void> {
  const { id } = await run<Invitation>('POST', 'invitations', { email, roles: ['member'] });
  const again = await run<Invitation>('POST', `invitations/${id}/again`);
  await then(again.id, again.link);
}

/** The id of somebody who has followed a link. */
async function joined(call: RecordedCalls['call'], run: Run, email: string): Promise<string> {
  await invite(run, email, async (_, link) => {
    const token = link.slice(link.indexOf('#') + 1);
    await call('public', 'POST', '/account/invitation', { token });
    await call('public', 'POST', '/account/join', { token, password: PASSWORD });
  });
  const { people } = await run<{ people: readonly { id: string; email: string }[] }>('GET', 'people');
  const person = people.find((one) => one.email === email);
  if (!person) throw new Error('nobody has joined');
  return person.id;
}

async function changeKeys(run: Run): Promise<void> {
  const { id } = await run<Key>('POST', 'keys', { name: 'test', scopes: ['assess'], days: 1 });
  const next = await run<Key>('POST', `keys/${id}/rotate`, { overlapHours: 1, days: 1 });
  await run('DELETE', `keys/${next.id}`);
}
