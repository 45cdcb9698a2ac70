import { describe, expect, it } from 'vitest';
import { offeredGroups, OWN_GROUPS, ownCohort } from './own.ts';

const PROFILE = { industry: 'C', size: '50-249', region: '150' } as const;

describe('ownCohort', () => {
  it('keeps the codes a group is cut by', () => {
    expect(ownCohort(PROFILE, 'industry~region')).toEqual({ industry: 'C', region: '150' });
    expect(ownCohort(PROFILE, 'all')).toEqual({});
  });
});

describe('offeredGroups', () => {
  it('offers what a questionnaire publishes, in its own order', () =>
    expect(offeredGroups([[], ['industry', 'size'], ['industry']])).toEqual(['industry', 'industry~size', 'all']));
  it('offers everything where the registry is not known', () => expect(offeredGroups(undefined)).toEqual(OWN_GROUPS));
});
