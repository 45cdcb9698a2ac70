import { expect, test } from 'vitest';
import type { Period } from '../kernel/ids.ts';
import { openPeriod } from './open-period.ts';

const NOW = new Date('2026-11-22T09:00:00Z');
const editions = (...periods: string[]) => periods.map((period) => ({ period: period as Period }));

test.each([
  ['no edition yet', [], '2026-Q4'],
  ['the last edition is of an earlier quarter', ['2026-Q2', '2026-Q3'], '2026-Q4'],
  ['the present quarter’s edition closed early', ['2026-Q3', '2026-Q4'], '2027-Q1'],
  ['an edition of a quarter to come has begun', ['2027-Q1'], '2027-Q2'],
])('when %s, %o → %s collects', (_, periods, open) => {
  expect(openPeriod(editions(...periods), NOW)).toBe(open);
});
