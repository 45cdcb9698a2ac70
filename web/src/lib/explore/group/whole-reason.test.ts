import { expect, it } from 'vitest';
import type { CohortKey, EditionId } from '#shared/kernel/ids.ts';
import type { Cell, CellTable } from '#shared/release/cell.ts';
import { wholeReason } from './whole-reason.ts';

const head = { cohort: 'all' as CohortKey, asOf: 'demo.2026-Q4' as EditionId, policy: 'standard@1' };
const shown = (...tables: CellTable[]): Cell => ({ status: 'shown', ...head, nBand: { from: 10, to: 19 }, tables });
const few = (id: string): CellTable => ({ id, status: 'withheld', reason: 'too-few' });
const there = (id: string): CellTable => ({ id, status: 'shown', rows: [] });

it('is the reason of the cell, or of its tables where none is shown', () => {
  expect(wholeReason({ status: 'withheld', ...head, reason: 'would-reveal', nearest: null }, 'answer:')).toBe(
    'would-reveal',
  );
  expect(wholeReason(shown(there('stage:a'), few('answer:S1'), few('answer:S2')), 'answer:')).toBe('too-few');
});

it('is none where one table is shown, or there is none of this kind', () => {
  expect(wholeReason(shown(few('answer:S1'), there('answer:S2')), 'answer:')).toBeUndefined();
  expect(wholeReason(shown(few('answer:S1')), 'kpi:')).toBeUndefined();
});
