import { describe, expect, it } from 'vitest';
import { band, bounds, day, list, number, quarter, range, share } from './format.ts';

const interval = { code: 'x', low: 0, high: 9 };

describe('numbers as a reader sees them', () => {
  it('keep a cap a cap', () => {
    expect(share('en', { ...interval, below: 5 })).toBe('<\u00a05%');
    expect(share('de', { ...interval, above: 95 })).toBe('>\u00a095\u00a0%');
    expect(share('en', { ...interval, share: 31 })).toBe('31%');
  });
  it('show a range, and a range of one value as that value', () => {
    expect(range('en', 27, 36)).toBe('27–36%');
    expect(range('en', 20, 20)).toBe('20%');
  });
  it('show bounds as a range, and a cap as a cap', () => {
    expect(bounds('en', { from: 30, to: 30 })).toBe('30%');
    expect(bounds('en', { from: 0, to: 28 })).toBe('0–28%');
    expect(bounds('en', { from: 0, to: 5 })).toBe('<\u00a05%');
    expect(bounds('de', { from: 95, to: 100 })).toBe('>\u00a095\u00a0%');
  });
  it('have as many decimals as they need', () => {
    expect(number('en', 1234.56)).toBe('1,234.6');
    expect(number('de', 12, 2)).toBe('12');
  });
  it('join names as people do', () => expect(list('de', ['A', 'B', 'C'])).toBe('A, B und C'));
  it('leave the top band open', () => {
    expect(band('en', { from: 30, to: 49 })).toBe('30–49');
    expect(band('de', { from: 1000, to: null })).toBe('1.000+');
  });
});

describe('dates', () => {
  it('are the same day everywhere', () => expect(day('en', '2026-10-01T00:00:00Z')).toBe('October 1, 2026'));
  it('name a quarter in words', () => {
    expect(quarter('en', '2026-Q3')).toBe('Q3 2026');
    expect(quarter('de', '2026-Q3')).toBe('3. Quartal 2026');
  });
});
