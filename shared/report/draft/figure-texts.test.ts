import { expect, test } from 'vitest';
import { BEFORE, NOW, SOURCE } from '#test/builders/report.ts';
import { body } from '#test/builders/report.ts';
import type { FigureSpec } from '../../contracts/report-block-schemas.ts';
import type { CohortKey } from '../../kernel/ids.ts';
import { bindText, plainBound } from '../bindings/bound-text.ts';
import { checkReport } from '../check/check-report.ts';
import { figureTexts } from './figure-texts.ts';

const framework = 'groundswell';
const [ALL, C, D] = ['all', 'industry.C', 'industry.D'] as CohortKey[] as [CohortKey, CohortKey, CohortKey];
const stages = (...cohorts: CohortKey[]): FigureSpec => ({ chart: 'stages', edition: NOW, cohorts, framework });
const context = (language: 'en' | 'de' = 'en') => ({ source: SOURCE, edition: NOW, language });

const read = (text: string, language: 'en' | 'de' = 'en') => plainBound(bindText(text, context(language)));

const SPECS: readonly FigureSpec[] = [
  stages(ALL),
  stages(ALL, C),
  { chart: 'stages-by', edition: NOW, by: 'industry', framework },
  { chart: 'stages-by', edition: BEFORE, by: 'size', framework },
  { chart: 'scores', edition: NOW, cohorts: [ALL], table: null },
  { chart: 'answers', edition: NOW, cohorts: [ALL], table: 'S1' },
  { chart: 'numbers', edition: NOW, cohorts: [ALL], table: 'K2' },
  { chart: 'trend', edition: NOW, from: null, cohorts: [ALL], framework, stage: 'dormant' },
];

test.each(SPECS.map((spec) => [spec.chart, spec] as const))(
  'a figure of %s gets texts that pass the checklist',
  (_, spec) => {
    for (const language of ['en', 'de'] as const) {
      const block = { kind: 'figure', id: 'figure', spec, intervals: true, ...figureTexts(spec, context(language)) } as const;
      const found = checkReport(body({ language, blocks: [block, { kind: 'method', id: 'method', notes: '' }] }), SOURCE);
      const texts = ['no-alt', 'no-caption', 'broken-binding', 'withheld-binding', 'typed-number', 'shown-markup'];
      expect(found.filter(({ rule }) => texts.includes(rule))).toEqual([]);
      expect(`${block.caption} ${block.alt}`.replaceAll(/\{\{.*?\}\}/g, '')).not.toMatch(/\d/);
    }
  },
); // prettier-ignore

test('they say what is drawn, in the language of the report', () => {
  const { caption, alt } = figureTexts(stages(ALL), context());
  expect(read(caption)).toBe('Groundswell: stages in the group “All organisations”, Q3 2026.');
  expect(read(alt)).toMatch(/^A bar for each group, divided by stages: Dormant \d+%, /);
  expect(read(figureTexts(stages(ALL, C), context('de')).caption, 'de')).toMatch(/^Groundswell: Stufen in den Gruppen „Alle Organisationen“, „/); // prettier-ignore
});

test('of what is withheld nothing is said: somebody has to write it', () => {
  expect(figureTexts(stages(D), context()).alt).toBe('');
  expect(figureTexts(stages(ALL), { ...context(), source: { ...SOURCE, cell: () => undefined } }).alt).toBe('');
});
