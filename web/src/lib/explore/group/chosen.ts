import type { Outline } from '#shared/instrument/outline.ts';
import { isRegistered } from '#shared/release/cohort-registry.ts';
import { ALL, parseCohortKey, cohortKey } from '#shared/release/cohort.ts';
import type { Profile } from '#shared/tenant/profile.ts';

/** Whether a text is the key of a cohort this questionnaire publishes. */
export function isCohort(cuts: Outline['cohorts'], text: string): boolean {
  const cohort = parseCohortKey(text);
  return cohort !== undefined && isRegistered(cuts, cohort);
}

/** The reader's own industry where there is such a group, else everybody. */
export function ownGroup(cuts: Outline['cohorts'], profile: Profile | null): string {
  const own = profile && cohortKey({ industry: profile.industry });
  return own && isCohort(cuts, own) ? own : ALL;
}

/** The group of an address; where it names none, or none of this questionnaire, the reader's own. */
export const chosenGroup = (cuts: Outline['cohorts'], asked: string | null, profile: Profile | null): string =>
  asked !== null && isCohort(cuts, asked) ? asked : ownGroup(cuts, profile);
