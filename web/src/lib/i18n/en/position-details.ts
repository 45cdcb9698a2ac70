import { counted, plural } from '../plural.ts';

/** What the position page shows further down. */
export const positionDetails = {
  profile: {
    title: 'Strong and weak against peers',
    heading: 'Dimensions',
    lead: 'Scores from 0 to 100, the strongest against this group first.',
    strongest: (named: string) => `Strongest against peers: ${named}.`,
    weakest: (named: string) => `Weakest: ${named}.`,
    named: (name: string, own: string, median: string) => `${name} (${own}, median ${median})`,
    noneAbove: 'Nowhere above the median.',
    noneBelow: 'Nowhere below the median.',
    even: (cohort: string) => `${cohort}: nothing lies clearly above or below the median.`,
    none: 'This group is too small for scores to be published; only its stages are.',
  },
  numbers: {
    title: (count: number) => `${counted('en', count, { one: 'key figure', other: 'key figures' })} beside this group`,
    finding: (name: string, own: string, median: string | undefined, verdict: string) =>
      `${name} You: ${own}${median === undefined ? '' : `, median ${median}`}. ${verdict}.`,
    verdict: { better: 'That is better than the median', worse: 'That is worse than the median' },
    better: { 'higher-is-better': 'Higher is better', 'lower-is-better': 'Lower is better' },
  },
  steps: {
    unknown: 'How many of these peers do this cannot be told.',
    shares: 'How the shares of your peers are protected:',
  },
  change: {
    title: 'What has changed',
    own: 'You',
    first: (period: string) => `Your answers for ${period} are your first: what changes shows when you assess again.`,
    otherVersion: (period: string) =>
      `Your answers for ${period} were to another version of the questionnaire and cannot be compared.`,
    ownSame: (stage: string, since: string, now: string) => `You stayed on the stage ${stage} from ${since} to ${now}.`,
    ownUp: (from: string, since: string, to: string, now: string) => `You moved up from ${from} (${since}) to ${to} (${now}).`,
    ownDown: (from: string, since: string, to: string, now: string) =>
      `You moved down from ${from} (${since}) to ${to} (${now}).`,
    scores: 'Your scores by dimension',
    dimension: 'Dimension',
    points: 'Points',
    rest: (count: number) => `${counted('en', count, { one: 'other score', other: 'other scores' })} unchanged.`,
    noScores: 'No score of a dimension has changed.',
    firstEdition: 'This is the first edition: there is nothing to compare the groups with yet.',
    shares: 'Stage shares of this group in two editions',
    verdict: 'Change',
    by: (by: string, size: number) => `${by} ${plural('en', size, { one: 'point', other: 'points' })}`,
    clear: 'clear',
    unclear: 'not clear',
    verdicts: {
      same: 'no change',
      withheld: 'withheld',
      carried: 'carried forward',
      break: 'other questions',
    },
    nothing: 'There is nothing to compare.',
    broken: (since: string) =>
      `The questionnaire has changed since ${since}: the two editions cannot be compared.`,
    carried: 'Too little has changed in this group for a new figure, so there is no change to tell.',
    withheld: 'One of the two editions withholds this group, so there is no change to tell.',
    noneClear: (since: string) => `No clear change since ${since}: every difference is small enough to be chance.`,
    someClear: (since: string, named: string) => `Clear change since ${since}: ${named}.`,
    named: (stage: string, before: string, now: string) => `${stage} from ${before} to ${now}`,
    how: 'Clear means that the 95% intervals of both editions do not overlap; otherwise the difference may be chance.',
    trends: 'See every edition',
    explore: 'Look closer in the explorer',
  },
}; // prettier-ignore
