import { counted } from '../plural.ts';

/** Texts of groups side by side, which come with that view of the explorer. */
export const exploreCompare = {
  groups: 'Groups compared',
  lead: 'Two to four groups, side by side. The address holds the choice, so it can be sent to somebody.',
  count: (count: number) => counted('en', count, { one: 'group', other: 'groups' }),
  contributors: (band: string) => `${band} organisations`,
  asOf: (edition: string) => `figures of ${edition}`,
  remove: 'Remove',
  removeNamed: (cohort: string) => `Remove ${cohort}`,
  add: {
    label: 'Choose a group to add',
    go: 'Add to the comparison',
    full: 'Four groups at most: remove one first.',
    already: (cohort: string) => `${cohort} is already compared.`,
    done: (cohort: string) => `${cohort} is added.`,
  },
  dropped: (keys: string) => `Not a group of this questionnaire, and left out: ${keys}.`,
  refused: (names: string) => `Four groups at most. Left out: ${names}.`,
  few: {
    title: 'Choose at least two groups',
    text: 'There is something to compare as soon as a second group is added above.',
  },
  withheld: (cohort: string) => `${cohort} is withheld`,
  replace: (cohort: string) => `Compare ${cohort} instead`,
  nothingWider: 'No wider group can be shown in this edition either.',
  stages: {
    title: 'Stages',
    clear: (stage: string, high: string, more: string, low: string, less: string) =>
      `Clear difference: ${stage} – ${more} in ${high}, ${less} in ${low}.`,
    none: 'No clear difference: on every stage the intervals overlap.',
    one: (cohort: string) => `Only ${cohort} is shown, so there is nothing to compare.`,
    nobody: 'None of these groups is shown.',
    further: 'Further clear differences',
    difference: (stage: string, high: string, more: string, low: string, less: string) =>
      `${stage}: ${more} in ${high}, ${less} in ${low}`,
    rule: 'A difference is called clear only where the 95% intervals do not overlap.',
    you: (stage: string) => `You are on the stage ${stage}.`,
  },
  medians: {
    title: 'Scores of the dimensions',
    group: 'Dimensions',
    furthest: (dimension: string, from: string, to: string) =>
      `The medians are furthest apart in ${dimension}: ${from} to ${to} points of 100.`,
    same: 'The medians are the same in every dimension.',
    none: 'The scores of these groups cannot be compared: fewer than two are published.',
    caution: 'Medians have no interval here: small gaps may be chance.',
    half: 'Middle half',
    halfOf: (from: string, to: string) => `middle half ${from} to ${to}`,
    dimension: 'Dimension',
    median: 'Median',
    withheld: 'withheld',
    unpublished: 'not published',
    arrows: 'Arrow keys move between the dimensions.',
  },
  group: 'Group',
};
