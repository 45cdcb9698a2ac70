import type { Instrument, Reference, ScoreFramework } from '#shared/instrument/definition.ts';
import {
  criterion,
  group,
  kpi,
  ladder,
  level,
  multi,
  scale,
  scoring,
  smallInstrument,
  text,
  yesNo,
} from './instrument.ts';

/** A synthetic instrument that uses every part of the definition language once, without a fault or a warning. */
export const wholeInstrument = (): Instrument =>
  smallInstrument({
    credit: text('made up'),
    indicators: [
      { ...withExample(scale('A1')), help: text('help'), sources: ['book.other'] },
      scale('A2'),
      yesNo('B1', 'beta'),
      multi('M1', ['x', 'y', 'z'], 'beta'),
      kpi('K1', { plausible: { min: 5, max: 95 } }),
      kpi('K2', { direction: 'lower-is-better' }, 'beta'),
    ],
    frameworks: [
      {
        ...ladder(
          [level('A1', 2), { op: 'selected', indicator: 'M1', atLeast: 1, of: ['x', 'y'] }],
          [
            level('A1', 3),
            { op: 'reported', of: ['K1', 'K2'], atLeast: 1 },
            { op: 'any', rules: [level('A2', 4), level('K2', 2)] },
          ],
        ),
        groups: [group('pillars', 'sum', { criterion: 'c1-0' }, { criterion: 'c2-0' })],
      },
      points(),
    ],
    references: references(),
    sources: [
      {
        code: 'book',
        title: 'A book',
        author: 'Somebody',
        year: 2000,
        signs: [
          { code: 'sign', text: text('A sign') },
          { code: 'other', text: text('Another sign') },
        ],
      },
    ],
    maps: [
      {
        from: '0.9',
        comparable: ['steps'],
        indicators: [
          { how: 'same', from: 'A1' },
          { how: 'renamed', from: 'A9', to: 'A2' },
          { how: 'rescored', from: 'B9', to: 'B1', levels: [0, null, 1] },
          { how: 'rescored', from: 'M9', to: 'M1', options: { x: 'x', w: null } },
          { how: 'rescored', from: 'K9', to: 'K1' },
          { how: 'dropped', from: 'Z9' },
          { how: 'dropped', from: 'K8' },
        ],
      },
    ],
  });

const withExample = (one: ReturnType<typeof scale>) => ({
  ...one,
  levels: one.levels.map((entry) => ({ ...entry, example: text('for example') })),
});

const points = (): ScoreFramework => ({
  ...scoring(
    [
      group(
        'total',
        'mean',
        { group: 'inner', weight: 2 },
        { indicator: 'B1', values: [0, 1] },
        { criterion: 'strong' },
      ),
      group('inner', 'sum', { indicator: 'A1' }, { indicator: 'M1' }),
    ],
    0,
    0.5,
    1,
  ),
  criteria: [criterion('strong', level('A2', 3))],
});

function references(): Reference[] {
  const common = (code: string) => ({
    code,
    title: text(code),
    source: 'synthetic',
    address: 'https://example.org/',
    base: text('made up'),
    definition: text('made up'),
  });
  const share = (percent: number) => ({ share: percent, printed: `${percent} %` });
  return [
    {
      kind: 'stages',
      ...common('by-stage'),
      framework: 'steps',
      year: 2000,
      rows: [
        { stages: ['s0'], ...share(60), note: text('rounded') },
        { stages: ['s1', 's2'], ...share(40.2) },
      ],
    },
    {
      kind: 'levels',
      ...common('by-level'),
      framework: 'steps',
      year: 2000,
      rows: [{ title: text('any'), ...share(100) }],
    },
    {
      kind: 'series',
      ...common('by-year'),
      points: [
        { year: 2000, ...share(1) },
        { year: 2001, ...share(2) },
      ],
    },
  ];
}
