import { expect, it } from 'vitest';
import { EVERY_BLOCK, publishedReport } from '#test/builders/published-report.ts';
import { body, EDITIONS, SOURCE } from '#test/builders/report.ts';
import { clustersOf } from './clusters.ts';
import { citedOf } from './cited.ts';
import { outlineOf } from './outline.ts';
import { previewView } from './preview.ts';
import { publishedView } from './published.ts';

const view = publishedView(publishedReport());

it('numbers figures and tables separately, in reading order', () => {
  const numbers = EVERY_BLOCK.map((block) => view.number(block)).filter((one) => one !== undefined);
  expect(numbers.filter(({ kind }) => kind === 'figure').map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(numbers.filter(({ kind }) => kind === 'table').map(({ number }) => number)).toEqual([1, 2]);
});

it('takes numbers in texts from the frozen data, and from nowhere else', () => {
  expect(view.plain('{{share stage=dormant}} of all')).toBe('10% of all');
  expect(() => view.plain('{{share stage=scattered}}')).toThrow('lacks');
});

it('outlines sections with their figures', () => {
  const sections = outlineOf(view);
  expect(sections.map(({ id }) => id)).toEqual(['intro', 'method', 'references']);
  expect(sections[0]?.figures[0]).toEqual({ id: 'bars', title: 'Figure 1: Stages of all' });
});

it('puts key numbers that follow each other side by side', () =>
  expect(clustersOf(EVERY_BLOCK).map(({ numbers }) => numbers?.length ?? 1)).toEqual([
    1,
    2,
    ...Array<number>(12).fill(1),
  ]));

it('cites the version by its own address, and a draft not at all', () => {
  expect(citedOf(view)?.address).toBe('https://benchmarks.example/reports/social-business/v2');
  expect(citedOf(previewView(body(), SOURCE, publishedReport().programme))).toBeUndefined();
});

it('previews with what the editor has: faults stay visible, missing figures say so', () => {
  const preview = previewView(body({ blocks: [...EVERY_BLOCK] }), SOURCE, publishedReport().programme);
  expect(preview.html('{{share stage=nonsense}}')).toContain('<mark>');
  expect(preview.html('{{share stage=dormant}}')).toBe('<p>10%</p>');
  const nothing = { ...SOURCE, editions: EDITIONS, cell: () => undefined };
  const bars = EVERY_BLOCK.find(({ id }) => id === 'bars');
  if (bars?.kind !== 'figure') throw new Error('no figure');
  expect(previewView(body(), nothing, publishedReport().programme).rows(bars)).toBeUndefined();
});
