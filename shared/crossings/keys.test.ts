import { expect, test } from 'vitest';
import vectors from '#test/vectors/record-keys.json' with { type: 'json' };
import { nodePrf } from '#functions/doors/prf.ts';
import type { Answers } from '../instrument/answers.ts';
import { hex64, utf8 } from '../kernel/bytes.ts';
import { answersDigest, epochKey, pseudonym, recordKey, sourceTag } from './keys.ts';

/** The vectors' answers are of a made-up instrument, so no level and no selection. */
const answersOf = (given: object): Answers => given as Answers;
const epoch = epochKey(nodePrf, utf8(vectors.master), vectors.policy);

test('60 contributors have the digests of the golden vectors', () => {
  const digests = vectors.contributors.map(({ answers }) => answersDigest(nodePrf, answersOf(answers)));
  expect(digests).toEqual(vectors.contributors.map(({ digest }) => digest));
  expect(digests).toHaveLength(60);
});

test('60 contributors have the record keys of the golden vectors', () => {
  const keys = vectors.contributors.map(({ org, answers }) => {
    const { high, low } = recordKey(nodePrf, epoch, vectors.scope, org, answersDigest(nodePrf, answersOf(answers)));
    return hex64(high, low);
  });
  expect(keys).toEqual(vectors.contributors.map((one) => one.recordKey));
});

test('the keys of a stage sum to its golden cell key, mod 2^64', () => {
  for (const [stage, golden] of Object.entries(vectors.everybody.stages)) {
    const own = vectors.contributors.filter(({ answers }) => answers.stage === stage);
    const sum = own.reduce((total, one) => BigInt.asUintN(64, total + BigInt(`0x${one.recordKey}`)), 0n);
    expect([own.length, sum.toString(16).padStart(16, '0')]).toEqual([golden.count, golden.key]);
  }
});

test('another policy, scope, contributor or answer makes another key', () => {
  const key = (policy: string, scope: string, contributor: string, answers: Answers) =>
    JSON.stringify(
      recordKey(nodePrf, epochKey(nodePrf, utf8('s'), policy), scope, contributor, answersDigest(nodePrf, answers)),
    );
  const base = key('p', 's', 'c', { A1: 1 });
  const others = [
    key('q', 's', 'c', { A1: 1 }),
    key('p', 't', 'c', { A1: 1 }),
    key('p', 's', 'd', { A1: 1 }),
    key('p', 's', 'c', { A1: 2 }),
  ];
  expect(new Set([base, ...others]).size).toBe(5);
  expect(key('p', 's', 'c', { A1: 1 })).toBe(base);
});

test('a digest does not depend on the order questions were answered in', () => {
  expect(answersDigest(nodePrf, { A1: 1, M1: ['x'] })).toBe(answersDigest(nodePrf, { M1: ['x'], A1: 1 }));
});

test('a pseudonym is 16 characters fit for a key, and tells nothing of the entity', () => {
  const names = Array.from({ length: 300 }, (_, i) =>
    pseudonym(nodePrf, utf8('pool'), 'demo', `tenant|synthetic-${i}|self`),
  );
  expect(new Set(names).size).toBe(300);
  expect(names.every((name) => /^[A-Za-z0-9_-]{16}$/.test(name))).toBe(true);
  expect(names.join()).not.toContain('synthetic');
});

test('a pseudonym is stable, and differs by programme and by pool key', () => {
  const one = pseudonym(nodePrf, utf8('pool'), 'demo', 'registry|X');
  expect(pseudonym(nodePrf, utf8('pool'), 'demo', 'registry|X')).toBe(one);
  expect(pseudonym(nodePrf, utf8('pool'), 'other', 'registry|X')).not.toBe(one);
  expect(pseudonym(nodePrf, utf8('loop'), 'demo', 'registry|X')).not.toBe(one);
});

test('a source tag has four characters, tells sources apart and does not name them', () => {
  const tags = Array.from({ length: 500 }, (_, i) => sourceTag(nodePrf, utf8('pool'), `synthetic-${i}`));
  for (const tag of tags) expect(tag).toMatch(/^[\w-]{4}$/);
  expect(new Set(tags).size).toBe(500);
});
