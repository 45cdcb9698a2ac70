import { expect, test } from 'vitest';
import type { Period } from '../kernel/ids.ts';
import { firstEdition } from './first-edition.ts';

const edition = (period: string, closedAt: string | null) => ({ period: period as Period, closedAt });
const submitted = (period: string, at: string) => ({
  period: period as Period,
  history: [{ revision: 1, state: 'submitted' as const, at, by: 'user:synthetic' }],
});
const editions = [edition('2026-Q2', '2026-07-01'), edition('2026-Q3', '2026-10-01')];

test('its own edition while that has not begun to close', () => {
  expect(firstEdition([], submitted('2026-Q3', '2026-09-01'))).toBe('2026-Q3');
  expect(firstEdition(editions, submitted('2026-Q4', '2026-11-01'))).toBe('2026-Q4');
});

test('its own edition when it was made before that closed', () => {
  expect(firstEdition(editions, submitted('2026-Q2', '2026-06-01'))).toBe('2026-Q2');
  expect(firstEdition([edition('2026-Q3', null)], submitted('2026-Q3', '2026-09-01'))).toBe('2026-Q3');
});

test('a late one counts in the first later edition that had not closed', () => {
  expect(firstEdition(editions, submitted('2026-Q2', '2026-08-01'))).toBe('2026-Q3');
  expect(firstEdition(editions, submitted('2026-Q2', '2026-11-01'))).toBe('2026-Q4');
});
