import { until } from '#infra/local/demo/api-client.ts';
import { PROFILE } from '../../builders/host.ts';
import { signedIn } from '../../builders/session.ts';
import type { RecordedCalls } from './recorded-calls.ts';

const GOING = 'going-company';

/** Everything that can be done with organisations: by the administrator, by an owner, and by one who leaves. */
export async function runOrganisations(origin: string, { call }: RecordedCalls): Promise<void> {
  for (const what of ['', '/profiles', '/usage', '/export'])
    await call('admin', 'GET', `/admin/tenants/seen-company${what}`);
  for (const what of ['', '/profiles']) await call('person', 'GET', `/account/organisation${what}`);
  for (const what of ['usage', 'export']) await call('person', 'GET', `/account/${what}`);
  const any = { 'if-match': '*' };
  await call('person', 'PUT', '/account/organisation', { name: 'Seen (synthetic)' }, any);
  await call('admin', 'PUT', '/admin/tenants/other-company', { legalName: 'Other Ltd (synthetic)' }, any);
  await onboard({ call });
  await goAway(origin, { call });
}

async function onboard({ call }: Pick<RecordedCalls, 'call'>): Promise<void> {
  const list = 'id,name,kind,ownerEmail\nlisted,Listed (synthetic),partner,owner@listed.example\nListed,,,\n';
  const { id } = await call<{ id: string }>('admin', 'POST', '/admin/onboardings', list, {
    'content-type': 'text/csv',
  });
  const reach = (state: string) =>
    until(
      () => call<{ state: string }>('admin', 'GET', `/admin/onboardings/${id}`),
      (job) => job.state === state,
    );
  await reach('checked');
  await call('admin', 'POST', `/admin/onboardings/${id}/apply`);
  await reach('done');
  await call('admin', 'GET', `/admin/onboardings/${id}/rows`);
}

/** An owner with a session, as signing in leaves it, whose organisation leaves, comes back, leaves again and is erased. */
async function goAway(origin: string, { call }: Pick<RecordedCalls, 'call'>): Promise<void> {
  const tenant = { id: GOING, name: 'Going (synthetic)', kind: 'company', state: 'active', profile: PROFILE };
  await call('admin', 'POST', '/admin/tenants', tenant);
  const owner = await signedIn(origin, GOING, 'an-owner-who-leaves');
  await call('public', 'POST', '/account/leave', { confirm: GOING }, owner);
  for (const state of ['active', 'offboarded', 'erased'])
    await call('admin', 'POST', `/admin/tenants/${GOING}/state`, { state, confirm: GOING });
}
