import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contributionOrder } from './order.ts';

const LAST = 2 ** 14 - 1;
const source = fc.record({
  own: fc.boolean(),
  revision: fc.integer({ min: 1, max: LAST }),
  tag: fc.nat({ max: 4095 }),
});
type Source = { own: boolean; revision: number; tag: number };
const order = ({ own, revision, tag }: Source): number => contributionOrder(own, revision, tag);

test('own beats a partner whatever the revision', () => {
  fc.assert(fc.property(source, source, (a, b) => order({ ...a, own: true }) > order({ ...b, own: false })));
});

test('later beats earlier whatever the source', () => {
  fc.assert(
    fc.property(
      source,
      source,
      (a, b) => a.revision === b.revision || order(a) > order({ ...b, own: a.own }) === a.revision > b.revision,
    ),
  );
});

test('only the same source at the same revision is equal', () => {
  fc.assert(
    fc.property(
      source,
      source,
      (a, b) => (order(a) === order(b)) === (a.own === b.own && a.revision === b.revision && a.tag === b.tag),
    ),
  );
});

test('it is a safe whole number, also far beyond the last revision it tells apart', () => {
  for (const revision of [1, LAST, LAST + 1, 10 ** 9])
    expect(Number.isSafeInteger(contributionOrder(true, revision, 4095))).toBe(true);
  expect(contributionOrder(false, 10 ** 9, 4095)).toBeLessThan(contributionOrder(true, 1, 0));
});
