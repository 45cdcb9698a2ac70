import { counted } from '../plural.ts';

/** Texts of trends that come when the reader does. */
export const trendsLater = {
  scores: 'Scores over the editions',
  lead: 'The line is the median of the group, from 0 to 100; the band is its middle half, where enough organisations have contributed.',
  all: 'Show all scores',
  half: 'middle half',
  ownScore: 'Your score',
  none: 'No scores are published for this group.',
  finding: {
    median: (title: string, from: number, to: number) => `${title} from ${from} to ${to}`,
    moved: (moves: string, from: string, to: string) =>
      `the medians that moved furthest between ${from} and ${to}: ${moves}. Medians have no interval here: small moves may be chance.`,
    still: (from: string, to: string) => `no median has moved between ${from} and ${to}.`,
    oneEdition: 'a trend needs two editions with medians that can be compared.',
  },
  column: {
    period: 'edition',
    median: 'median',
    asOf: 'as of',
    contributors: 'contributors',
    policy: 'policy',
    own: 'you',
  },
  allWithheld: 'This group is withheld in every edition',
  tableWithheld: 'The stages of this group are withheld in every edition',
  onward: {
    title: 'Where to go from here',
    steps: 'Your position and next steps',
    position: 'See where you stand',
    compare: 'Compare this group with others',
  },
  changed: {
    title: 'What changed in the questionnaire',
    with: (period: string, from: string, to: string) => `With ${period}: version ${to} in place of ${from}.`,
    same: (count: number) => `${counted('en', count, { one: 'question is', other: 'questions are' })} the same`,
    renamed: (count: number) =>
      `${counted('en', count, { one: 'question has', other: 'questions have' })} another name`,
    rescored: (count: number) =>
      `${counted('en', count, { one: 'question is', other: 'questions are' })} counted differently`,
    added: (count: number) => `${counted('en', count, { one: 'question is', other: 'questions are' })} new`,
    dropped: (count: number) => `${counted('en', count, { one: 'question was', other: 'questions were' })} dropped`,
    why: 'Figures on either side of the line answer different questions, so no change is read across it.',
  },
};
