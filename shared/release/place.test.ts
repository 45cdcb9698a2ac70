import { expect, test } from 'vitest';
import type { Scorecard } from '../instrument/scoring/score.ts';
import type { CohortKey, EditionId } from '../kernel/ids.ts';
import type { Cell, CellTable, ShareRow } from './cell.ts';
import { place, shareExtent } from './place.ts';

const head = { cohort: 'all' as CohortKey, asOf: 'demo.2026-Q4' as EditionId, policy: 'threshold-0' };
const shown = (...tables: CellTable[]): Cell => ({ status: 'shown', ...head, nBand: { from: 30, to: 49 }, tables });
const row = (code: string, value: { share: number } | { below: number } | { above: number }): ShareRow => ({
  code,
  low: 0,
  high: 100,
  ...value,
});
const stages = (...rows: ShareRow[]): CellTable => ({ id: 'stage:steps', status: 'shown', rows });
const on = (stage: string): Scorecard => ({
  instrument: 'synthetic',
  version: '1.0',
  frameworks: [{ framework: 'steps', stage, next: null, criteria: [], total: null, groups: [] }],
  dimensions: [],
  kpis: [],
});
const PLAIN = shown(stages(row('a', { share: 20 }), row('b', { share: 50 }), row('c', { share: 30 })));

test.each([
  ['a', 0, 20, 80],
  ['b', 20, 50, 30],
  ['c', 70, 30, 0],
])('on stage %s, %i %% are behind, %i %% level, %i %% ahead', (stage, behind, same, ahead) => {
  const exactly = (n: number) => ({ from: n, to: n });
  expect(place(on(stage), PLAIN, 'steps')).toMatchObject({
    status: 'placed',
    stage,
    behind: exactly(behind),
    same: exactly(same),
    ahead: exactly(ahead),
    nBand: { from: 30, to: 49 },
  });
});

test('exactly one row is one’s own', () => {
  const standing = place(on('b'), PLAIN, 'steps');
  expect(standing.status === 'placed' && standing.rows.map(({ own }) => own)).toEqual([false, true, false]);
});

test('caps leave bounds: below is 0 to the cap, above is the cap to 100', () => {
  const capped = shown(stages(row('a', { below: 5 }), row('b', { below: 5 }), row('c', { above: 95 })));
  expect(place(on('c'), capped, 'steps')).toMatchObject({
    behind: { from: 0, to: 10 },
    same: { from: 95, to: 100 },
    ahead: { from: 0, to: 0 },
  });
  expect(place(on('a'), capped, 'steps')).toMatchObject({
    behind: { from: 0, to: 0 },
    same: { from: 0, to: 5 },
    ahead: { from: 95, to: 100 },
  });
});

test('what is known of one share', () => {
  expect([row('a', { share: 30 }), row('a', { below: 5 }), row('a', { above: 95 })].map(shareExtent)).toEqual([
    { from: 30, to: 30 },
    { from: 0, to: 5 },
    { from: 95, to: 100 },
  ]);
});

test('a withheld cohort places nobody and says why', () => {
  const cell: Cell = { status: 'withheld', ...head, reason: 'too-few', nearest: null };
  expect(place(on('a'), cell, 'steps')).toEqual({ status: 'withheld', cell });
  expect(place(undefined, cell, 'steps')).toEqual({ status: 'withheld', cell });
});

test('a withheld table places nobody', () => {
  const table: CellTable = { id: 'stage:steps', status: 'withheld', reason: 'too-few' };
  expect(place(on('a'), shown(table), 'steps')).toEqual({ status: 'table-withheld', table });
});

test('who has submitted nothing, or not this framework, is not assessed', () => {
  expect(place(undefined, PLAIN, 'steps')).toEqual({ status: 'not-assessed' });
  expect(place(on('a'), PLAIN, 'another')).toEqual({ status: 'not-assessed' });
  expect(place(on('a'), shown(), 'steps')).toEqual({ status: 'not-assessed' });
});

test('a stage the table does not know is told apart: another version named it', () => {
  expect(place(on('renamed'), PLAIN, 'steps')).toEqual({ status: 'not-comparable' });
});
