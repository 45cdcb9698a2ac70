import { counted } from '../plural.ts';

/** Putting a chart of a page into a report. */
export const studioAdd = {
  to: (title: string) => `Add to “${title}”`,
  choose: 'Add to a report …',
  other: 'Add to another report …',
  withheld: (why: string) => `Cannot be added to a report. ${why}`,
  dialog: 'Add to which report?',
  none: 'There is no report of this programme yet that can be written in.',
  changed: (when: string) => `changed ${when}`,
  make: 'Begin a new report',
  adding: (title: string) => `Adding to “${title}” …`,
  count: (count: number) => counted('en', count, { one: 'figure', other: 'figures' }),
  added: (figures: string) => `${figures} added to`,
  undo: 'Undo',
  undone: (title: string) => `Taken out of “${title}” again.`,
  full: 'The report is full: it holds 80 blocks. Take some out first.',
  untitled: 'Without a title',
};
