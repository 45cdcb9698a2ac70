import { expect, it } from 'vitest';
import { chosenGroup, isCohort, ownGroup } from './chosen.ts';

const CUTS = [[], ['industry'], ['size']] as ('industry' | 'size' | 'region')[][];
const PROFILE = { industry: 'C', size: '250-999', region: '150' } as const;

it('knows the groups of a questionnaire, and no others', () => {
  expect(['all', 'industry.C', 'size.1-9'].every((key) => isCohort(CUTS, key))).toBe(true);
  expect(['region.150', 'industry.C~size.1-9', 'industry.X', '', 'everybody'].some((key) => isCohort(CUTS, key))).toBe(
    false,
  );
});

it('starts with the reader’s industry, or with everybody', () => {
  expect(ownGroup(CUTS, PROFILE)).toBe('industry.C');
  expect(ownGroup(CUTS, null)).toBe('all');
  expect(ownGroup([[]], PROFILE)).toBe('all');
});

it('takes the group of the address where there is one', () => {
  expect(chosenGroup(CUTS, 'size.1-9', PROFILE)).toBe('size.1-9');
  expect(chosenGroup(CUTS, 'region.150', PROFILE)).toBe('industry.C');
  expect(chosenGroup(CUTS, null, null)).toBe('all');
});
