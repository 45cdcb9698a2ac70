import { expect, test } from 'vitest';
import { ladder, multi, scale, scoring, smallInstrument, text } from '#test/builders/instrument.ts';
import { checkInstrument } from './check.ts';
import { instrumentSchema, type Instrument, type Rule, type ScoreNode } from './definition.ts';

const level = (indicator: string, atLeast: number): Rule => ({ op: 'level', indicator, atLeast });
const withRule = (rule: Rule): Instrument => smallInstrument({ frameworks: [ladder([rule])] });
const withScore = (root: ScoreNode, ...from: number[]): Instrument =>
  smallInstrument({ frameworks: [scoring(root, ...from)] });
const mean = (...of: ScoreNode[]): ScoreNode => ({ code: 'total', title: text('Total'), combine: 'mean', of });
const RULE = '/frameworks/0/stages/1/criteria/0/rule';

test('a definition without faults has none', () => {
  expect(checkInstrument(smallInstrument())).toEqual([]);
});

const reference = (framework: string): Instrument['references'][number] => ({
  code: 'synthetic-series',
  framework,
  title: text('Series'),
  year: 2000,
  source: 'synthetic',
  address: 'https://example.org/',
  base: text('made up'),
  note: text('made up'),
  rows: [],
});

const FAULTS: readonly (readonly [string, Instrument, string, RegExp])[] = [
  ['an unknown indicator in a rule', withRule(level('Z9', 1)), `${RULE}/indicator`, /"Z9" is not an indicator/],
  [
    'an unknown indicator deep in a rule',
    withRule({ op: 'any', rules: [level('A1', 1), { op: 'all', rules: [level('Z9', 1)] }] }),
    `${RULE}/rules/1/rules/0/indicator`,
    /"Z9"/,
  ],
  ['an unknown indicator in a score', withScore({ indicator: 'Z9' }, 0), '/frameworks/0/root/indicator', /"Z9"/],
  [
    'an unknown option',
    withRule({ op: 'selected', indicator: 'M1', atLeast: 1, of: ['x', 'nope'] }),
    `${RULE}/of/1`,
    /"nope" is not an option of M1/,
  ],
  [
    'an option listed twice, which would count once',
    withRule({ op: 'selected', indicator: 'M1', atLeast: 2, of: ['x', 'x'] }),
    `${RULE}/of/1`,
    /"x" is listed twice/,
  ],
  [
    'an unknown dimension',
    smallInstrument({ indicators: [scale('A1', 5, 'waives', 'gamma')] }),
    '/indicators/0/dimension',
    /"gamma" is not a dimension/,
  ],
  [
    'a reference to no framework',
    smallInstrument({ references: [reference('nope')] }),
    '/references/0/framework',
    /"nope"/,
  ],
  [
    'an indicator code used twice',
    smallInstrument({ indicators: [scale('A1'), scale('A1')] }),
    '/indicators/1/code',
    /"A1" is used twice/,
  ],
  [
    'an option code used twice',
    smallInstrument({ indicators: [scale('A1'), multi('M1', ['x', 'y', 'x'])] }),
    '/indicators/1/options/2/code',
    /"x" is used twice/,
  ],
  [
    'a dimension code used twice',
    smallInstrument({ dimensions: [...smallInstrument().dimensions, ...smallInstrument().dimensions.slice(0, 1)] }),
    '/dimensions/2/code',
    /"alpha" is used twice/,
  ],
  [
    'a framework code used twice',
    smallInstrument({ frameworks: [ladder([level('A1', 1)]), ladder([level('A1', 1)])] }),
    '/frameworks/1/code',
    /used twice/,
  ],
  ['a level nobody can choose', withRule(level('A1', 5)), `${RULE}/atLeast`, /5 is above the top, 4/],
  ['a level above a yes/no question', withRule(level('B1', 2)), `${RULE}/atLeast`, /2 is above the top, 1/],
  [
    'more selections than there are options',
    withRule({ op: 'selected', indicator: 'M1', atLeast: 4 }),
    `${RULE}/atLeast`,
    /4 is above the top, 3/,
  ],
  [
    'more selections than the rule looks at',
    withRule({ op: 'selected', indicator: 'M1', atLeast: 2, of: ['x'] }),
    `${RULE}/atLeast`,
    /2 is above the top, 1/,
  ],
  [
    'a count above its rules',
    withRule({ op: 'count', atLeast: 3, rules: [level('A1', 1), level('A2', 1)] }),
    `${RULE}/atLeast`,
    /asks for 3 of 2/,
  ],
  ['a level asked of a selection', withRule(level('M1', 1)), `${RULE}/op`, /"level" needs a scale/],
  [
    'a selection asked of a scale',
    withRule({ op: 'selected', indicator: 'A1', atLeast: 1 }),
    `${RULE}/op`,
    /"selected" needs a multi/,
  ],
  [
    'a stage without a criterion',
    smallInstrument({ frameworks: [ladder([])] }),
    '/frameworks/0/stages/1/criteria',
    /"s1"/,
  ],
  ['a text missing in one language', smallInstrument({ about: { en: 'Only English' } }), '/about', /no text in de/],
  [
    'a text missing deep inside',
    smallInstrument({ indicators: [{ ...scale('A1'), question: { de: 'Nur Deutsch' } }] }),
    '/indicators/0/question',
    /no text in en/,
  ],
  ['bands that fall', withScore({ indicator: 'A1' }, 0, 0.6, 0.4), '/frameworks/0/bands/2/from', /must rise/],
  ['bands that stand still', withScore({ indicator: 'A1' }, 0, 0.5, 0.5), '/frameworks/0/bands/2/from', /must rise/],
  [
    'a top band above the best mean',
    withScore(mean({ indicator: 'A1' }, { indicator: 'A2', values: [0, 0, 0, 0, 2] }), 0, 1.6),
    '/frameworks/0/bands/1/from',
    /best possible total, 1\.5/,
  ],
  [
    'a top band above the best minimum',
    withScore(
      {
        code: 'total',
        title: text('Total'),
        combine: 'min',
        of: [{ indicator: 'A1', values: [0, 1, 2, 3, 4] }, { indicator: 'A2' }],
      },
      0,
      2,
    ),
    '/frameworks/0/bands/1/from',
    /best possible total, 1/,
  ],
  [
    'a number missing for a level',
    withScore({ indicator: 'A1', values: [0, 1] }, 0),
    '/frameworks/0/root/values',
    /one number per level, 5/,
  ],
];

