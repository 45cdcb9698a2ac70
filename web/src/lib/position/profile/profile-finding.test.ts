import { describe, expect, it } from 'vitest';
import { positionDetails as de } from '#lib/i18n/de/position-details.ts';
import { positionDetails as en } from '#lib/i18n/en/position-details.ts';
import type { QuantileRow } from '#lib/charts/Quantiles/row.ts';
import { profileFinding } from './profile-finding.ts';

const row = (name: string, own: number, p50: number): QuantileRow => ({
  key: name,
  name,
  own,
  table: { id: name, status: 'shown', quantiles: { p50 } },
});

describe('profileFinding', () => {
  it('names the strongest and the weakest with their figures', () =>
    expect(profileFinding(en.profile, 'en', [row('Listening', 84, 61), row('Policy', 20, 57)], 'Trade')).toBe(
      'Strongest against peers: Listening (84, median 61). Weakest: Policy (20, median 57).',
    ));
  it('says it in German', () =>
    expect(profileFinding(de.profile, 'de', [row('A', 84, 61), row('B', 80, 60)], 'Handel')).toBe(
      'Am stärksten gegenüber der Gruppe: A (84, Median 61) und B (80, Median 60). Nirgends unter dem Median.',
    ));
  it('says so when nothing stands out', () =>
    expect(profileFinding(en.profile, 'en', [row('Listening', 61, 61)], 'Trade')).toBe(
      'Trade: nothing lies clearly above or below the median.',
    ));
});
