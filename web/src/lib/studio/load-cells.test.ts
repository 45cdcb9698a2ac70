import { expect, test } from 'vitest';
import { ALL } from '#shared/release/cohort.ts';
import { EDITIONS, NEXT, NOW } from '#test/builders/report.ts';
import { loadAll, onceEach, piecesOf, publishedNeeds } from './load-cells.ts';

const NEEDS = { cells: [NOW, NEXT].map((edition) => ({ edition, cohort: ALL })), lists: [{ edition: NEXT, by: 'size' }] } as const; // prettier-ignore

test('an edition that is not out is not asked for figures', () => {
  expect(publishedNeeds(NEEDS, EDITIONS)).toEqual({ cells: [{ edition: NOW, cohort: ALL }], lists: [] });
});

test('every figure is asked for once, however often it is needed', () => {
  const unasked = onceEach();
  expect(unasked(piecesOf(NEEDS))).toHaveLength(3);
  expect(unasked(piecesOf(NEEDS))).toEqual([]);
});

test('loading tells how far it is, and gives nothing when a piece is missing', async () => {
  const told: number[] = [];
  const have = { name: 'have', load: () => Promise.resolve([]) };
  const miss = { name: 'miss', load: () => Promise.resolve(undefined) };
  expect(await loadAll([have, have], (done) => told.push(done))).toEqual([]);
  expect(told).toEqual([1, 2]);
  expect(await loadAll([have, miss], () => undefined)).toBeUndefined();
});
