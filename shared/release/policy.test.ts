import { expect, test } from 'vitest';
import { PROGRAMMES } from './programme.ts';
import { findPolicy, publicationRefusal } from './policy.ts';

test('a policy that does not protect publishes synthetic programmes only', () => {
  expect(publicationRefusal({ policy: 'threshold-0', synthetic: true })).toBeUndefined();
  expect(publicationRefusal({ policy: 'threshold-0', synthetic: false })).toMatch(
    /does not protect real organisations/,
  );
});

test('a policy nobody knows publishes nothing', () => {
  expect(publicationRefusal({ policy: 'none', synthetic: true })).toMatch(/not known/);
  expect(findPolicy('none')).toBeUndefined();
});

test('every programme names a policy there is', () => {
  expect(PROGRAMMES.filter(({ policy }) => !findPolicy(policy))).toEqual([]);
});
