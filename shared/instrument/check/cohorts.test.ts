import { finds } from '#test/builders/spoilt.ts';

finds('fault', [
  ['no cohort of everybody', { '/cohorts': [] }, '/cohorts', 'lacks [], the cohort of everybody'],
  [
    'a cohort of what the profile does not tell',
    { '/cohorts/-': ['region'] },
    '/cohorts/4/0',
    '"region" is not in "profile"',
  ],
  [
    'a cohort listed twice, in another order',
    { '/cohorts/-': ['size', 'industry'] },
    '/cohorts/4',
    'industry × size is listed twice',
  ],
  ['everybody listed twice', { '/cohorts/-': [] }, '/cohorts/4', '[] is listed twice'],
  [
    'a dimension twice in one cohort',
    { '/cohorts': [[], ['size'], ['size', 'size']] },
    '/cohorts/2/1',
    '"size" is listed twice',
  ],
  [
    'a cohort whose parts do not add up',
    { '/cohorts': [[], ['industry'], ['industry', 'size']] },
    '/cohorts/2',
    'needs size in the registry too: its parts must add up',
  ],
  ['a dimension twice in the profile', { '/profile/-': 'size' }, '/profile/2', '"size" is listed twice'],
]);
