import { counted } from '../plural.ts';

const questions = (count: number) => counted('en', count, { one: 'question', other: 'questions' });
const answers = (count: number) => counted('en', count, { one: 'answer', other: 'answers' });
const notes = (count: number) => counted('en', count, { one: 'note', other: 'notes' });

export const assess = {
  title: 'Assess your organisation',
  description: 'Answer the questionnaire and submit it.',
  lead: (period: string) => `Your answers for ${period}.`,
  leadMore: 'Saved as you go; you can stop at any time.',
  contents: 'Sections',
  chooseSection: 'All sections',
  sectionOf: (at: number, total: number) => `Section ${at} of ${total}`,
  progress: (answered: number, total: number) => `${answered} of ${questions(total)} answered`,
  left: (count: number) => `${questions(count)} left`,
  complete: 'complete',
  sectionProgress: (answered: number, total: number, given: number, optional: number) =>
    `${answered} of ${questions(total)} answered${optional > 0 ? `, ${given} of ${optional} optional` : ''}`,
  hasNotes: (count: number) => notes(count),
  resume: 'Continue where you left off',
  previousSection: 'Previous section',
  nextSection: 'Next section',
  stillOpen: (count: number) => `${questions(count)} in this section still open.`,
  optional: 'optional',
  yes: 'Yes',
  no: 'No',
  none: 'None of these',
  several: 'Select all that apply.',
  dontKnow: 'Don’t know',
  notApplicable: 'Does not apply to us',
  effect: {
    lowest: 'counts as the lowest level',
    lowestYesNo: 'counts as “no”',
    lowestMulti: 'counts as none of these',
    leftOut: 'left out of averages; what asks for it counts as not met',
    waives: 'left out of averages, and no stage waits for it',
  },
  clear: 'Clear answer',
  sources: 'Where this question comes from',
  note: {
    add: 'Add a note',
    title: 'Note',
  },
  earlier: {
    takeAll: (count: number) => `Take over last time’s ${answers(count)}`,
    takeAllHelp: 'Only questions without an answer are filled in.',
  },
  keyboard: 'Keyboard',
  save: {
    clean: 'All answers saved',
    dirty: 'Not saved yet',
    saving: 'Saving …',
    offline: 'No connection. Your answers are kept in this browser and saved as soon as possible.',
    signedOut: 'Your session has ended. Your answers are kept in this browser; sign in to save them.',
    failed: 'Saving failed. Your answers are kept in this browser.',
  },
  nothing: 'no answer',
  conflictTitle: 'Answered differently in two places',
  reviewTitle: 'Review and submit',
  historyTitle: 'History',
}; // prettier-ignore
