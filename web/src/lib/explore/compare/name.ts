import { parseCohortKey } from '#shared/release/cohort.ts';
import { cohortName } from '#lib/cohort/name.ts';
import { i18n } from '#lib/i18n/language.svelte.ts';

/** A cohort in the reader's words. */
export const nameOf = (cohort: string): string => cohortName(i18n.t.codes, parseCohortKey(cohort) ?? {});
