import { counted } from '../plural.ts';

const points = (count: number): string => counted('en', count, { one: 'point', other: 'points' });

/** Figures of the methodology page, which come when the reader does. */
export const methodologyLater = {
  scores: {
    finding: (own: number) => `A made-up score of ${own} beside groups of four sizes: the larger the group, the more is shown.`,
    heading: 'Size of the group',
  },
  shiftChart: {
    finding: (count: number, same: string, reach: number, share: string) =>
      `A count of ${count} stays ${count} in ${same} of all cases; in ${share} it moves by at most ${reach}.`,
    by: 'Shift',
    result: 'Shifted count',
    chance: 'How often',
    caption: (count: number) => `What becomes of a count of ${count}`,
  },
  example: {
    shift: (yes: number, yesTo: number, no: number, noTo: number) =>
      `Each count gets a shift of its own: ${yes} becomes ${yesTo}, ${no} becomes ${noTo}.`,
    exact: 'Under this policy the counts stay as they are.',
    share: (yes: number, total: number, share: string) => `The share of yes is now ${yes} of ${total}, which is ${share}.`,
    round: (step: number, share: string) => `Rounded to a step of ${points(step)} it is ${share}.`,
    publish: (share: string, interval: string, band: string) =>
      `Published: ${share}, 95% interval ${interval}, ${band} organisations.`,
    truth: (share: string) => `The true share, ${share}, lies within the interval and stays unknown.`,
    caption: (yes: number, no: number) => `What can be published for the same ${yes} and ${no}`,
    published: 'Published share',
    chance: 'How often',
    other: 'anything else',
  },
  run: {
    when: (date: string, seed: number) => `Run on ${date} on made-up populations (seed ${seed}).`,
    whenSizes: (date: string, populations: string, seed: number) =>
      `Run on ${date} on made-up populations of ${populations} organisations (seed ${seed}).`,
    quick: 'This was the short run; the full one attacks more populations.',
    allKept: 'Every bound holds.',
    someBroken: (count: number) => `${counted('en', count, { one: 'figure is', other: 'figures are' })} outside the bounds.`,
    advantage: 'Advantage says how much more often an attacker is right than somebody who only knows what is common: 0 is no better, 1 is always right. A claim is confident when the attacker is at least 90% sure.',
    attack: 'Attack',
    reached: 'Reached',
    bound: 'Bound',
    /** Of bounds from above, and from below. */
    verdict: { kept: 'kept', broken: 'not kept', met: 'reached', missed: 'not reached' },
    atMost: (bound: string) => `at most ${bound}`,
    atLeast: (bound: string) => `at least ${bound}`,
    attacks: 'Attacks on published figures',
    controls: {
      title: 'Attacks that have to succeed',
      lead: 'The same attacks on weaker protection. If they failed, our attackers would be too weak to prove anything.',
    },
    names: {
      A1: 'Read a group below its minimum, anywhere',
      A2: 'Work out small groups from all figures of one edition',
      A3: 'Subtract two groups that differ by a few organisations',
      A4: 'Compare two editions between which one organisation changed',
      A5: 'Compare two editions between which one in twenty joined',
      A6: 'Nine of ten put their answers together',
      A7: 'Find a share beyond the limits, or an edition that does not repeat',
      A8: 'Compute the same edition again',
      A9: 'Order several reports that isolate a few',
      A10: 'Watch when figures change',
      A11: 'Surround one organisation with nine made-up ones',
      A12: 'Use stages, scores and answers of an edition together',
      C1: 'A threshold of five and exact counts',
      C2: 'Shifts that hang on a single count instead of the group',
      C3: 'Rules for updates, but no shifts',
      C4: 'New shifts in every edition',
    },
    /** What the attack bench calls its figures; `#` stands for a number. */
    figures: {
      advantage: 'Advantage',
      'advantage as it turned out': 'Advantage as it turned out',
      'advantage after #': 'Advantage (editions: #)',
      'least growth of the advantage': 'Least growth of the advantage',
      'confident and correct': 'Claims that are confident and right',
      'groups under five known for sure': 'Groups under five known for sure',
      accuracy: 'Right guesses',
      'single join, accuracy': 'Right guesses after one joined',
      'events after which any byte changed': 'Changes that show in any figure',
      pairs: 'Nested groups that differ by one to four',
      'cohorts minus their parts': 'Groups less their parts that leave one to four',
      'other sums and differences, up to three base cells': 'Other sums and differences that single out one to four',
      'editions looked at': 'Editions looked at',
      'shares outside the caps': 'Shares beyond the limits',
      'figures that differ when computed again': 'Figures that differ when computed again',
      'shares looked at': 'Shares looked at',
      'groups under five isolated': 'Groups under five singled out',
      'groups the same reports isolate without the audit': 'Groups the same reports single out unchecked',
      'reports accepted': 'Reports that were allowed',
      'shown before, refreshed with mostly sybils': 'Published groups updated with mostly made-up ones',
      'never shown before, shown with nine sybils': 'New groups published with nine made-up ones',
      'one count exact after # draws': 'One count recovered (editions: #)',
    },
    at: (figure: string, size: string) => `${figure}, ${size} organisations`,
    accuracy: {
      title: 'What the protection costs',
      lead: 'How far a published share is from the true one of the same group on average, and how many intervals contain the truth.',
      size: 'Organisations',
      error: 'Mean error, points',
      coverage: 'Intervals that hold',
    },
  },
}; // prettier-ignore
