import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BEFORE, body, NEXT, NOW, SOURCE } from '#test/builders/report.ts';
import type { Block } from '../contracts/report-block-schemas.ts';
import { reportBody } from '../contracts/report-schemas.ts';
import type { CohortKey } from '../kernel/ids.ts';
import { must } from '../kernel/result.ts';
import * as z from 'zod/mini';
import { errorCount, checkReport } from './check/check-report.ts';
import { figureSheet } from './figure-sheet.ts';
import { frozenData, frozenText, type FrozenReport } from './frozen.ts';
import { needsOf } from './needs.ts';
import { sourceOf } from './source.ts';
import { toCsv } from '../exchange/csv.ts';

const [ALL, C, K, D] = ['all', 'industry.C', 'industry.K', 'industry.D'] as CohortKey[] as [CohortKey, CohortKey, CohortKey, CohortKey]; // prettier-ignore
const shown = { caption: 'What is to be seen, {{edition}}.', intervals: true };
const framework = 'groundswell';

/** One block of every kind and chart. */
const BLOCKS: Block[] = [
  { kind: 'text', id: 'intro', heading: 'Intro', markdown: 'It is {{share stage=dormant}} of {{cohort}}.' },
  { kind: 'figure', id: 'stages', spec: { chart: 'stages', edition: NOW, cohorts: [ALL, C], framework }, alt: 'Bars', ...shown },
  { kind: 'figure', id: 'by', spec: { chart: 'stages-by', edition: NOW, by: 'industry', framework }, alt: 'Bars', ...shown },
  { kind: 'figure', id: 'trend', spec: { chart: 'trend', edition: NOW, from: null, cohorts: [K], framework, stage: 'coordinated' }, alt: 'Line', ...shown },
  { kind: 'table', id: 'scores', spec: { chart: 'scores', edition: NOW, cohorts: [ALL], table: null }, ...shown },
  { kind: 'table', id: 'answers', spec: { chart: 'answers', edition: NOW, cohorts: [ALL], table: 'S1' }, ...shown },
  { kind: 'table', id: 'numbers', spec: { chart: 'numbers', edition: NOW, cohorts: [ALL], table: 'K1' }, ...shown },
  { kind: 'key-number', id: 'key', edition: NOW, cohort: ALL, measure: { of: 'score', table: 'listening' }, label: 'Listening', intervals: true },
  { kind: 'comparison', id: 'sides', measure: { of: 'stage', framework, stage: 'coordinated' }, sides: [{ edition: BEFORE, cohort: K }, { edition: NOW, cohort: K }], ...shown },
  { kind: 'method', id: 'method', notes: '' },
  { kind: 'references', id: 'refs', items: [{ text: 'A book', address: 'https://example.org/' }] },
]; // prettier-ignore

const REPORT = body({ blocks: BLOCKS });

const freeze = (blocks: readonly Block[] = BLOCKS): FrozenReport => {
  const frozen = frozenData(body({ blocks: [...blocks] }), SOURCE);
  if (!frozen.ok) throw new Error(JSON.stringify(frozen.error));
  return frozen.value;
};
const figure = (id: string) =>
  must(
    freeze().figures.find(({ block }) => block === id),
    id,
  );

test('the schema takes every kind of block and chart, and no key it does not know', () => {
  expect(z.safeParse(reportBody, REPORT).success).toBe(true);
  for (const block of BLOCKS)
    expect(z.safeParse(reportBody, body({ blocks: [{ ...block, style: 'x' } as unknown as Block] })).success).toBe(false);
  expect(z.safeParse(reportBody, body({ blocks: BLOCKS.slice(0, 1).flatMap((one) => [one, one]) })).success).toBe(false);
}); // prettier-ignore

test('every kind of figure is collected with n band, interval, edition and policy', () => {
  expect(errorCount(checkReport(REPORT, SOURCE))).toBe(0);
  expect(freeze().figures.map(({ block, rows }) => [block, rows.length])).toEqual([
    ['answers', 5],
    ['by', 110],
    ['key', 1],
    ['numbers', 5],
    ['scores', 55],
    ['sides', 2],
    ['stages', 10],
    ['trend', 2],
  ]);
  expect(figure('sides').rows).toEqual([
    { edition: BEFORE, asOf: BEFORE, policy: 'standard@1', cohort: K, nBand: { from: 50, to: 99 }, table: 'stage:groundswell', code: 'coordinated', status: 'shown', bound: 'none', value: 20, low: 15, high: 25 },
    { edition: NOW, asOf: NOW, policy: 'standard@1', cohort: K, nBand: { from: 50, to: 99 }, table: 'stage:groundswell', code: 'coordinated', status: 'shown', bound: 'none', value: 60, low: 55, high: 65 },
  ]);
}); // prettier-ignore

