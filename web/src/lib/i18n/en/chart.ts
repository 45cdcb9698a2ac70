export const chart = {
  you: 'You',
  yourStage: 'your stage',
  stage: 'Stage',
  share: 'Share',
  interval: '95% interval',
  intervalOf: (range: string) => `95% interval ${range}`,
  contributors: 'Contributors',
  contributorsBand: (band: string) => `${band} organisations`,
  legend: 'Stages, lowest to highest',
  withheld: 'Withheld',
  table: 'Show as a table',
  take: 'Copy or save',
  arrows: 'Arrow keys move between the stages.',
  finding: (cohort: string, stage: string, share: string) =>
    `${cohort}: the largest share, ${share}, is on the stage ${stage}.`,
  findingOwn: (stage: string) => `You are on the stage ${stage}.`,
  reason: {
    'too-few': 'Too few organisations have contributed for a figure that protects each of them.',
    'would-reveal': 'Showing this could let somebody work out what a single organisation answered.',
    'not-refreshed':
      'Too little has changed since the last edition: a new figure would show what single organisations changed.',
  },
  reasonShort: {
    'too-few': 'too few contributors',
    'would-reveal': 'could reveal single answers',
    'not-refreshed': 'too little has changed',
  },
  howProtected: 'how such figures are made and protected',
  why: 'Why?',
  nothingWider: 'No wider group can be shown in this edition either.',
  nearest: (cohort: string) => `See instead: ${cohort}`,
};
