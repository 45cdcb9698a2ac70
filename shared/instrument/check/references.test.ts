import { finds } from '#test/builders/spoilt.ts';

finds('fault', [
  [
    'a reference to no framework',
    { '/references/1/framework': 'nope' },
    '/references/1/framework',
    '"nope" is not a framework',
  ],
  [
    'a reference to no stage',
    { '/references/0/rows/1/stages/-': 'b1' },
    '/references/0/rows/1/stages/2',
    '"b1" is not a stage of "steps"',
  ],
  [
    'a stage with two shares',
    { '/references/0/rows/1/stages/-': 's0' },
    '/references/0/rows/1/stages/2',
    '"s0" is counted twice',
  ],
  ['a share of no stage', { '/references/0/rows/1/stages': [] }, '/references/0/rows/1/stages', 'names no stage'],
  [
    'shares of more than everybody',
    { '/references/0/rows/0/share': 61 },
    '/references/0/rows',
    'shares add up to 101.2 percent',
  ],
  ['years that do not rise', { '/references/2/points/1/year': 2000 }, '/references/2/points/1/year', 'years must rise'],
]);
