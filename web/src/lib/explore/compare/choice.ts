import type { Outline } from '#shared/instrument/outline.ts';
import { ALL } from '#shared/release/cohort.ts';
import type { Profile } from '#shared/tenant/profile.ts';
import { isCohort, ownGroup } from '../group/chosen.ts';

export const FEWEST = 2;
export const MOST = 4;

/** The groups of an address. */
export interface Choice {
  /** Keys of at most four cohorts, in the order of the address, each once. */
  readonly keys: readonly string[];
  /** What is no cohort of this questionnaire. */
  readonly invalid: readonly string[];
  /** Cohorts beyond the fourth. */
  readonly refused: readonly string[];
}

/** Reads `all,industry.C`; an address without groups starts with the reader's own and everybody. */
export function choiceOf(cuts: Outline['cohorts'], asked: string | null, profile: Profile | null): Choice {
  if (asked === null) return { keys: [...new Set([ownGroup(cuts, profile), ALL])], invalid: [], refused: [] };
  const parts = [...new Set(asked.split(',').filter(Boolean))];
  const valid = parts.filter((key) => isCohort(cuts, key));
  return {
    keys: valid.slice(0, MOST),
    invalid: parts.filter((key) => !valid.includes(key)),
    refused: valid.slice(MOST),
  };
}

/** One group in the place of another; nothing twice. */
export const replaced = (keys: readonly string[], key: string, by: string): string[] => [
  ...new Set(keys.map((one) => (one === key ? by : one))),
];
