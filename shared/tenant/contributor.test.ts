import { expect, test } from 'vitest';
import type { Period } from '../kernel/ids.ts';
import { contributorState } from './contributor.ts';

test.each([
  ['2026-Q4', 'current'],
  // Of a period that closed early and was followed by the next one.
  ['2027-Q1', 'current'],
  ['2026-Q3', 'due'],
  ['2026-Q1', 'due'],
  ['2025-Q4', 'lapsed'],
  [null, 'never'],
])('with a window of four periods a last submission of %s is %s in 2026-Q4', (last, state) => {
  expect(contributorState(last as Period | null, '2026-Q4' as Period, 4)).toBe(state);
});
