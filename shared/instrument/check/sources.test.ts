import { text } from '#test/builders/instrument.ts';
import { finds } from '#test/builders/spoilt.ts';

const CRITERION = '/frameworks/0/stages/1/criteria/0';

finds('fault', [
  [
    'an unknown sign of an indicator',
    { '/indicators/0/sources/-': 'book.nope' },
    '/indicators/0/sources/1',
    '"book.nope" is not a sign of a source',
  ],
  [
    'an unknown source of a level',
    { '/indicators/0/levels/2/sources': ['nope.sign'] },
    '/indicators/0/levels/2/sources/0',
    '"nope.sign" is not a sign of a source',
  ],
  [
    'an unknown sign of an option',
    { '/indicators/3/options/0/sources': ['nope.sign'] },
    '/indicators/3/options/0/sources/0',
    '"nope.sign" is not a sign of a source',
  ],
  [
    'an unknown sign of a criterion',
    { [`${CRITERION}/sources/-`]: 'book.nope' },
    `${CRITERION}/sources/1`,
    '"book.nope" is not a sign of a source',
  ],
]);

finds('warning', [
  ['a criterion without a source', { [`${CRITERION}/sources`]: [] }, `${CRITERION}/sources`, '"c1-0" cites no source'],
  [
    'a sign nothing cites',
    { '/sources/0/signs/-': { code: 'lost', text: text('x') } },
    '/sources/0/signs/2',
    'nothing cites "book.lost"',
  ],
]);
