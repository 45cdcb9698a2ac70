import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contributionOrder, isOwn } from './order.ts';

const LAST = 2 ** 14 - 1;
const revision = fc.integer({ min: 1, max: LAST });

test('own beats a partner whatever the revision', () => {
  fc.assert(fc.property(revision, revision, (a, b) => contributionOrder(true, a) > contributionOrder(false, b)));
});

test('later beats earlier, and only the same revision is equal', () => {
  fc.assert(
    fc.property(
      fc.boolean(),
      revision,
      revision,
      (own, a, b) => Math.sign(contributionOrder(own, a) - contributionOrder(own, b)) === Math.sign(a - b),
    ),
  );
});

test('it says whose word it is, also far beyond the last revision it tells apart', () => {
  for (const one of [1, LAST, LAST + 1, 10 ** 9]) {
    expect(isOwn(contributionOrder(true, one))).toBe(true);
    expect(isOwn(contributionOrder(false, one))).toBe(false);
  }
});
