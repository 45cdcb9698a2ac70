import { describe, expect, it } from 'vitest';
import type { NBand } from '#shared/release/cell.ts';
import { cohort as en } from '#lib/i18n/en/cohort.ts';
import { bandText, type Bands } from './bands.ts';

const BANDS: Bands = new Map<string, NBand | 'withheld'>([
  ['all', { from: 1000, to: null }],
  ['industry.C', { from: 30, to: 49 }],
  ['industry.V', 'withheld'],
]);

describe('bandText', () => {
  it('says how many contributed', () => {
    expect(bandText(en, 'en', BANDS, 'industry.C')).toBe('30–49');
    expect(bandText(en, 'en', BANDS, 'all')).toBe('1,000+');
  });
  it('says that a group is withheld before it is chosen', () =>
    expect(bandText(en, 'en', BANDS, 'industry.V')).toBe('withheld'));
  it('says nothing of what is not known', () => {
    expect(bandText(en, 'en', undefined, 'all')).toBe('');
    expect(bandText(en, 'en', BANDS, 'industry.Z')).toBe('');
  });
});
