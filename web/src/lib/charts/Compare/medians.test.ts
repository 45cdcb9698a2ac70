import { describe, expect, it } from 'vitest';
import { exploreCompare } from '#lib/i18n/en/explore-compare.ts';
import type { CohortKey, EditionId } from '#shared/kernel/ids.ts';
import type { CellTable } from '#shared/release/cell.ts';
import type { Quantiles } from '#shared/release/quantile-value.ts';
import type { Named } from './differences.ts';
import { hiddenThroughout, medianDetail, medianRows, mediansFinding } from './medians.ts';

const t = exploreCompare.medians;
const DIMENSIONS = [{ code: 'policy', title: 'Policy' }, { code: 'people', title: 'People' }]; // prettier-ignore
const table = (dimension: string, quantiles: Quantiles): CellTable => ({
  id: `score:${dimension}`,
  status: 'shown',
  quantiles,
});
const group = (name: string, ...tables: CellTable[]): Named => ({
  name,
  cell: { status: 'shown', cohort: name as CohortKey, asOf: 'demo.2026-Q4' as EditionId, policy: 'standard@1', nBand: { from: 50, to: 99 }, tables },
}); // prettier-ignore
const A = group('A', table('policy', { p25: 40, p50: 55, p75: 70 }), table('people', { p50: 60 }));
const B = group('B', table('policy', { p50: 58 }), table('people', { p50: 48 }));
const C = group('C', { id: 'score:policy', status: 'withheld', reason: 'too-few' });
const rows = (...cells: Named[]) => medianRows(cells, DIMENSIONS, [{ code: 'policy', score: 61.5 }]);

describe('the finding', () => {
  it('names the dimension in which the medians are furthest apart, and cautions', () =>
    expect(mediansFinding(t, 'en', rows(A, B))).toBe(
      'The medians are furthest apart in People: 48 to 60 points of 100. ' + t.caution,
    ));
  it('says that they are the same', () => expect(mediansFinding(t, 'en', rows(A, A))).toBe(`${t.same} ${t.caution}`));
  it('compares nothing where fewer than two are published', () =>
    expect(mediansFinding(t, 'en', rows(A, C))).toBe(t.none));
});

it('says a row in words: every group, what is withheld, what is missing, and the reader', () => {
  const [policy, people] = rows(A, C);
  expect(medianDetail(t, 'You', 'en', policy!)).toBe('Policy: A 55 (middle half 40 to 70); C withheld; You 61.5');
  expect(medianDetail(t, 'You', 'en', people!)).toBe('People: A 60; C not published');
});

it('tells groups that are withheld in every dimension from those that are in some', () => {
  const none = (code: string): CellTable => ({ id: `score:${code}`, status: 'withheld', reason: 'too-few' });
  const all = group('D', none('policy'), none('people'));
  const some = group('E', none('policy'), table('people', { p50: 40 }));
  expect(hiddenThroughout(rows(A, all, some))).toEqual([{ cohort: 'D', name: 'D', reason: 'too-few' }]);
});
