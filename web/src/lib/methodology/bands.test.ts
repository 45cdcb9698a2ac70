import { expect, it } from 'vitest';
import { bandsOf } from './bands.ts';

it('runs from each edge to just below the next, and leaves the last band open', () =>
  expect(bandsOf([10, 20, 50])).toEqual([
    { from: 10, to: 19 },
    { from: 20, to: 49 },
    { from: 50, to: null },
  ]));