test('what was carried forward, capped, withheld or not published keeps saying so', () => {
  expect(figure('stages').rows[5]).toMatchObject({ cohort: C, edition: NOW, asOf: BEFORE });
  expect(figure('stages').rows[4]).toMatchObject({ bound: 'below', value: 5 });
  expect(figure('by').rows.find(({ cohort }) => cohort === D)).toMatchObject({ status: 'withheld', reason: 'too-few', nBand: null }); // prettier-ignore
  expect(figure('numbers').rows.map(({ code, status }) => [code, status])).toEqual([
    ['p10', 'not-published'],
    ['p25', 'not-published'],
    ['p50', 'shown'],
    ['p75', 'not-published'],
    ['p90', 'not-published'],
  ]);
  expect(freeze().editions.map(({ id }) => id)).toEqual([BEFORE, NOW]);
});

test('the same figures give the same bytes, in whichever order the blocks stand', () => {
  const bytes = frozenText(freeze());
  fc.assert(
    fc.property(fc.shuffledSubarray(BLOCKS, { minLength: BLOCKS.length }), (blocks) => {
      expect(frozenText(freeze(blocks))).toBe(bytes);
    }),
    { numRuns: 30 },
  );
});

test('a source that loaded only what the report needs, in any order, gives the same bytes', () => {
  const { cells, lists } = needsOf(REPORT, SOURCE);
  expect(lists).toEqual([{ edition: NOW, by: 'industry' }]);
  const listed = [...'ABCDEFGHIJKLMNOPQRSTUV'].map((code) => ({ edition: NOW, cohort: `industry.${code}` as CohortKey })); // prettier-ignore
  const loaded = [...cells, ...listed].map(({ edition, cohort }) => ({ edition, cell: must(SOURCE.cell(edition, cohort), cohort) })); // prettier-ignore
  const instruments = [must(SOURCE.instrument('social-business@1.0'), 'instrument')];
  fc.assert(
    fc.property(fc.shuffledSubarray(loaded, { minLength: loaded.length }), (order) => {
      const frozen = frozenData(REPORT, sourceOf(SOURCE.editions, instruments, order));
      expect(frozen.ok && frozenText(frozen.value)).toBe(frozenText(freeze()));
    }),
    { numRuns: 30 },
  );
});

test('numbers in texts are frozen as they were written out, each once', () => {
  expect(freeze().bindings).toEqual([
    { source: '{{cohort}}', text: 'All organisations' },
    { source: '{{edition}}', text: 'Q3 2026' },
    { source: '{{share stage=dormant}}', text: '10%' },
  ]);
});

test('what cannot be read is not frozen, and every place is named', () => {
  const wrong: Block[] = [
    { kind: 'text', id: 'a', heading: '', markdown: '{{share stage=none}}' },
    { kind: 'table', id: 'b', spec: { chart: 'stages', edition: NEXT, cohorts: [ALL], framework }, ...shown },
    { kind: 'table', id: 'c', spec: { chart: 'answers', edition: NOW, cohorts: [ALL], table: 'Z1' }, ...shown },
  ];
  expect(frozenData(body({ blocks: wrong }), SOURCE)).toEqual({
    ok: false,
    error: [
      { block: 'b', reason: 'not-published' },
      { block: 'c', reason: 'unknown-table' },
      { block: 'a', reason: 'binding' },
    ],
  });
});

test('a figure is a sheet with everything needed to read it elsewhere', () => {
  const sheet = figureSheet(figure('stages'), 'en');
  expect(new Set(sheet.map(({ length }) => length))).toEqual(new Set([15]));
  expect(toCsv(sheet).split('\r\n')[6]).toBe(
    'demo.2026-Q3,demo.2026-Q2,standard@1,industry.C,Manufacturing,20,39,stage:groundswell,dormant,shown,,10,,5,15'.replace('standard@1', '"standard@1"'),
  );
  expect(figureSheet(figure('by'), 'en').find(([, , , cohort]) => cohort === D)?.slice(5)).toEqual(['', '', 'stage:groundswell', 'dormant', 'withheld', 'too-few', '', '', '', '']); // prettier-ignore
}); // prettier-ignore
