import { expect, test } from 'vitest';
import type { BlockOf, FigureSpec } from '#shared/contracts/report-block-schemas.ts';
import type { CohortKey } from '#shared/kernel/ids.ts';
import { parseBindings } from '#shared/report/bindings/parse.ts';
import { NOW, SOCIAL, SOURCE } from '#test/builders/report.ts';
import { bindingText, BOUND, insertedAt } from './binding.ts';
import { readPiece } from './read-piece.ts';
import { MEASURES, measureFor } from './spec.ts';
import { withTexts } from './suggest.ts';

const cases = MEASURES.flatMap((of) => BOUND.map((bound) => [bound, of] as const));

test.each(cases)('%s of a %s is a binding that reports understand', (bound, of) => {
  const measure = measureFor(of, SOCIAL);
  if (!measure) throw new Error(of);
  for (const cohort of ['all', 'industry.C~size.250-999'] as CohortKey[])
    expect(parseBindings(bindingText(bound, measure, cohort)).map(({ kind }) => kind)).toEqual(['binding']);
});

test('what is put in takes the place of what was selected', () => {
  expect(insertedAt('about 40 % of them', 6, 10, '{{share}}')).toBe('about {{share}} of them');
});

test('what a binding reads is told before it is put in, and why where there is nothing to read', () => {
  const context = { source: SOURCE, language: 'en', edition: NOW } as const;
  const share = (cohort: string) => readPiece(`{{share stage=dormant cohort=${cohort}}}`, context);
  expect(share('all').text).toMatch(/^\d+%$/);
  expect(share('all').fault).toBe('');
  expect(share('industry.D').text).toBe('');
  expect(share('industry.D').fault).toContain('withheld');
});

test('only the texts of a figure that are empty are written from its figures', () => {
  const spec: FigureSpec = { chart: 'stages', edition: NOW, cohorts: ['all' as CohortKey], framework: 'groundswell' };
  const figure: BlockOf<'figure'> = { kind: 'figure', id: 'a', spec, caption: 'Mine', alt: '', intervals: true };
  expect(withTexts(figure, () => ({ caption: 'Rule', alt: 'Told' }))).toEqual({ ...figure, alt: 'Told' });
});
