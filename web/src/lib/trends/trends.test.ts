import { expect, it } from 'vitest';
import type { EditionCell } from '#lib/charts/Trend/trend.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import { must } from '#shared/kernel/result.ts';
import type { Scorecard } from '#shared/instrument/scoring/score.ts';
import type { Cell } from '#shared/release/cell.ts';
import type { Edition } from '#shared/release/edition.ts';
import { breaksIn, countChanges } from './changes.ts';
import { chosenEditions, RECENT } from './editions.ts';
import { ownScore, ownStages, pathSentence, pathText } from './own-path.ts';

const STAGES = [{ code: 'low' }, { code: 'high' }];
const result = (period: string, stage: string, score: number) => ({
  period,
  scorecard: {
    frameworks: [{ framework: 'ladder', stage }],
    dimensions: [{ code: 'strategy', score }],
  } as unknown as Scorecard,
});
const own = [result('2026-Q1', 'low', 20), result('2026-Q3', 'high', 60), result('2026-Q4', 'gone', 1)];
const PERIODS = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];

it('the reader’s path leaves periods without an assessment open, and stages it does not know', () => {
  const path = ownStages(own, PERIODS, 'ladder', STAGES);
  expect(path).toEqual([0, null, 1, null]);
  expect(pathText(['Low', 'High'], path, 'open')).toBe('Low → open → High → open');
  expect(pathText(['Low', 'High'], [null, null], 'open')).toBeUndefined();
  expect(PERIODS.map((period) => ownScore(own, period, 'strategy'))).toEqual([20, null, 60, 1]);
  expect(ownScore(own, '2026-Q1', 'culture')).toBeNull();
});

it('the reader’s path is told in short where nothing has moved', () => {
  const words = {
    title: '',
    open: 'open',
    path: (steps: string) => `You: ${steps}.`,
    stayed: (stage: string) => `Still ${stage}.`,
  };
  const told = (stages: (number | null)[]) => pathSentence(words, ['Low', 'High'], stages);
  expect([told([1, 1]), told([1]), told([0, 1]), told([1, null]), told([null])]).toEqual([
    'Still High.',
    'You: High.',
    'You: Low → High.',
    'You: High → open.',
    undefined,
  ]);
});

const edition = (i: number, instrument = 'a@1.0') =>
  ({ id: `e${i}`, period: `p${i}`, instrument }) as unknown as Edition;

it('shows the last editions, oldest first, or all of them', () => {
  const editions = Array.from({ length: RECENT + 3 }, (_, i) => edition(i));
  expect(chosenEditions(editions, false).map(({ id }) => id)).toEqual([...Array.from({ length: RECENT }, (_, i) => `e${RECENT - 1 - i}`)]); // prettier-ignore
  expect(chosenEditions(editions, true)).toHaveLength(RECENT + 3);
});

it('finds where the questionnaire changed', () => {
  const cell = {} as Cell;
  const cells: EditionCell[] = [
    { edition: edition(1), cell },
    { edition: edition(2, 'a@1.5'), cell: undefined },
    { edition: edition(3, 'a@2.0'), cell },
    { edition: edition(4, 'a@2.0'), cell },
  ];
  expect(breaksIn(cells)).toEqual([{ period: 'p3', from: 'a@1.0', to: 'a@2.0' }]);
});

it('counts what became of the questions', () => {
  const earlier = must(findInstrument('social-business@1.0'), 'instrument');
  const [first, second, ...rest] = earlier.indicators.map(({ code }) => code);
  const map = {
    from: earlier.version,
    comparable: [],
    indicators: [
      ...rest.map((code) => ({ from: code, how: 'same' })),
      { from: second, to: 'renamed', how: 'renamed' },
      { from: first, how: 'dropped' },
    ],
  };
  const later = {
    ...earlier,
    version: '9.0',
    indicators: [
      ...earlier.indicators.slice(2),
      { ...earlier.indicators[1], code: 'renamed' },
      { ...earlier.indicators[1], code: 'brand-new' },
    ],
    maps: [map],
  } as unknown as Instrument;
  expect(countChanges(earlier, later)).toEqual([
    { how: 'same', count: rest.length },
    { how: 'renamed', count: 1 },
    { how: 'added', count: 1 },
    { how: 'dropped', count: 1 },
  ]);
});
