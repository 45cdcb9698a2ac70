import { expect, test } from 'vitest';
import type { EditionId, Period, ProgrammeId } from '#shared/kernel/ids.ts';
import type { Edition, EditionState } from '#shared/release/edition.ts';
import { chooseEdition, nextStep } from './choose-edition.ts';

const edition = (period: string, state: EditionState): Edition => ({
  id: `demo.${period}` as EditionId,
  programme: 'demo' as ProgrammeId,
  period: period as Period,
  state,
  policy: 'standard@1',
  instrument: 'a@1.0',
  closedAt: null,
  publishedAt: null,
});
const chosen = (all: readonly Edition[], period: string | null) => chooseEdition(all, period)?.period;

test('the edition of the address is shown', () => {
  const all = [edition('2026-Q2', 'published'), edition('2026-Q3', 'closed'), edition('2026-Q4', 'open')];
  expect(chosen(all, '2026-Q2')).toBe('2026-Q2');
});

test('without one the next that waits for something to be done', () => {
  const all = [edition('2026-Q2', 'published'), edition('2026-Q3', 'closed'), edition('2026-Q4', 'open')];
  expect(chosen(all, null)).toBe('2026-Q3');
  expect(chosen(all, '1999-Q1')).toBe('2026-Q3');
  expect(chosen(all.slice(0, 1), null)).toBe('2026-Q2');
  expect(chosen([], null)).toBeUndefined();
});

test.each([
  ['open', false, 'closed'],
  ['closing', false, 'closed'],
  ['closed', false, 'tried'],
  ['closed', true, 'published'],
  ['published', true, undefined],
] as const)('of an edition that is %s (tried out: %s) the next step is %s', (state, tried, step) =>
  expect(nextStep(state, tried)).toBe(step),
);
