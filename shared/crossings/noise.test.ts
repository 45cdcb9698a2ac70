import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodePrf } from '#functions/doors/prf.ts';
import vectors from '#test/vectors/protected-counts.json' with { type: 'json' };
import type { Answers } from '../instrument/answers.ts';
import { hex64, utf8 } from '../kernel/bytes.ts';
import { must } from '../kernel/result.ts';
import type { Key64 } from '../pool/row.ts';
import { answersDigest, epochKey, recordKey } from './keys.ts';
import { cellUniform, protectCounts, sumKeys, type NoiseKeys } from './noise.ts';
import { lookup } from './perturbation/lookup.ts';
import { findPerturbationTable } from './perturbation/stored-tables.ts';

const D5V2 = must(findPerturbationTable('D5V2'), 'table');
const KEYS: NoiseKeys = { prf: nodePrf, epoch: epochKey(nodePrf, utf8(vectors.master), vectors.policy) };
const hex = ({ high, low }: Key64): string => hex64(high, low);

/** `industry=A,size=S` of the vectors. */
const belongs = (member: Readonly<Record<string, unknown>>, cohort: string): boolean =>
  cohort === 'all' || cohort.split(',').every((part) => member[part.split('=')[0] ?? ''] === part.split('=')[1]);

const contributors = vectors.contributors.map((one) => {
  const digest = answersDigest(nodePrf, one.answers as unknown as Answers);
  return { ...one, key: recordKey(nodePrf, KEYS.epoch, vectors.scope, one.org, digest) };
});

test.each(vectors.cohorts)('the golden path of $cohort: answers → keys → u → noise → protected counts', (golden) => {
  const members = contributors.filter((one) => belongs(one, golden.cohort));
  const cohort = sumKeys(members.map(({ key }) => key));
  const cells = golden.cells.map(({ stage }) => {
    const own = members.filter(({ answers }) => answers.stage === stage);
    return { count: own.length, key: sumKeys(own.map(({ key }) => key)) };
  });
  const uniforms = cells.map(({ key }) => cellUniform(KEYS, cohort, key));
  expect([members.length, hex(cohort)]).toEqual([golden.n, golden.key]);
  expect(cells.map(({ count, key }) => ({ count, key: hex(key) }))).toEqual(
    golden.cells.map(({ count, key }) => ({ count, key })),
  );
  expect(uniforms).toEqual(golden.cells.map(({ u }) => u));
  expect(cells.map(({ count }, i) => lookup(D5V2, count, must(uniforms[i], 'u')))).toEqual(
    golden.cells.map(({ noise }) => noise),
  );
  expect(protectCounts(KEYS, D5V2, cohort, cells)).toEqual(golden.cells.map((cell) => cell.protected));
});

test('every record key of the vectors is reached from its answers', () => {
  expect(contributors.map(({ key }) => hex(key))).toEqual(vectors.contributors.map((one) => one.recordKey));
});

const anyKey = fc.record({ high: fc.nat({ max: 2 ** 32 - 1 }), low: fc.nat({ max: 2 ** 32 - 1 }) });
const wide = ({ high, low }: Key64): bigint => (BigInt(high) << 32n) | BigInt(low);

test('keys add mod 2^64, in any order', () => {
  fc.assert(
    fc.property(fc.array(anyKey, { maxLength: 40 }), (keys) => {
      const sum = keys.reduce((total, key) => BigInt.asUintN(64, total + wide(key)), 0n);
      expect(wide(sumKeys(keys))).toBe(sum);
      expect(sumKeys([...keys].reverse())).toEqual(sumKeys(keys));
    }),
  );
});

test('one record more redraws every cell of the cohort, also those it is not in', () => {
  const cells = Array.from({ length: 200 }, (_, i) => ({ count: 50, key: { high: i, low: 7 } }));
  const before = protectCounts(KEYS, D5V2, { high: 1, low: 1 }, cells);
  const after = protectCounts(KEYS, D5V2, { high: 1, low: 2 }, cells);
  const same = before.filter((count, i) => count === after[i]).length;
  // Two independent draws of row 5 agree with probability Σp² = .20.
  expect(same).toBeGreaterThan(15);
  expect(same).toBeLessThan(70);
  expect(protectCounts(KEYS, D5V2, { high: 1, low: 1 }, cells)).toEqual(before);
});

test('the noise of many cells has the mean and the variance of its table', () => {
  const cells = Array.from({ length: 20_000 }, (_, i) => ({ count: 100, key: { high: i, low: 3 } }));
  const noise = protectCounts(KEYS, D5V2, { high: 9, low: 9 }, cells).map((count) => count - 100);
  const mean = noise.reduce((sum, v) => sum + v, 0) / noise.length;
  const variance = noise.reduce((sum, v) => sum + v * v, 0) / noise.length;
  expect(Math.abs(mean)).toBeLessThan(0.04);
  expect(Math.abs(variance - 2)).toBeLessThan(0.08);
});
