import { counted } from '../plural.ts';

const frameworks = (count: number) => counted('en', count, { one: 'framework', other: 'frameworks' });

/** The next steps, on the scorecard and on the position page. */
export const steps = {
  title: 'What to do next',
  lead: 'Criteria your answers do not meet yet: first those that move most frameworks, then those most of your peers meet already.',
  leadAlone: 'Criteria your answers do not meet yet, those first that move most frameworks.',
  top: 'Your answers meet every criterion. Repeat the assessment every year to see that it stays so.',
  moves: (count: number, names: string) => `Moves ${frameworks(count)}: ${names}`,
  movesNone: (name: string) => `One of several things ${name} asks for`,
  peers: (share: string) => `${share} of these peers do this already`,
  nextLevel: (level: string) => `The next level: ${level}`,
  sources: 'Where this comes from',
  source: (title: string, author: string, year: number) => `“${title}”, ${author}, ${year}`,
  more: (count: number) => `Show ${counted('en', count, { one: 'more step', other: 'more steps' })}`,
  all: (count: number) => `See all ${counted('en', count, { one: 'step', other: 'steps' })} on your scorecard`,
  toScorecard: 'To your scorecard',
  compared: (cohort: string) => `Compared with: ${cohort}`,
  ofAnswers: 'Shares are of those who answered the question. A range means that several questions come together, or that a limit was published.',
  change: 'See this group',
  noPeers: 'No edition of this questionnaire tells how your peers answered, so the order does not consider them.',
}; // prettier-ignore
