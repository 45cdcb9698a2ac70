import { describe, expect, test } from 'vitest';
import { invertSymmetric } from '../joint/invert.ts';
import { condition, reweigh } from './solve.ts';

const vector = (...values: number[]): Float64Array => Float64Array.from(values);

describe('the inverse of a symmetric matrix', () => {
  // Rows are taken four at a time: 11 are two times four and three left.
  test.each([3, 4, 11])('of %i rows times the matrix is one', (size) => {
    const matrix = Array.from({ length: size }, (_, i) =>
      Float64Array.from({ length: size }, (_, j) => Math.exp(-Math.abs(i - j) / 3) + (i === j ? 0.5 + i : 0)),
    );
    const inverse = invertSymmetric(matrix.map((row) => row.slice()));
    matrix.forEach((row, i) =>
      inverse.forEach((_, j) => {
        const cell = row.reduce((sum, x, k) => sum + x * (inverse[k]?.[j] ?? 0), 0);
        expect(cell).toBeCloseTo(i === j ? 1 : 0, 12);
      }),
    );
  });
});

const standard = { mean: vector(0), covariance: [vector(1)] };

describe('organisations given sums over cohorts', () => {
  test('of a single one with noise as large as its spread, half is believed', () => {
    const [one] = condition(
      [{ size: 1, before: standard }],
      [{ cells: [0], factors: [0], sum: vector(2), covariance: [vector(1)] }],
    );
    expect(one?.mean[0]).toBeCloseTo(1, 12);
    expect(one?.covariance[0]?.[0]).toBeCloseTo(0.5, 12);
  });

  test('a sum of all less the sum of all others is the one', () => {
    const exact = [vector(1e-9)];
    const all = condition(
      [
        { size: 1, before: standard },
        { size: 9, before: standard },
      ],
      [
        { cells: [0, 1], factors: [0], sum: vector(5), covariance: exact },
        { cells: [1], factors: [0], sum: vector(3), covariance: exact },
      ],
    );
    expect(all[0]?.mean[0]).toBeCloseTo(2, 6);
    expect(all[0]?.covariance[0]?.[0]).toBeCloseTo(0, 6);
    // Of nine, one is known as well as a ninth of their sum tells.
    expect(all[1]?.mean[0]).toBeCloseTo(3 / 9, 6);
    expect(all[1]?.covariance[0]?.[0]).toBeCloseTo(8 / 9, 6);
  });

  test('an organisation no figure is about stays what it was', () => {
    const [, other] = condition(
      [
        { size: 1, before: standard },
        { size: 1, before: standard },
      ],
      [{ cells: [0], factors: [0], sum: vector(3), covariance: [vector(0.1)] }],
    );
    expect(other).toEqual(standard);
  });
});

test('a sum that says nothing of a factor tells it as far as the two go together', () => {
  const before = { mean: vector(0, 0), covariance: [vector(1, 0.5), vector(0.5, 1)] };
  const [one] = condition(
    [{ size: 1, before }],
    [{ cells: [0], factors: [1], sum: vector(2), covariance: [vector(1)] }],
  );
  expect(one?.mean[0]).toBeCloseTo(0.5, 12);
  expect(one?.mean[1]).toBeCloseTo(1, 12);
  expect(one?.covariance[0]?.[0]).toBeCloseTo(1 - 0.25 / 2, 12);
});

test('what is learnt weighs possible organisations as enumeration does', () => {
  // Two kinds at −1 and 1, believed alike; a sum of one organisation was read as 0.8 with variance 1.
  const values = [vector(-1), vector(1)];
  const before = { mean: vector(0), covariance: [vector(1)] };
  const after = condition(
    [{ size: 1, before }],
    [{ cells: [0], factors: [0], sum: vector(0.8), covariance: [vector(1)] }],
  )[0];
  const weights = reweigh(values, vector(0.5, 0.5), before, after ?? before);
  const likelihood = values.map(([x = 0]) => Math.exp(-((0.8 - x) ** 2) / 2));
  expect(weights[1]).toBeCloseTo((likelihood[1] ?? 0) / ((likelihood[0] ?? 0) + (likelihood[1] ?? 0)), 3);
});
