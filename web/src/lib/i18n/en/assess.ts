import { counted } from '../plural.ts';

const questions = (count: number) => counted('en', count, { one: 'question', other: 'questions' });

export const assess = {
  title: 'Assess your organisation',
  description: 'Answer the questionnaire and submit it.',
  lead: (period: string) => `Your answers for ${period}. Everything is saved as you go; you can stop and come back.`,
  contents: 'Sections',
  progress: (answered: number, total: number) => `${answered} of ${questions(total)} answered`,
  left: (count: number) => `${questions(count)} left`,
  complete: 'complete',
  dontKnow: 'Don’t know',
  notApplicable: 'Does not apply to us',
  dontKnowHelp: '“Don’t know” counts as the lowest level.',
  none: 'None of these',
  several: 'Select all that apply.',
  partOf: (indicator: string, dimension: string) => `${indicator}, ${dimension}`,
  save: {
    clean: 'All answers saved',
    dirty: 'Not saved yet',
    saving: 'Saving …',
    offline: 'No connection. Your answers are kept in this browser and saved as soon as possible.',
    signedOut: 'Your session has ended. Your answers are kept in this browser; sign in to save them.',
    failed: 'Saving failed. Your answers are kept in this browser.',
  },
  conflict: {
    title: 'These answers were changed elsewhere',
    text: (count: number) =>
      `Somebody in your organisation, or you in another window, saved other answers: ${questions(count)} differ. Which should stay?`,
    other: 'Load the other answers',
    mine: 'Keep mine',
    differs: 'Differing questions',
  },
  review: {
    title: 'Review and submit',
    missing: (count: number) => `${questions(count)} still without an answer:`,
    ready: 'Every question has an answer.',
    refused: 'The service refused the answers:',
  },
  consent: {
    title: 'What submitting does',
    submit: 'Your answers are scored in your organisation’s room. Without your name, they are then counted in the pool of this programme, from the next edition on.',
    published: 'Published editions stay as they are: they never change and are never taken back.',
    again: 'You can submit again within the period; the newest answers replace the earlier ones.',
    withdraw: 'You can withdraw at any time. Later editions then no longer count your answers.',
    agree: 'I may answer for my organisation and agree to this.',
  },
  submit: 'Submit answers',
  submitAgain: 'Submit again',
  submitting: 'Submitting …',
  submitted: (revision: number, date: string) => `Submitted as revision ${revision} on ${date}.`,
  withdrawn: (date: string) => `Withdrawn on ${date}. Your answers are not counted; you may submit again.`,
  outdated:
    'In the meantime somebody in your organisation, or you in another window, submitted or withdrew. Nothing of yours is lost. Look at what stands now, then decide again:',
  receipt: {
    title: 'Thank you, your answers are in',
    revision: 'Revision',
    stage: 'Your stage',
    countsFrom: 'Counts from edition',
    position: 'See your position',
    change: 'Change answers',
  },
  withdraw: {
    open: 'Withdraw submission',
    title: 'Withdraw your submission?',
    text: 'Later editions will no longer count your answers. Editions already published stay as they are. Your draft stays, so you can submit again.',
    confirm: 'Withdraw',
    cancel: 'Keep it',
  },
}; // prettier-ignore
