import { expect, it } from 'vitest';
import type { Cell } from '#shared/release/cell.ts';
import type { Profile } from '#shared/tenant/profile.ts';
import { mixCohorts, mixOf } from './mix.ts';

const profile = { industry: 'C', size: '250-999', region: '150' } as Profile;
const rows = [
  { code: 'self', share: 74, low: 69, high: 78 },
  { code: 'third-party', share: 26, low: 22, high: 31 },
];
const cell = (tables: unknown[]): Cell =>
  ({ status: 'shown', cohort: 'all', asOf: 'demo.2026-Q3', policy: 'p', nBand: { from: 30, to: 49 }, tables }) as unknown as Cell; // prettier-ignore

it('shows everybody, the own group of the dimension, and those to compare, each once', () => {
  expect(mixCohorts(profile, 'size', ['industry.C', 'size.250-999'])).toEqual(['all', 'size.250-999', 'industry.C']);
  expect(mixCohorts(null, 'industry', [])).toEqual(['all']);
});

it('reads the two shares, whatever their order, and nothing where they are withheld', () => {
  expect(mixOf(cell([{ id: 'assessor', status: 'shown', rows: rows.toReversed() }]))).toEqual({
    self: rows[0],
    other: rows[1],
  });
  expect(mixOf(cell([{ id: 'assessor', status: 'withheld', reason: 'too-few' }]))).toBeUndefined();
});
