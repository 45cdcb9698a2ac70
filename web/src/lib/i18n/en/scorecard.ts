import { counted } from '../plural.ts';

const criteria = (count: number) => counted('en', count, { one: 'criterion', other: 'criteria' });

export const scorecard = {
  title: 'Scorecard',
  description: 'Your result in every framework, what is missing, and what to do next.',
  signedOut: 'Your scorecard can only be shown to you: your own answers never leave your organisation’s room.',
  periods: 'Assessed period',
  basis: (period: string, revision: number, date: string) =>
    `From your answers for ${period}: revision ${revision}, submitted on ${date}.`,
  questionnaire: (title: string, version: string) => `Questionnaire: ${title}, version ${version}`,
  overview: {
    title: 'Where you stand',
    lead: 'One set of answers, read by every framework in its own stages.',
    details: (framework: string) => `${framework}: see the criteria`,
  },
  state: { reached: 'reached', current: 'your stage', next: 'next', later: 'not reached yet' },
  stageOf: (stage: string) => `Your stage: ${stage}`,
  left: (left: number, total: number, stage: string) => `${left} of ${criteria(total)} left for ${stage}`,
  pointsLeft: (points: string, stage: string) => `${points} short of ${stage}`,
  percentagePoints: (points: string) => `${points} percentage points`,
  points: (points: string) => `${points} points`,
  atTop: 'Highest stage reached',
  none: {
    title: 'Nothing has been submitted yet',
    text: 'Your scorecard appears here as soon as you have answered the questionnaire and submitted it.',
    go: 'Answer the questionnaire',
  },
  noPeriod: 'Nothing was submitted for this period. Choose another one:',
  partner: {
    title: 'A scorecard belongs to one organisation',
    text: 'You upload assessments of many organisations. Each of them sees its own scorecard; you see what became of every row in the report of your import.',
    go: 'Import assessments',
  },
}; // prettier-ignore
