import { criterion, group, level } from '#test/builders/instrument.ts';
import { finds } from '#test/builders/spoilt.ts';

const TOTAL = '/frameworks/1/groups/0';
const INNER = '/frameworks/1/groups/1';
const PILLARS = '/frameworks/0/groups/0';

finds('fault', [
  [
    'an unknown indicator',
    { [`${INNER}/of/-`]: { indicator: 'Z9' } },
    `${INNER}/of/2/indicator`,
    '"Z9" is not an indicator',
  ],
  [
    'an unknown criterion',
    { [`${INNER}/of/-`]: { criterion: 'nope' } },
    `${INNER}/of/2/criterion`,
    '"nope" is not a criterion of this framework',
  ],
  [
    'a criterion of another framework',
    { [`${PILLARS}/of/-`]: { criterion: 'strong' } },
    `${PILLARS}/of/2/criterion`,
    '"strong" is not a criterion of this framework',
  ],
  [
    'an unknown group',
    { [`${INNER}/of/-`]: { group: 'nope' } },
    `${INNER}/of/2/group`,
    '"nope" is not a group of this framework',
  ],
  [
    'groups that contain each other',
    { [`${INNER}/of/-`]: { group: 'total' } },
    TOTAL,
    'groups contain each other: total → inner → total',
  ],
  [
    'a group that contains itself',
    { [`${PILLARS}/of/-`]: { group: 'pillars' } },
    PILLARS,
    'groups contain each other: pillars → pillars',
  ],
  [
    'a number missing for a level',
    { [`${INNER}/of/0/values`]: [0, 0.5, 1] },
    `${INNER}/of/0/values`,
    'has 3 numbers for the 5 steps of A1',
  ],
  [
    'numbers that fall in a framework that says it is monotone',
    { [`${TOTAL}/of/1/values`]: [1, 0] },
    `${TOTAL}/of/1/values/1`,
    '0 is less than the step below has, but the framework says it is monotone',
  ],
  [
    'a negative number in a framework that says it is monotone',
    { [`${TOTAL}/of/1/values`]: [-1, 0] },
    `${TOTAL}/of/1/values/0`,
    '-1 is negative, but the framework says it is monotone',
  ],
  [
    'numbers that fall beside a ladder that says it is monotone',
    { [`${PILLARS}/of/-`]: { indicator: 'B1', values: [1, 0] } },
    `${PILLARS}/of/2/values/1`,
    '0 is less than the step below has, but the framework says it is monotone',
  ],
]);

finds('warning', [
  [
    'a group nobody uses',
    { '/frameworks/1/groups/-': group('lost', 'sum', { indicator: 'A2' }) },
    '/frameworks/1/groups/2',
    'group "lost" is no part of the total',
  ],
  [
    'a criterion nobody counts',
    { '/frameworks/1/criteria/-': criterion('lost', level('A2', 1)) },
    '/frameworks/1/criteria/1',
    'criterion "lost" is no part of the total',
  ],
  [
    'the same part twice',
    { [`${INNER}/of/-`]: { indicator: 'A1' } },
    `${INNER}/of/2`,
    'A1 is in this group twice: a weight says so more plainly',
  ],
  [
    'a weight in a minimum',
    { [`${INNER}/combine`]: 'min', [`${INNER}/of/0/weight`]: 2, '/frameworks/1/bands/2/from': 0.9 },
    `${INNER}/of/0/weight`,
    'a minimum knows no weights',
  ],
]);
