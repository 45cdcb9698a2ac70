import { expect, it } from 'vitest';
import type { Reference } from '#shared/instrument/definition.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import { must } from '#shared/kernel/result.ts';
import {
  placeOfYear,
  referenceRows,
  referencesFor,
  type ReferenceSeries,
  type ReferenceShares,
} from './reference-rows.ts';

const text = (words: string) => ({ en: words });
const english = ({ en = '' }) => en;
const common = { source: 'Somebody', address: 'https://synthetic.example', base: text('100'), definition: text('d') };
const forrester = must(
  findInstrument('social-business@0.9')?.references.find(({ code }) => code === 'forrester-2011'),
  'reference',
) as ReferenceShares;
const stages = ['dormant', 'scattered', 'coordinated', 'optimizing', 'empowered'].map((code) => ({
  code,
  title: code,
}));
const levels: ReferenceShares = {
  kind: 'levels',
  ...common,
  code: 'levels',
  title: text('Levels'),
  framework: 'other',
  year: 2011,
  rows: [
    { title: text('Novice'), share: 31, printed: '44 of 143' },
    { title: text('Advanced'), share: 69, printed: '99 of 143' },
  ],
};
const series: ReferenceSeries = {
  kind: 'series',
  ...common,
  code: 'series',
  title: text('Series'),
  points: [2013, 2015, 2023].map((year) => ({ year, share: 30, printed: '30 %' })),
};

it('keeps the two stages that were published together in one segment', () =>
  expect(referenceRows(forrester, stages, english).at(-1)).toMatchObject({
    key: 'optimizing+empowered',
    name: 'optimizing + empowered',
    printed: '2/15',
    tone: 0.875,
  }));

it('fills the bar although the published shares are rounded', () =>
  expect(referenceRows(forrester, stages, english).reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100));

it('names levels of somebody else as they do, never as stages of ours', () =>
  expect(referenceRows(levels, stages, english).map(({ name, tone }) => [name, tone])).toEqual([
    ['Novice', 0],
    ['Advanced', 1],
  ]));

it('puts a series beside every framework and shares beside their own only', () => {
  const references: Reference[] = [series, levels, forrester];
  const instrument = { ...must(findInstrument('social-business@0.9'), 'instrument'), references };
  expect(referencesFor(instrument, 'other')).toEqual([levels, series]);
  expect(referencesFor(instrument, 'groundswell')).toEqual([forrester, series]);
});

it('places years by their distance', () =>
  expect([2013, 2015, 2023].map((year) => placeOfYear(series, year))).toEqual([0, 20, 100]));
