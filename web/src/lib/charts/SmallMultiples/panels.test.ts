import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, ShareRow } from '#shared/release/cell.ts';
import type { NamedCell } from '../StageRows/order.ts';
import { markOf, panelsOf, scaleEnd } from './panels.ts';

const STAGES = [
  { code: 'low', title: 'Low' },
  { code: 'high', title: 'High' },
];
const cell = (cohort: string, rows: readonly ShareRow[] | null): Cell =>
  ({ cohort, asOf: 'demo.2026-Q3', policy: 'p', ...(rows ? { status: 'shown', nBand: { from: 30, to: 49 }, tables: [{ id: 'stage:f', status: 'shown', rows }] } : { status: 'withheld', reason: 'too-few', nearest: null }) }) as unknown as Cell; // prettier-ignore
const group = (name: string, rows: readonly ShareRow[] | null, own?: string): NamedCell => ({ name, title: name, cell: cell(name, rows), own }); // prettier-ignore
const shown = (rows: readonly NamedCell[]) => ({
  rows,
  table: 'stage:f',
  stages: STAGES,
  ownStage: 'high',
  heading: '',
  caption: '',
});
const rows = (high: number, limit = high + 10): ShareRow[] => [
  { code: 'low', share: 100 - high, low: 0, high: limit },
  { code: 'high', share: high, low: high - 10, high: limit },
];

it('makes a panel of every stage with the same groups in the same order', () => {
  const panels = panelsOf(shown([group('B', rows(40)), group('A', rows(20), 'yours'), group('C', null)]));
  expect(panels.map(({ code, own, tone }) => [code, own, tone])).toEqual([
    ['low', false, 0],
    ['high', true, 1],
  ]);
  for (const { points } of panels) expect(points.map(({ name }) => name)).toEqual(['B', 'A', 'C']);
  expect(panels[1]?.points.map(({ row, own }) => [row && 'share' in row && row.share, own])).toEqual([
    [40, false],
    [20, true],
    [null, false],
  ]);
});

describe('the common scale', () => {
  it('ends where every interval fits', () => {
    expect(scaleEnd(panelsOf(shown([group('A', rows(40, 61))])))).toBe(75);
    expect(scaleEnd(panelsOf(shown([group('A', rows(40, 75)), group('B', rows(50, 76))])))).toBe(100);
    expect(scaleEnd(panelsOf(shown([group('A', null)])))).toBe(25);
  });
  it('keeps every dot in its line, and the line in its panel', () => {
    const share = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(share, share, share, (a, b, c) => {
        const [low = 0, middle = 0, high = 0] = [a, b, c].toSorted((x, y) => x - y);
        const row: ShareRow = { code: 'low', share: middle, low, high };
        const mark = markOf(row, scaleEnd(panelsOf(shown([group('A', [row])]))));
        expect(mark.from).toBeGreaterThanOrEqual(0);
        expect(mark.at).toBeGreaterThanOrEqual(mark.from);
        expect(mark.to).toBeGreaterThanOrEqual(mark.at);
        expect(mark.to).toBeLessThanOrEqual(100);
      }),
    );
  });
  it('draws a capped share between nothing and its cap', () =>
    expect(markOf({ code: 'low', below: 5, low: 1, high: 5 }, 50)).toEqual({ at: 5, from: 2, to: 10 }));
});
