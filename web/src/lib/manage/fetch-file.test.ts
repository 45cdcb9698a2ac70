import { expect, test } from 'vitest';
import { fetchParts } from './fetch-file.ts';

/** A service that answers one address after the other; each names the next but the last. */
function service(...bodies: readonly string[]) {
  const asked: string[] = [];
  return {
    asked,
    fetch: async (address: string) => {
      const at = asked.push(address) - 1;
      const more = at + 1 < bodies.length;
      return new Response(bodies[at], more ? { headers: { link: `</v1/x?next=${at + 1}>; rel="next"` } } : {});
    },
  };
}

test('an export of several answers is fetched to its end, in order', async () => {
  const { asked, fetch } = service('a\n', 'b\n', 'c\n');
  const parts = await fetchParts('/v1/x', fetch);
  expect(asked).toEqual(['/v1/x', '/v1/x?next=1', '/v1/x?next=2']);
  expect(parts.ok && (await new Blob([...parts.value]).text())).toBe('a\nb\nc\n');
});

test('a refusal in the middle is told, and gives no half file', async () => {
  const { fetch } = service('a\n', '');
  const parts = await fetchParts('/v1/x', async (address) =>
    address.includes('next') ? Response.json({ title: 'no', status: 403 }, { status: 403 }) : fetch(address),
  );
  expect(parts.ok ? undefined : parts.error).toMatchObject({ kind: 'problem', problem: { status: 403 } });
});

test('no connection is a failure, not an error', async () => {
  const parts = await fetchParts('/v1/x', () => Promise.reject(new TypeError('no network')));
  expect(parts).toEqual({ ok: false, error: { kind: 'offline' } });
});
