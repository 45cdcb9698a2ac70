import { expect, it } from 'vitest';
import { codes } from '#lib/i18n/en/codes.ts';
import { explore } from '#lib/i18n/en/explore.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import { must } from '#shared/kernel/result.ts';
import type { Cell } from '#shared/release/cell.ts';
import type { Profile } from '#shared/tenant/profile.ts';
import { dimensionOf, dimensionsOf, everybodyRow, nameGroups } from './groups.ts';

const instrument = must(findInstrument('social-business@1.0'), 'instrument');
const cell = (cohort: string) => ({ cohort }) as Cell;
const profile = { industry: 'C', size: '250-999', region: '150' } as Profile;
const words = { codes, own: explore.own };

it('offers the dimensions the instrument publishes groups of', () => {
  expect(dimensionsOf(instrument)).toEqual(['industry', 'size', 'region']);
  expect(dimensionsOf({ cohorts: [[], ['size'], ['size', 'region']] })).toEqual(['size']);
});

it('takes the first where none, or an unknown one, is asked for', () => {
  expect([dimensionOf(instrument, null), dimensionOf(instrument, 'nothing')]).toEqual(['industry', 'industry']);
  expect(dimensionOf(instrument, 'region')).toBe('region');
  expect(dimensionOf({ cohorts: [[], ['size']] }, 'region')).toBe('size');
});

it('names groups in the reader’s words and marks the own one', () => {
  const named = nameGroups(words, 'industry', [cell('industry.A'), cell('industry.C')], profile);
  expect(named.map(({ name, title, own }) => [name, title, own])).toEqual([
    ['Agriculture', 'A Agriculture', undefined],
    ['Manufacturing', 'C Manufacturing', 'your industry'],
  ]);
  expect(nameGroups(words, 'size', [cell('size.250-999')], profile)[0]?.own).toBe('your size');
  expect(nameGroups(words, 'size', [cell('size.250-999')], null)[0]?.own).toBeUndefined();
  expect(everybodyRow(codes, cell('all')).name).toBe('All organisations');
});
