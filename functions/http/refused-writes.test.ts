import { describe, expect, it } from 'vitest';
import type { TenantId, UserId } from '#shared/kernel/ids.ts';
import type { AuditEvent } from '#shared/tenant/audit.ts';
import type { TenantStores } from '../stores/tenant-store.ts';
import type { Principal } from './principal.ts';
import { refusedWrites, tellingRefusal, type RefusedWrite } from './refused-writes.ts';
import { problem } from './reply.ts';

const PERSON: Principal = { kind: 'person', via: 'bearer', session: null, user: 'u1' as UserId, tenant: 'acme' as TenantId, email: 'u1@synthetic.example', roles: ['member'] }; // prettier-ignore
const WRITE: RefusedWrite = { principal: PERSON, route: 'POST /v1/account/keys', from: '192.0.2.0/24' };
const FORBIDDEN = problem('forbidden');

/** A log that keeps one event of an id, as the table does. */
function log() {
  const kept = new Map<string, AuditEvent>();
  const stores = {
    of: (tenant: TenantId) =>
      Promise.resolve({
        audit: {
          tell: (event: AuditEvent) => {
            expect(event.tenant).toBe(tenant);
            const fresh = !kept.has(event.id);
            if (fresh) kept.set(event.id, event);
            return Promise.resolve(fresh);
          },
        },
      }),
  } as unknown as TenantStores;
  return { kept, stores };
}

const at = (time: string) => () => new Date(`2026-11-22T09:${time}Z`);

describe('refused writes', () => {
  it('are told once a minute for each caller and route, by however many instances', async () => {
    const { kept, stores } = log();
    let now = at('00:01.000');
    const instances = [1, 2].map(() => refusedWrites({ tenants: stores, now: () => now() }));
    for (const tell of instances) for (let n = 0; n < 3; n++) await tell(WRITE);
    expect(kept.size).toBe(1);
    await instances[0]?.({ ...WRITE, route: 'DELETE /v1/account/keys/{key}' });
    await instances[0]?.({ ...WRITE, principal: { ...PERSON, user: 'u2' as UserId } });
    expect(kept.size).toBe(3);
    now = at('01:00.000');
    for (const tell of instances) await tell(WRITE);
    expect(kept.size).toBe(4);
  });

  it('are told with who, what and from where, and nothing of what was sent', async () => {
    const { kept, stores } = log();
    await refusedWrites({ tenants: stores, now: at('00:59.500') })(WRITE);
    expect([...kept.values()]).toEqual([
      {
        id: expect.stringMatching(/^2026-11-22T09:00:00\.000Z#[0-9a-f]{16}$/) as string,
        tenant: 'acme',
        at: '2026-11-22T09:00:59.500Z',
        actor: 'user:u1',
        action: 'access.refused',
        target: 'route:POST /v1/account/keys',
        from: '192.0.2.0/24',
        result: 'refused',
        detail: {},
      },
    ]);
  });
});

describe('an answer', () => {
  const told: RefusedWrite[] = [];
  const tell = (refused: RefusedWrite) => Promise.resolve(void told.push(refused));
  const post = { method: 'POST', path: '/v1/account/keys' } as const;

  it('that refuses a known caller a write is told of', async () => {
    expect(await tellingRefusal(tell, post, PERSON, '192.0.2.0/24', FORBIDDEN)).toBe(FORBIDDEN);
    expect(told).toEqual([WRITE]);
  });

  it('to a read, to nobody known, or of another kind is not', async () => {
    told.length = 0;
    await tellingRefusal(tell, { ...post, method: 'GET' }, PERSON, '', FORBIDDEN);
    await tellingRefusal(tell, post, undefined, '', FORBIDDEN);
    await tellingRefusal(tell, post, PERSON, '', problem('not-found'));
    expect(told).toEqual([]);
  });

  it('stands although it cannot be told of', async () => {
    const broken = () => Promise.reject(new Error('no table'));
    expect(await tellingRefusal(broken, post, PERSON, '', FORBIDDEN)).toBe(FORBIDDEN);
    expect(await tellingRefusal(undefined, post, PERSON, '', FORBIDDEN)).toBe(FORBIDDEN);
  });
});
