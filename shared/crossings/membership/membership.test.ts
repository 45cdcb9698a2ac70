import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodePrf } from '#functions/doors/prf.ts';
import { membershipOf, tagOf, type PlainMember } from '#test/builders/membership.ts';
import { utf8 } from '../../kernel/bytes.ts';
import type { Key64 } from '../../pool/row.ts';
import { eraseFrom } from './erase.ts';
import { LEDGER_STRIDE, packLedger, unpackLedger } from './ledger.ts';
import { makeMembership, memberAt, membershipTag } from './membership.ts';
import { followContributors } from './trajectories.ts';

const anyMembers = fc.uniqueArray(
  fc.record({ id: fc.nat({ max: 60 }), version: fc.integer({ min: 1, max: 3 }), cell: fc.nat({ max: 5 }) }),
  { selector: ({ id }) => id, maxLength: 40 },
);

test('a membership is sorted by tag, whatever order contributors came in', () => {
  fc.assert(
    fc.property(anyMembers, (members) => {
      expect(membershipOf([...members].reverse())).toEqual(membershipOf(members));
    }),
  );
});

test('nobody is counted twice', () => {
  const twice: PlainMember[] = [
    { id: 1, version: 1, cell: 0 },
    { id: 1, version: 2, cell: 3 },
  ];
  expect(() => membershipOf(twice)).toThrow('counted twice');
});

test('a ledger survives its bytes and back: 18 a contributor', () => {
  fc.assert(
    fc.property(anyMembers, (members) => {
      const membership = membershipOf(members);
      const bytes = packLedger(membership);
      expect(bytes).toHaveLength(8 + LEDGER_STRIDE * members.length);
      expect(unpackLedger(bytes)).toEqual(membership);
      // Also out of the middle of a larger buffer, as a store hands them over.
      const larger = new Uint8Array(bytes.length + 7);
      larger.set(bytes, 7);
      expect(unpackLedger(larger.subarray(7))).toEqual(membership);
    }),
  );
});

test('keys and cells keep all their bits', () => {
  const member = {
    tag: { high: 0xffffffff, low: 0xfffffffe },
    key: { high: 0x80000001, low: 0xdeadbeef },
    cell: 791,
  };
  expect(memberAt(unpackLedger(packLedger(makeMembership([member]))), 0)).toEqual(member);
});

test('bytes that are cut short, out of order or something else are refused', () => {
  const bytes = packLedger(
    membershipOf([
      { id: 1, version: 1, cell: 0 },
      { id: 2, version: 1, cell: 0 },
    ]),
  );
  expect(() => unpackLedger(bytes.subarray(0, -1))).toThrow('no ledger');
  expect(() => unpackLedger(new Uint8Array(3))).toThrow('no ledger');
  expect(() => unpackLedger(new Uint8Array(44))).toThrow('no ledger');
  const swapped = new Uint8Array([...bytes.subarray(0, 8), ...bytes.subarray(26), ...bytes.subarray(8, 26)]);
  expect(() => unpackLedger(swapped)).toThrow('sorted');
});

test('trajectories count every contributor once, with its cells and the times its answers changed', () => {
  fc.assert(
    fc.property(fc.array(anyMembers, { minLength: 1, maxLength: 4 }), (snapshots) => {
      const { counts, cells, versions } = followContributors(snapshots.map(membershipOf));
      const found = new Map<string, number>();
      counts.forEach((count, t) => {
        const row = (array: Int16Array | Uint8Array): string =>
          array.subarray(t * snapshots.length, (t + 1) * snapshots.length).join();
        found.set(`${row(cells)}|${row(versions)}`, count);
      });
      expect(found).toEqual(expectedTrajectories(snapshots));
    }),
  );
});

function expectedTrajectories(snapshots: readonly (readonly PlainMember[])[]): Map<string, number> {
  const ids = new Set(snapshots.flat().map(({ id }) => id));
  const found = new Map<string, number>();
  for (const id of ids) {
    const own = snapshots.map((members) => members.find((one) => one.id === id));
    const order = [...new Set(own.flatMap((one) => (one ? [one.version] : [])))];
    const name = [
      own.map((one) => one?.cell ?? -1).join(),
      own.map((one) => (one ? order.indexOf(one.version) + 1 : 0)).join(),
    ].join('|');
    found.set(name, (found.get(name) ?? 0) + 1);
  }
  return found;
}

test('an erased contributor keeps its place in every count, and no tag of its own', () => {
  const members = [1, 2, 3].map((id) => ({ id, version: 1, cell: id }));
  const random = { high: 5, low: 5 };
  const replacing = (tag: Key64) => new Map([[`${tag.high}.${tag.low}`, random]]);
  const [old, now] = [membershipOf(members), membershipOf(members.slice(0, 2))];
  const erased = [old, now].map((one) => eraseFrom(one, replacing(tagOf(2))));
  expect(followContributors(erased).counts).toEqual(followContributors([old, now]).counts);
  const place = erased[0]?.cells.indexOf(2) ?? -1;
  expect(erased[0] && memberAt(erased[0], place)).toEqual({ ...memberAt(old, old.cells.indexOf(2)), tag: random });
  expect(eraseFrom(now, replacing(tagOf(3)))).toBe(now);
});

test('a tag is stable, and differs by contributor, scope and key', () => {
  const tag = (key: string, scope: string, who: string): string =>
    JSON.stringify(membershipTag(nodePrf, utf8(key), scope, who));
  const tags = [tag('k', 's', 'a'), tag('k', 's', 'b'), tag('k', 't', 'a'), tag('l', 's', 'a')];
  expect(new Set(tags).size).toBe(4);
  expect(tag('k', 's', 'a')).toBe(tags[0]);
});
