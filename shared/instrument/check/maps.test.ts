import { expect, test } from 'vitest';
import { finds } from '#test/builders/spoilt.ts';
import { isEarlier } from './maps.ts';

const MAP = '/maps/0/indicators';

finds('fault', [
  [
    'a map from a later version',
    { '/maps/0/from': '1.10' },
    '/maps/0/from',
    '"1.10" is not earlier than this version, 1.0',
  ],
  ['a map from itself', { '/maps/0/from': '1.0' }, '/maps/0/from', '"1.0" is not earlier than this version, 1.0'],
  ['a map from no version', { '/maps/0/from': 'x' }, '/maps/0/from', '"x" is not earlier than this version, 1.0'],
  [
    'two maps from one version',
    { '/maps/-': { from: '0.9', comparable: [], indicators: [] } },
    '/maps/1/from',
    '"0.9" is mapped twice',
  ],
  [
    'a kept indicator that is gone',
    { [`${MAP}/-`]: { how: 'same', from: 'X1' } },
    `${MAP}/7/from`,
    '"X1" is not an indicator',
  ],
  [
    'a new name nobody has',
    { [`${MAP}/-`]: { how: 'renamed', from: 'X1', to: 'X2' } },
    `${MAP}/7/to`,
    '"X2" is not an indicator',
  ],
  [
    'an earlier indicator mapped twice',
    { [`${MAP}/-`]: { how: 'dropped', from: 'A1' } },
    `${MAP}/7/from`,
    '"A1" is mapped twice',
  ],
  [
    'two earlier indicators mapped to one',
    { [`${MAP}/-`]: { how: 'renamed', from: 'X1', to: 'A1' } },
    `${MAP}/7`,
    'another one is mapped to "A1" already',
  ],
  [
    'a level above the new scale',
    { [`${MAP}/2/levels/1`]: 2, [`${MAP}/2/levels/2`]: null },
    `${MAP}/2/levels/1`,
    '2 is above the top, 1',
  ],
  [
    'an option the new selection does not have',
    { [`${MAP}/3/options/x`]: 'nope' },
    `${MAP}/3/options/x`,
    '"nope" is not an option of M1',
  ],
  [
    'a rescored scale without levels',
    { [`${MAP}/2/levels`]: undefined },
    `${MAP}/2`,
    'B1 is a yes-no: needs "levels", and has nothing',
  ],
  [
    'a rescored selection with levels',
    { [`${MAP}/3`]: { how: 'rescored', from: 'M9', to: 'M1', levels: [0] } },
    `${MAP}/3`,
    'M1 is a multi: needs "options", and has "levels"',
  ],
  [
    'a rescored number with levels',
    { [`${MAP}/4/levels`]: [0] },
    `${MAP}/4`,
    'K1 is a number: its value needs nothing, and has "levels"',
  ],
  [
    'a comparable framework nobody knows',
    { '/maps/0/comparable/-': 'nope' },
    '/maps/0/comparable/1',
    '"nope" is not a framework',
  ],
]);

finds('warning', [
  [
    'an answer that becomes worse than one below it',
    { [`${MAP}/2/levels`]: [1, 0] },
    `${MAP}/2/levels/1`,
    '0 is lower than a worse answer gets',
  ],
]);

test('versions compare number by number', () => {
  const versions = ['0.9', '0.10', '1.0', '1.9', '1.10', '10.0'];
  for (const [i, a] of versions.entries()) for (const [k, b] of versions.entries()) expect(isEarlier(a, b)).toBe(i < k);
});
