import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exploreCompare } from '#lib/i18n/en/explore-compare.ts';
import type { CohortKey, EditionId } from '#shared/kernel/ids.ts';
import type { Cell, ShareRow } from '#shared/release/cell.ts';
import { clearDifferences, comparisonFinding, stageLines, type Named } from './differences.ts';

const STAGES = [{ code: 'low', title: 'Low' }, { code: 'high', title: 'High' }]; // prettier-ignore
const share = (code: string, of: number, spread = 5): ShareRow => ({
  code,
  share: of,
  low: Math.max(0, of - spread),
  high: Math.min(100, of + spread),
});
const head = { asOf: 'demo.2026-Q4' as EditionId, policy: 'standard@1' };
const group = (name: string, ...rows: ShareRow[]): Named => ({
  name,
  cell: { status: 'shown', cohort: name as CohortKey, ...head, nBand: { from: 20, to: 29 }, tables: [{ id: 'stage:f', status: 'shown', rows }] },
}); // prettier-ignore
const withheld: Named = {
  name: 'Few',
  cell: { status: 'withheld', cohort: 'few' as CohortKey, ...head, reason: 'too-few', nearest: null } satisfies Cell,
};
const linesOf = (...cells: Named[]) => stageLines(cells, 'f', STAGES, 'high');
const say = (...cells: Named[]) => comparisonFinding(exploreCompare.stages, 'en', linesOf(...cells));

describe('the lines', () => {
  it('mark the reader’s stage in every group and keep the reason of what is withheld', () => {
    const [shown, none] = linesOf(group('A', share('low', 40), share('high', 60)), withheld);
    expect(shown?.stages?.map(({ own }) => own)).toEqual([false, true]);
    expect([none?.stages, none?.reason]).toEqual([undefined, 'too-few']);
  });
});

describe('the finding', () => {
  const a = group('A', share('low', 20), share('high', 80));
  const b = group('B', share('low', 60), share('high', 40));
  const near = group('C', share('low', 26), share('high', 74));
  it('calls a difference clear where the intervals do not overlap', () =>
    expect(say(a, b)).toBe('Clear difference: Low – 60% in B, 20% in A.'));
  it('says of the two furthest apart, of three', () =>
    expect(say(a, near, b)).toBe('Clear difference: Low – 60% in B, 20% in A.'));
  it('says nothing about the order where they overlap or only touch', () => {
    expect(say(a, near)).toBe(exploreCompare.stages.none);
    expect(say(group('A', share('low', 20)), group('B', share('low', 30)))).toBe(exploreCompare.stages.none);
  });
  it('words a cap', () => {
    const few = group('D', { code: 'low', below: 5, low: 0, high: 9 });
    expect(say(a, few)).toBe('Clear difference: Low – 20% in A, <\u00a05% in D.');
  });
  it('compares nothing with what is withheld', () => {
    expect(say(a, withheld)).toBe('Only A is shown, so there is nothing to compare.');
    expect(say(withheld)).toBe(exploreCompare.stages.nobody);
  });
});

it('a difference is clear exactly where two intervals are apart, and its gap is their distance', () => {
  const interval = fc.tuple(fc.nat({ max: 100 }), fc.nat({ max: 30 }));
  fc.assert(
    fc.property(fc.array(interval, { minLength: 1, maxLength: 4 }), (all) => {
      const rows = all.map(([of, spread]) => share('low', of, spread));
      const found = clearDifferences(linesOf(...rows.map((row, i) => group(String(i), row))));
      const gaps = rows.flatMap((a) => rows.map((b) => a.low - b.high));
      const widest = Math.max(...gaps);
      expect(found.map(({ gap }) => gap)).toEqual(widest > 0 ? [widest] : []);
    }),
  );
});
