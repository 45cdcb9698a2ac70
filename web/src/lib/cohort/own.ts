import type { Profile } from '#shared/tenant/profile.ts';
import type { Cohort } from '#shared/release/cohort.ts';

/** The groups an organisation belongs to, in the order the switch offers them. */
export const OWN_GROUPS = [
  'industry',
  'size',
  'region',
  'industry~size',
  'industry~region',
  'size~region',
  'industry~size~region',
  'all',
] as const;
export type OwnGroup = (typeof OWN_GROUPS)[number];

/** Those a questionnaire publishes: its registry names the combinations, `[]` for everybody. */
export const offeredGroups = (cuts: readonly (readonly string[])[] | undefined): readonly OwnGroup[] =>
  cuts ? OWN_GROUPS.filter((group) => cuts.some((cut) => (cut.join('~') || 'all') === group)) : OWN_GROUPS;

/** The cohort of one such group for a profile: `industry~size` keeps these two codes. */
export const ownCohort = (profile: Profile, group: OwnGroup): Cohort => ({
  ...(group.includes('industry') && { industry: profile.industry }),
  ...(group.includes('size') && { size: profile.size }),
  ...(group.includes('region') && { region: profile.region }),
});
