import { expect, test } from 'vitest';
import type { CohortKey } from '#shared/kernel/ids.ts';
import { parseBindings } from '#shared/report/bindings/parse.ts';
import { SOCIAL } from '#test/builders/report.ts';
import { bindingText, BOUND, insertedAt } from './binding.ts';
import { MEASURES, measureFor } from './spec.ts';

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
