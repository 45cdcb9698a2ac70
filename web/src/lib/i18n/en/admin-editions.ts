import { counted } from '../plural.ts';

const groups = (count: number) => counted('en', count, { one: 'group', other: 'groups' });

/** Closing, trying out and publishing editions. */
export const adminEditions = {
  title: 'Editions',
  description: 'What is collected, closed and published, programme by programme.',
  period: 'Edition',
  state: 'State',
  closed: 'Closed',
  published: 'Published',
  policy: 'Policy',
  states: { open: 'Collecting', closing: 'Closing', closed: 'Closed', published: 'Published' },
  none: 'There is no edition yet.',
  show: 'Show',
  shown: 'Shown below',
  steps: 'Steps of an edition',
  step: {
    open: 'Collect',
    closed: 'Close',
    tried: 'Try out',
    published: 'Publish',
  },
  text: {
    open: 'It collects: whatever is submitted, replaced or withdrawn now counts. When it is closed, what it counts is fixed.',
    closing: 'What it counts is being fixed. You can leave this page; closing goes on.',
    closed: 'What it counts is fixed, and nothing is published yet. See what publishing would do, then publish.',
    published: 'It is published, for good. Its figures never change.',
  },
  publishing: 'It is being published. You can leave this page; publishing goes on.',
  slow: 'This takes longer than usual. You can leave this page and look again later.',
  close: {
    go: 'Close edition',
    title: (period: string) => `Close ${period}?`,
    text: 'What has been submitted until now is what this edition counts; later submissions count in the next one. An edition cannot be opened again.',
  },
  try: {
    go: 'Try out publishing',
    text: 'Works out what would be published, refreshed, carried over and withheld, and why. Nothing is published.',
    busy: 'Working it out …',
    title: 'What publishing would do',
  },
  publish: {
    go: 'Publish edition',
    title: (period: string) => `Publish ${period}?`,
    text: 'Once and for good: published figures are never changed or taken back. Readers see them within a minute.',
    untried: 'Nobody has tried out yet what this publishes.',
    tried: (shown: string, withheld: string) => `${shown} will be shown, ${withheld} withheld.`,
  },
  action: { publish: 'shown for the first time', refresh: 'refreshed', carry: 'shown as before', withhold: 'withheld' },
  actionShort: { publish: 'new', refresh: 'refreshed', carry: 'as before', withhold: 'withheld' },
  groups,
  heldBack: 'What held groups back',
  rule: {
    eligibility: 'too few organisations',
    'sibling-remainder': 'what remains beside another group would be too few',
    'pairwise-difference': 'the difference to another group would be too few',
    'change-gate': 'too little has changed to refresh it',
    'asof-window': 'not refreshed for too long',
    'sybil-limit': 'too much of it is new at once',
    'rank-audit': 'combined with others it would single out a few',
    'constant-panel': 'the same organisations would be compared with themselves',
  },
  reason: {
    'too-few': 'too few organisations',
    'would-reveal': 'it would reveal single organisations',
    'not-refreshed': 'not refreshed',
  },
  filter: {
    action: 'What happens',
    rule: 'Held back by',
    search: 'Group',
    any: 'anything',
  },
  table: { cohort: 'Group', action: 'What happens', asOf: 'Figures of', why: 'Why' },
  noneMatch: 'No group fits this choice.',
}; // prettier-ignore
