import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoEndpoint, setting } from '#functions/ports/settings.ts';
import { documentClient, dynamoClient } from '#functions/stores/clients.ts';
import { tenantKeys } from '#functions/stores/keys.ts';
import { run } from '#infra/audit/run.ts';
import { verifyLog } from '#infra/audit/verify.ts';
import type { ApiClient } from '#infra/local/demo/api-client.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import type { AuditEntry } from '#shared/tenant/audit.ts';
import { testHost, type TestHost } from '../builders/host.ts';
import { answersOf, PERIOD } from '../builders/submission.ts';

interface Page {
  readonly items: AuditEntry[];
  readonly next: string | null;
}

const ASSESSMENT = `/programmes/demo/periods/${PERIOD}/assessment`;
let host: TestHost;
let company: ApiClient & { readonly key: string };
let outsider: ApiClient & { readonly key: string };
beforeAll(async () => {
  host = await testHost();
  company = await host.tenant('kept', 'company', ['assess']);
  outsider = await host.tenant('kept-too', 'company', ['benchmark']);
  await company.put(ASSESSMENT, { answers: answersOf(2, 1) });
  await company.put(ASSESSMENT, { answers: answersOf(3, 1) });
  await host.settled();
});
afterAll(() => host.stop());

const logOf = (tenant: string, query = '') => host.admin.get<Page>(`/admin/tenants/${tenant}/audit${query}`);
const exported = (tenant: string, query = '') =>
  fetch(`${host.origin}/v1/admin/tenants/${tenant}/audit/export${query}`, { headers: { 'x-api-key': host.adminKey } });
const actionsOf = ({ items }: Page): string[] => items.map(({ action }) => action);

async function directory(tenant: string): Promise<Record<string, unknown>> {
  const documents = documentClient(dynamoClient({ endpoint: dynamoEndpoint() }));
  const Key = tenantKeys.directory(tenant as TenantId);
  const { Item } = await documents.send(
    new GetCommand({ TableName: setting('TENANT_TABLE'), Key, ConsistentRead: true }),
  );
  return Item ?? {};
}

describe('the account of an organisation', () => {
  it('tells of submissions from their own history, newest first, without answers', async () => {
    const { items } = await logOf('kept', '?action=assessment.submitted');
    expect(items.map(({ detail }) => detail)).toEqual([{ revision: '2' }, { revision: '1' }]);
    expect(items[0]).toMatchObject({
      actor: expect.stringMatching(/^key:/) as string,
      target: `assessment:demo/${PERIOD}/self`,
      result: 'done',
      seq: expect.any(Number) as number,
    });
    expect(Object.keys(items[0] ?? {}).sort()).toEqual(
      ['action', 'actor', 'at', 'detail', 'from', 'hash', 'id', 'result', 'seq', 'target', 'tenant'], // prettier-ignore
    );
  });

  it('tells who created it', async () => {
    expect(actionsOf(await logOf('kept', '?action=tenant.created'))).toEqual(['tenant.created']);
  });

  it('tells of withdrawals, and the directory follows what stands', async () => {
    expect((await directory('kept'))['last']).toEqual({ demo: PERIOD });
    expect((await fetch(`${host.origin}/v1${ASSESSMENT}`, { method: 'DELETE', headers: { 'x-api-key': company.key } })).ok).toBe(true); // prettier-ignore
    await host.settled();
    expect(actionsOf(await logOf('kept'))[0]).toBe('assessment.withdrawn');
    expect((await directory('kept'))['last']).toEqual({});
    await company.put(ASSESSMENT, { answers: answersOf(1, 1) });
    await host.settled();
    expect((await directory('kept'))['last']).toEqual({ demo: PERIOD });
  });

  it('tells of refused writes, once for a minute of them', async () => {
    for (let n = 0; n < 5; n++)
      await expect(outsider.put(ASSESSMENT, { answers: answersOf(1, 1) })).rejects.toThrow('403');
    await host.settled();
    const { items } = await logOf('kept-too', '?action=access.refused');
    expect(items.length).toBeGreaterThan(0);
    expect(items.length).toBeLessThanOrEqual(2);
    expect(items[0]).toMatchObject({
      result: 'refused',
      target: 'route:PUT /v1/programmes/{programme}/periods/{period}/assessment',
    });
  });

  it('does not tell of refused reads, nor of callers nobody knows', async () => {
    await expect(outsider.get(ASSESSMENT)).rejects.toThrow('403');
    const unknown = await fetch(`${host.origin}/v1${ASSESSMENT}`, { method: 'DELETE' });
    expect(unknown.status).toBe(401);
    await host.settled();
    const { items } = await logOf('kept-too', '?action=access.refused');
    expect(new Set(items.map(({ target }) => target)).size).toBe(1);
  });

  it('is read by days, page by page, and says what is wrong with a query', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const all = actionsOf(await logOf('kept'));
    expect(actionsOf(await logOf('kept', `?from=${today}&to=${today}`))).toEqual(all);
    expect(await logOf('kept', '?to=2020-01-01')).toEqual({ items: [], next: null });
    await expect(logOf('kept', '?from=2026-02-02&to=2026-02-01')).rejects.toThrow('400');
    await expect(logOf('kept', '?next=nonsense')).rejects.toThrow('400');
    await expect(logOf('kept', '?action=nonsense')).rejects.toThrow('400');
    await expect(logOf('nobody')).rejects.toThrow('404');
  });

  it('is read in pages that neither repeat nor leave out anything, whatever range a cursor is used with', async () => {
    for (let n = 0; n < 120; n++) await exported('kept', '?after=999');
    await host.settled();
    const first = await logOf('kept');
    expect(first.items).toHaveLength(100);
    const second = await logOf('kept', `?next=${first.next}`);
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(second.next).toBeNull();
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort().reverse());
    expect((await logOf('kept', `?next=${first.next}&to=2020-01-01`)).items).toEqual([]);
    expect((await logOf('kept-too', `?next=${first.next}`)).items.every(({ tenant }) => tenant === 'kept-too')).toBe(
      true,
    );
  });
});

