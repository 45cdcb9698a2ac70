import { level } from '#test/builders/instrument.ts';
import { finds, type Spoilt } from '#test/builders/spoilt.ts';
import type { Rule } from '../definition.ts';

const RULE = '/frameworks/0/stages/1/criteria/0/rule';
const asking = (name: string, rule: Rule, place: string, detail: string): Spoilt => [
  name,
  { [RULE]: rule },
  `${RULE}${place}`,
  detail,
];

finds('fault', [
  asking('an unknown indicator', level('Z9', 1), '/indicator', '"Z9" is not an indicator'),
  asking(
    'an unknown indicator deep in a rule',
    { op: 'any', rules: [level('A1', 1), { op: 'all', rules: [level('Z9', 1)] }] },
    '/rules/1/rules/0/indicator',
    '"Z9" is not an indicator',
  ),
  asking(
    'an unknown number that should be reported',
    { op: 'reported', of: ['Z9', 'K1'], atLeast: 1 },
    '/of/0',
    '"Z9" is not an indicator',
  ),
  asking(
    'a scale that should be reported',
    { op: 'reported', of: ['A1'], atLeast: 1 },
    '/of/0',
    '"reported" needs numbers, and A1 is a scale',
  ),
  asking(
    'a number listed twice',
    { op: 'reported', of: ['K1', 'K2', 'K1'], atLeast: 2 },
    '/of/2',
    '"K1" is listed twice: it counts once',
  ),
  asking(
    'an unknown option',
    { op: 'selected', indicator: 'M1', atLeast: 1, of: ['x', 'nope'] },
    '/of/1',
    '"nope" is not an option of M1',
  ),
  asking(
    'an option listed twice',
    { op: 'selected', indicator: 'M1', atLeast: 1, of: ['x', 'x'] },
    '/of/1',
    '"x" is listed twice: it counts once',
  ),
  asking('a level nobody can choose', level('A1', 5), '/atLeast', '5 is above the top, 4: nobody can reach it'),
  asking('a level above yes', level('B1', 2), '/atLeast', '2 is above the top, 1: nobody can reach it'),
  asking('a bin the grid does not have', level('K1', 4), '/atLeast', '4 is above the top, 3: nobody can reach it'),
  asking(
    'more selections than there are options',
    { op: 'selected', indicator: 'M1', atLeast: 4 },
    '/atLeast',
    '4 is above the top, 3: nobody can reach it',
  ),
  asking(
    'more selections than the rule looks at',
    { op: 'selected', indicator: 'M1', atLeast: 2, of: ['x'] },
    '/atLeast',
    '2 is above the top, 1: nobody can reach it',
  ),
  asking(
    'more numbers than the rule looks at',
    { op: 'reported', of: ['K1'], atLeast: 2 },
    '/atLeast',
    '2 is above the top, 1: nobody can reach it',
  ),
  asking(
    'a count above its rules',
    { op: 'count', atLeast: 3, rules: [level('A1', 1), level('A2', 1)] },
    '/atLeast',
    '3 is above the top, 2: nobody can reach it',
  ),
  asking(
    'a level asked of a selection',
    level('M1', 1),
    '/op',
    '"level" needs a scale, yes-no or number, and M1 is a multi',
  ),
  asking(
    'a selection asked of a scale',
    { op: 'selected', indicator: 'A1', atLeast: 1 },
    '/op',
    '"selected" needs a multi, and A1 is a scale',
  ),
  asking(
    '“none” in a framework that says it is monotone',
    { op: 'any', rules: [level('A1', 2), { op: 'none', rules: [level('A2', 1)] }] },
    '/rules/1/op',
    '"none" rewards what is absent, but the framework says it is monotone',
  ),
]);
