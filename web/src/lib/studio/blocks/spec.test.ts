import { expect, test } from 'vitest';
import { NOW, SOCIAL, SOURCE } from '#test/builders/report.ts';
import { blockSchema } from '#shared/contracts/report-block-schemas.ts';
import { ALL } from '#shared/release/cohort.ts';
import { readsOf, isDataBlock } from '#shared/report/reads.ts';
import { answersOf, CHARTS, MEASURES, measureFor, newBlock, specFor } from './spec.ts';

const KINDS = ['text', 'figure', 'table', 'key-number', 'comparison', 'method', 'references'] as const;

test.each(KINDS)('a new %s is what the service takes, and shows something there is', (kind) => {
  const block = newBlock(kind, 'new', NOW, SOCIAL);
  expect(blockSchema.safeParse(block).success).toBe(true);
  if (block && isDataBlock(block)) expect(readsOf(block, SOURCE).ok).toBe(true);
});

test.each(CHARTS)('a chart of %s begins with something that can be drawn', (chart) => {
  const spec = specFor(chart, { edition: NOW, cohorts: [ALL] }, SOCIAL);
  const block = { kind: 'table', id: 'new', spec, caption: '', intervals: true };
  const parsed = blockSchema.parse(block);
  expect(isDataBlock(parsed) && readsOf(parsed, SOURCE).ok).toBe(true);
});

test.each(MEASURES)('a measure of %s begins with a number there is', (of) => {
  const measure = measureFor(of, SOCIAL);
  const block = blockSchema.parse({ kind: 'key-number', id: 'new', edition: NOW, cohort: ALL, measure, label: '', intervals: true }); // prettier-ignore
  expect(isDataBlock(block) && readsOf(block, SOURCE).ok).toBe(true);
});

test('where a questionnaire has no number, none is offered', () => {
  const without = { ...SOCIAL, indicators: SOCIAL.indicators.filter(({ kind }) => kind !== 'number') };
  expect(specFor('numbers', { edition: NOW, cohorts: [ALL] }, without)).toBeUndefined();
  expect(measureFor('number', without)).toBeUndefined();
  expect(answersOf(without, 'nothing')).toEqual([]);
});
