import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '#shared/release/cell.ts';
import { columnOf, leaderOf, medianOf, placeAfter, sortedBy, stepOf, withAndWithoutScores } from './heat.ts';

const DIMENSIONS = ['strategy', 'listening'].map((code) => ({ code, title: code }));
const table = (code: string, p50: number | null) =>
  p50 === null
    ? { id: `score:${code}`, status: 'withheld', reason: 'too-few' }
    : { id: `score:${code}`, status: 'shown', quantiles: { p50 } };
/** A group with the medians of strategy and listening; withheld altogether without any. */
function group(name: string, medians?: readonly (number | null)[]) {
  const head = { cohort: name, asOf: 'demo.2026-Q3', policy: 'p' };
  const cell = medians
    ? { ...head, status: 'shown', nBand: { from: 30, to: 49 }, tables: DIMENSIONS.map(({ code }, i) => table(code, medians[i] ?? null)) }
    : { ...head, status: 'withheld', reason: 'would-reveal', nearest: null }; // prettier-ignore
  return columnOf({ name, title: name, cell: cell as unknown as Cell }, DIMENSIONS);
}

it('has a cell for every dimension, withheld with its own reason or with the group’s', () => {
  expect(group('A', [40, null]).cells.map((cell) => [cell?.status, medianOf(cell)])).toEqual([
    ['shown', 40],
    ['withheld', undefined],
  ]);
  expect(group('B').cells).toMatchObject([{ reason: 'would-reveal' }, { reason: 'would-reveal' }]);
  expect(group('B').nBand).toBeUndefined();
});

describe('the colour of a score', () => {
  it('changes at 35, 45, 55 and 65', () =>
    expect([0, 34.9, 35, 50, 55, 64, 65, 100].map(stepOf)).toEqual([0, 0, 1, 2, 3, 3, 4, 4]));
  it('is never lighter for a higher score', () => {
    const score = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(fc.property(score, score, (a, b) => stepOf(Math.min(a, b)) <= stepOf(Math.max(a, b))));
  });
});

it('puts the highest median first and those without one last, in the order they came in', () => {
  const columns = [group('A', [40, 50]), group('B'), group('C', [60, null]), group('D', [null, 90])];
  expect(sortedBy(columns, 0).map(({ name }) => name)).toEqual(['C', 'A', 'B', 'D']);
  expect(sortedBy(columns, 1).map(({ name }) => name)).toEqual(['D', 'A', 'B', 'C']);
});

it('keeps groups without any score apart, but neither everybody nor the reader’s own', () => {
  const own = { ...group('D'), own: 'your industry' };
  const columns = [group('all'), group('A'), group('B', [null, 50]), group('C', [null, null]), own];
  const [drawn, scoreless] = withAndWithoutScores(columns);
  expect(drawn.map(({ name }) => name)).toEqual(['all', 'B', 'D']);
  expect(scoreless.map(({ name }) => name)).toEqual(['A', 'C']);
});

describe('the leading dimension', () => {
  it('is counted among the groups that show all of them', () =>
    expect(
      leaderOf([group('A', [40, 50]), group('B', [30, 60]), group('C', [70, 20]), group('D', [99, null]), group('E')], DIMENSIONS),
    ).toEqual({ title: 'listening', groups: 2, of: 3 })); // prettier-ignore
  it('counts for each that shares the highest median', () =>
    expect(leaderOf([group('A', [50, 50])], DIMENSIONS)).toEqual({ title: 'strategy', groups: 1, of: 1 }));
  it('is not known where every group withholds something', () =>
    expect(leaderOf([group('A', [50, null]), group('B')], DIMENSIONS)).toBeUndefined());
});

describe('the cell an arrow key leads to', () => {
  it('is the next one, and the last one stays', () => {
    expect(placeAfter('ArrowRight', { row: 0, column: 0 }, 2, 3)).toEqual({ row: 0, column: 1 });
    expect(placeAfter('ArrowDown', { row: 1, column: 0 }, 2, 3)).toEqual({ row: 1, column: 0 });
    expect(placeAfter('End', { row: 1, column: 0 }, 2, 3)).toEqual({ row: 1, column: 2 });
    expect(placeAfter('Tab', { row: 1, column: 0 }, 2, 3)).toBeUndefined();
  });
  it('always lies in the table', () => {
    const keys = fc.constantFrom('ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End');
    fc.assert(
      fc.property(fc.array(keys), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), (path, rows, columns) => {
        const end = path.reduce((at, key) => placeAfter(key, at, rows, columns) ?? at, { row: 0, column: 0 });
        expect(end.row >= 0 && end.row < rows && end.column >= 0 && end.column < columns).toBe(true);
      }),
    ); // prettier-ignore
  });
});