test.each(FAULTS)('%s is a fault with its place', (_, instrument, pointer, detail) => {
  const faults = checkInstrument(instrument);
  expect(faults.map((fault) => fault.pointer)).toContain(pointer);
  expect(faults.find((fault) => fault.pointer === pointer)?.detail).toMatch(detail);
});

test('a text missing in every language is refused by the schema: nothing tells it from an empty list of something', () => {
  expect(instrumentSchema.safeParse(smallInstrument()).success).toBe(true);
  expect(instrumentSchema.safeParse(smallInstrument({ about: {} })).error?.issues).toMatchObject([{ path: ['about'] }]);
});

test('a floor with criteria is a fault', () => {
  const [floor, ...higher] = ladder([level('A1', 1)]).stages;
  if (!floor) throw new Error('no floor');
  const criteria = higher[0]?.criteria ?? [];
  const broken = { ...ladder(), stages: [{ ...floor, criteria }, ...higher] };
  expect(checkInstrument(smallInstrument({ frameworks: [broken] }))).toEqual([
    { pointer: '/frameworks/0/stages/0/criteria', detail: 'the first stage is the floor and has no criteria' },
  ]);
});

test('every fault of a definition is told, not only the first', () => {
  const instrument = smallInstrument({ about: { en: 'x' }, frameworks: [ladder([level('Z9', 1), level('A1', 9)])] });
  expect(checkInstrument(instrument)).toHaveLength(3);
});
