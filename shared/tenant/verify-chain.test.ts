import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { TenantId } from '../kernel/ids.ts';
import type { AuditEntry, AuditEvent } from './audit.ts';
import { CHAIN_START, eventOfEntry, linkEvents, linkHash } from './chain.ts';
import { verifyChain } from './verify-chain.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const event = (n: number): AuditEvent => ({
  id: `2026-11-22T09:00:0${n}.000Z#synthetic`,
  tenant: 'acme' as TenantId,
  at: `2026-11-22T09:00:0${n}.000Z`,
  actor: 'user:u1',
  action: 'key.created',
  target: `key:${n}`,
  from: '192.0.2.0/24',
  result: 'done',
  detail: { scopes: 'assess' },
});
const events = [1, 2, 3, 4, 5, 6].map(event);
const chain = linkEvents(sha256, CHAIN_START, events);
const at = (n: number): AuditEntry => chain[n - 1] as AuditEntry;
const fault = (entries: readonly AuditEntry[]) => {
  const verified = verifyChain(sha256, entries);
  return verified.ok ? undefined : verified.error;
};
const renumbered = (entries: readonly AuditEntry[]) => entries.map((entry, i) => ({ ...entry, seq: i + 1 }));

describe('a chain', () => {
  it('holds as it was linked, and names its head', () => {
    expect(verifyChain(sha256, chain)).toEqual({ ok: true, value: { seq: 6, hash: at(6).hash } });
    expect(verifyChain(sha256, [])).toEqual({ ok: true, value: CHAIN_START });
  });

  it('is the same whether linked at once or in parts', () => {
    const first = linkEvents(sha256, CHAIN_START, events.slice(0, 2));
    expect([...first, ...linkEvents(sha256, first[1] as AuditEntry, events.slice(2))]).toEqual(chain);
  });

  it('hashes as written down: the hash before, then the event with its members sorted', () => {
    const text =
      '0'.repeat(64) +
      '{"action":"key.created","actor":"user:u1","at":"2026-11-22T09:00:01.000Z","detail":{"scopes":"assess"},' +
      '"from":"192.0.2.0/24","id":"2026-11-22T09:00:01.000Z#synthetic","result":"done","target":"key:1","tenant":"acme"}';
    expect(linkHash(sha256, CHAIN_START.hash, event(1))).toBe(sha256(text));
  });

  it.each(Object.keys(event(1)).filter((name) => name !== 'detail'))('is broken where %s was changed', (name) => {
    const changed = chain.with(2, { ...at(3), [name]: 'x' });
    expect(fault(changed)).toEqual({ kind: 'changed', line: 3, seq: 3 });
  });

  it('is broken where a detail was changed', () => {
    expect(fault(chain.with(2, { ...at(3), detail: { scopes: 'admin' } }))?.kind).toBe('changed');
    expect(fault(chain.with(2, { ...at(3), detail: {} }))?.kind).toBe('changed');
  });

  it('is broken where an event was changed and its own hash worked out again', () => {
    const forged = { ...at(3), actor: 'user:other' };
    const hash = linkHash(sha256, at(2).hash, forged);
    expect(fault(chain.with(2, { ...forged, hash }))).toMatchObject({ line: 4, seq: 4 });
  });

  it('is broken where an entry is missing, first, in the middle, or its event alone', () => {
    expect(fault(chain.toSpliced(0, 1))).toEqual({ kind: 'missing', line: 1, seq: 1 });
    expect(fault(chain.toSpliced(2, 1))).toEqual({ kind: 'missing', line: 3, seq: 3 });
    expect(fault(renumbered(chain.toSpliced(2, 1)))).toMatchObject({ line: 3, seq: 3 });
    const { seq, hash } = at(4);
    expect(verifyChain(sha256, [...chain.slice(0, 3), { seq, hash }])).toMatchObject({ error: { kind: 'missing' } });
  });

  it('is broken where an entry was inserted, doubled, or inserted with everything renumbered', () => {
    expect(fault(chain.toSpliced(3, 0, at(3)))).toEqual({ kind: 'inserted', line: 4, seq: 4 });
    const [extra] = linkEvents(sha256, at(3), [event(9)]);
    const inserted = renumbered(chain.toSpliced(3, 0, extra as AuditEntry));
    expect(fault(inserted)).toEqual({ kind: 'inserted', line: 5, seq: 5 });
  });

  it('is broken where two entries changed places, renumbered or not', () => {
    const swapped = chain.with(2, at(4)).with(3, at(3));
    expect(fault(swapped)).toEqual({ kind: 'reordered', line: 3, seq: 3 });
    expect(fault(renumbered(swapped))).toMatchObject({ line: 3, seq: 3 });
  });

  it('hashes nothing that stands beside an event', () => {
    expect(eventOfEntry({ ...event(1), pk: 'x', seq: 7 } as AuditEvent)).toEqual(event(1));
  });
});