describe('an exported log', () => {
  it('is whole, in the order of the chain, and taking it out is told', async () => {
    const response = await exported('kept');
    expect(response.headers.get('content-type')).toContain('application/jsonl');
    const text = await response.text();
    expect(verifyLog('kept', text).text).toMatch(/^kept: whole, \d+ entries/);
    expect(text).not.toMatch(/"answers?"/);
    await host.settled();
    expect(actionsOf(await logOf('kept'))[0]).toBe('audit.exported');
  });

  it('goes on behind a place', async () => {
    const lines = (await (await exported('kept', '?after=5')).text()).split('\n');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ seq: 6 });
    expect((await exported('kept', '?after=x')).status).toBe(400);
  });

  it('of every organisation is verified by the command over a running installation', async () => {
    const said: string[] = [];
    const io = { read: () => undefined, out: (line: string) => void said.push(line), err: (line: string) => void said.push(line), environment: { TIDEMARK_KEY: host.adminKey } }; // prettier-ignore
    expect(await run(io, ['verify', '--url', host.origin])).toBe(0);
    expect(said.map((line) => line.split(':')[0])).toEqual(['kept', 'kept-too', 'operator']);
    expect(await run(io, ['verify', '--url', host.origin, '--tenant', 'nobody'])).toBe(1);
    expect(await run(io, ['verify', '--url', host.origin, '--key', 'tmk_wrong'])).toBe(1);
  });
});

describe('the log of the platform', () => {
  it('is the operator’s own, and tells of editions', async () => {
    await host.admin.post('/admin/programmes/demo/editions/2026-Q3/close', {});
    await host.settled();
    const { items } = await logOf('operator', '?action=edition.closed');
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ target: 'edition:demo.2026-Q3', tenant: 'operator' });
  });

  it('lists editions with the one that collects, oldest first', async () => {
    const { items } = await host.admin.get<{ items: { period: string; state: string }[] }>(
      '/admin/programmes/demo/editions',
    );
    expect(items.map(({ period }) => period)).toEqual(['2026-Q3', '2026-Q4']);
    expect(items.at(-1)?.state).toBe('open');
  });
});
