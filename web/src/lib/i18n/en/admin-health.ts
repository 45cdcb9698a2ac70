import { counted } from '../plural.ts';

const organisations = (count: number) => counted('en', count, { one: 'organisation', other: 'organisations' });
const mails = (count: number) => counted('en', count, { one: 'mail', other: 'mails' });

/** Who has assessed when, and reminding them. */
export const adminHealth = {
  title: 'Contributors',
  description: 'Who has assessed again and who has not, programme by programme. Never what they said.',
  states: { current: 'Current', due: 'Due', lapsed: 'Lapsed', never: 'Never' },
  stateText: {
    current: 'counts in the open edition',
    due: 'counts from an earlier one',
    lapsed: 'counts no longer',
    never: 'has not assessed',
  },
  counting: 'Counting …',
  all: 'All',
  list: 'Contributors',
  none: 'There is no organisation that could contribute.',
  noneMatch: 'No organisation is in this state.',
  name: 'Organisation',
  kind: 'Kind',
  state: 'State',
  lastPeriod: 'Last assessed',
  reminded: 'Reminded',
  select: (name: string) => `Choose ${name}`,
  selectAll: 'Choose all that are shown and could be reminded',
  selected: (count: number) => `${organisations(count)} chosen`,
  clear: 'Choose none',
  remind: 'Remind',
  lately: 'lately',
  confirm: {
    title: (count: number) => `Remind ${organisations(count)}?`,
    text: (count: number) =>
      `A mail goes to the owners of ${organisations(count)}: at least ${mails(count)}, one for every owner.`,
    skip: 'Who was reminded lately, is not active or has assessed already is left out.',
    go: 'Send mails',
  },
  done: (count: number) => `${mails(count)} sent`,
  skipped: (count: number) => `${organisations(count)} left out`,
  reason: {
    'reminded-lately': 'reminded lately',
    'not-active': 'not active',
    'no-owner': 'has no owner',
    current: 'has assessed already',
  },
  atMost: 'At most 100 at a time: the first 100 chosen are reminded.',
};
