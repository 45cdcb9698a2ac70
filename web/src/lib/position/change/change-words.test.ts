import { describe, expect, it } from 'vitest';
import type { ShareRow } from '#shared/release/cell.ts';
import { positionDetails } from '#lib/i18n/en/position-details.ts';
import type { TrendPoint } from '#lib/charts/Trend/trend.ts';
import type { StageChange, Verdict } from './change.ts';
import { changeFinding, verdictText } from './change-words.ts';

const t = positionDetails.change;
const change = (verdict: Verdict): StageChange => {
  const point = (value: ShareRow): TrendPoint => ({
    period: '',
    value,
    reason: null,
    carriedFrom: null,
    breakBefore: false,
    policy: 'standard@1',
    nBand: null,
  });
  return {
    code: 'a',
    before: point({ code: 'a', share: 20, low: 15, high: 26 }),
    now: point({ code: 'a', share: 40, low: 32, high: 48 }),
    verdict,
  };
};
const finding = (...verdicts: Verdict[]) => changeFinding(t, 'en', verdicts.map(change), () => 'Dormant', 'Q2 2026');

describe('verdictText', () => {
  it('says by how much, and whether that is clear', () => {
    expect(verdictText(t, 'en', { kind: 'moved', by: 20, clear: true })).toBe('+20 points, clear');
    expect(verdictText(t, 'en', { kind: 'moved', by: -2, clear: false })).toBe('−2 points, not clear');
    expect(verdictText(t, 'en', { kind: 'moved', by: 1, clear: false })).toBe('+1 point, not clear');
  });
  it('does not say by how much where a cap hides it', () =>
    expect(verdictText(t, 'en', { kind: 'moved', by: null, clear: false })).toBe('not clear'));
  it('says why nothing can be said', () => expect(verdictText(t, 'en', { kind: 'carried' })).toBe(t.verdicts.carried));
});

describe('changeFinding', () => {
  it('names only what is clear', () =>
    expect(finding({ kind: 'moved', by: 20, clear: true }, { kind: 'same' })).toBe(
      'Clear change since Q2 2026: Dormant from 20% to 40%.',
    ));
  it('says that nothing is', () =>
    expect(finding({ kind: 'moved', by: 3, clear: false })).toBe(
      'No clear change since Q2 2026: every difference is small enough to be chance.',
    ));
  it('says that versions differ, figures were carried forward or withheld', () => {
    expect(finding({ kind: 'break' })).toBe(t.broken('Q2 2026'));
    expect(finding({ kind: 'carried' }, { kind: 'carried' })).toBe(t.carried);
    expect(finding({ kind: 'withheld' })).toBe(t.withheld);
  });
});
