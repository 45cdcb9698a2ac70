import { kpi, text } from '#test/builders/instrument.ts';
import { finds } from '#test/builders/spoilt.ts';

const K1 = '/indicators/4';

finds('fault', [
  [
    'an unknown dimension',
    { '/indicators/0/dimension': 'gamma' },
    '/indicators/0/dimension',
    '"gamma" is not a dimension',
  ],
  ['an empty range', { [`${K1}/range/max`]: 0 }, `${K1}/range`, 'is empty: 0 to 0'],
  [
    'what is plausible outside the range',
    { [`${K1}/plausible/max`]: 101 },
    `${K1}/plausible`,
    'lies outside the range, 0 to 100: such answers are refused',
  ],
  ['nothing plausible', { [`${K1}/plausible`]: { min: 9, max: 8 } }, `${K1}/plausible`, 'is empty: 9 to 8'],
  [
    'a grid that begins on the bottom of the range',
    { [`${K1}/edges/0`]: 0 },
    `${K1}/edges/0`,
    '0 lies outside the range, 0 to 100: nobody could be in the bin beside it',
  ],
  [
    'a grid above the range',
    { [`${K1}/edges/-`]: 100.5 },
    `${K1}/edges/3`,
    '100.5 lies outside the range, 0 to 100: nobody could be in the bin beside it',
  ],
  ['a grid that does not rise', { [`${K1}/edges/2`]: 50 }, `${K1}/edges/2`, 'edges must rise'],
]);

finds('warning', [
  [
    'an optional question that counts as the lowest only for who admits it',
    { '/indicators/1/optional': true },
    '/indicators/1/dontKnow',
    'counts as the lowest, but leaving the question out does not: nobody would say they do not know',
  ],
  [
    'an edge no answer can lie on',
    { [`${K1}/edges/1`]: 50.55 },
    `${K1}/edges/1`,
    '50.55 has more decimals than answers, which have 1',
  ],
  [
    'a dimension without indicators',
    { '/dimensions/-': { code: 'gamma', title: text('x'), about: text('x') } },
    '/dimensions/2',
    'no indicator belongs to "gamma"',
  ],
  [
    'a dimension of numbers only',
    { '/dimensions/-': { code: 'gamma', title: text('x'), about: text('x') }, '/indicators/4/dimension': 'gamma' },
    '/dimensions/2',
    '"gamma" has no score: it consists of numbers only',
  ],
  [
    'a number everybody has to give for nothing',
    { '/indicators/-': kpi('K3', { optional: false }) },
    '/indicators/6',
    'no framework and no dimension uses K3, yet everybody has to answer it',
  ],
]);
