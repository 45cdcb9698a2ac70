import { expect, it } from 'vitest';
import { shareInterval } from './share-interval.ts';

/** Golden values of `shared/crossings/interval.ts`: share in percent, lower end of the band, categories, V, step in points. */
it.each([
  [30, 10, 5, 0, 5, { from: 10, to: 61 }],
  [40, 20, 2, 2, 5, { from: 20, to: 64 }],
  [45, 20, 2, 2, 5, { from: 24, to: 68 }],
  [2.5, 10, 2, 2, 5, { from: 0, to: 54 }],
  [31, 100, 5, 2, 1, { from: 22, to: 42 }],
  [97.5, 30, 4, 3, 1, { from: 66, to: 100 }],
  [50, 15, 3, 3, 5, { from: 23, to: 77 }],
])(
  'of %d %% from %i organisations, %i categories, variance %i and steps of %i points',
  (share, from, categories, V, step, expected) =>
    expect(shareInterval({ share, from, categories, step }, V === 0 ? null : { D: 5, V, js: 0 })).toEqual(expected),
);
