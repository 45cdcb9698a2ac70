import { group, scale, text } from '#test/builders/instrument.ts';
import { finds } from '#test/builders/spoilt.ts';

finds('fault', [
  [
    'a dimension code used twice',
    { '/dimensions/-': { code: 'alpha', title: text('x'), about: text('x') } },
    '/dimensions/2/code',
    '"alpha" is used twice',
  ],
  ['an indicator code used twice', { '/indicators/-': scale('A1') }, '/indicators/6/code', '"A1" is used twice'],
  [
    'an option code used twice',
    { '/indicators/3/options/-': { code: 'x', text: text('x') } },
    '/indicators/3/options/3/code',
    '"x" is used twice',
  ],
  ['a framework code used twice', { '/frameworks/1/code': 'steps' }, '/frameworks/1/code', '"steps" is used twice'],
  [
    'a stage code used twice',
    { '/frameworks/0/stages/2/code': 's0', '/references/0/rows/1/stages': ['s1'] },
    '/frameworks/0/stages/2/code',
    '"s0" is used twice',
  ],
  [
    'a band code used twice',
    { '/frameworks/1/bands/2/code': 'b0' },
    '/frameworks/1/bands/2/code',
    '"b0" is used twice',
  ],
  [
    'a criterion code used twice, even in two stages',
    { '/frameworks/0/stages/2/criteria/1/code': 'c1-1' },
    '/frameworks/0/stages/2/criteria/1/code',
    '"c1-1" is used twice',
  ],
  [
    'a group code used twice',
    { '/frameworks/1/groups/-': group('inner', 'sum', { indicator: 'A2' }) },
    '/frameworks/1/groups/2/code',
    '"inner" is used twice',
  ],
  [
    'a reference code used twice',
    { '/references/2/code': 'by-stage' },
    '/references/2/code',
    '"by-stage" is used twice',
  ],
  [
    'a sign code used twice',
    { '/sources/0/signs/-': { code: 'sign', text: text('x') } },
    '/sources/0/signs/2/code',
    '"sign" is used twice',
  ],
]);
