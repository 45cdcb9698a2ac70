import { expect, test } from 'vitest';
import type { TenantId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { newTenant } from '#shared/tenant/new-tenant.ts';
import type { DirectoryEntry } from '../stores/directory-entry.ts';
import { listOrganisations } from './list-organisations.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const idOf = (n: number): TenantId => `t-${String(n).padStart(5, '0')}` as TenantId;
const all: DirectoryEntry[] = Array.from({ length: 2500 }, (_, n) => ({
  ...newTenant({ id: idOf(n), name: `Ørsted ${n}`, kind: n % 2 ? 'partner' : 'analyst', state: n % 500 === 7 ? 'suspended' : 'active' }, NOW),
  work: null,
})); // prettier-ignore

/** The directory as a table of a hundred items a page; counts the pages. */
function directory() {
  let reads = 0;
  return {
    reads: () => reads,
    list: (after: TenantId | undefined, limit = 100) => {
      reads++;
      const from = after === undefined ? 0 : all.findIndex(({ id }) => id > after);
      const items = from === -1 ? [] : all.slice(from, from + limit);
      return Promise.resolve({
        items,
        next: from !== -1 && from + limit < all.length ? (items.at(-1)?.id ?? null) : null,
      });
    },
  };
}

type Query = Parameters<typeof listOrganisations>[1];

async function pages(query: Query): Promise<{ ids: string[][]; reads: number }> {
  const ids: string[][] = [];
  const own = directory();
  for (let next: string | undefined; ;) {
    const result = await listOrganisations(own, { ...query, ...(next !== undefined && { next }) });
    const page = must(result.ok ? result.value : undefined, 'page');
    ids.push(page.items.map(({ id }) => id));
    if (page.next === null) return { ids, reads: own.reads() };
    next = page.next;
  }
}

test('pages without a filter have a hundred each, and none is left out or comes twice', async () => {
  const { ids } = await pages({});
  expect(ids.map(({ length }) => length)).toEqual(new Array(25).fill(100));
  expect(ids.flat()).toEqual(all.map(({ id }) => id));
});

test.each<readonly [Query, (one: DirectoryEntry) => boolean]>([
  [{ kind: 'partner' }, ({ kind }) => kind === 'partner'],
  [{ state: 'suspended' }, ({ state }) => state === 'suspended'],
  [{ state: 'suspended', kind: 'analyst' }, () => false],
  [{ search: 'ØRSTED 24' }, ({ name }) => name.includes('24') && / 24/.test(name)],
  [{ search: '00013' }, ({ id }) => id.includes('00013')],
])('pages of those that match %o together are exactly those', async (query, fits) => {
  const { ids, reads } = await pages(query);
  expect(ids.flat()).toEqual(all.filter(fits).map(({ id }) => id));
  // A page of a hundred is left where it is full, and read again from there.
  expect(reads).toBeLessThan(60);
});

test('a cursor that is none is refused', async () => {
  expect(await listOrganisations(directory(), { next: 'NO ID' })).toMatchObject({ ok: false, error: { faults: [{}] } });
});
