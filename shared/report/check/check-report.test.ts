import { expect, test } from 'vitest';
import { BEFORE, body, EDITIONS, edition, NEXT, NOW, SOURCE } from '#test/builders/report.ts';
import type { Block, FigureSpec } from '../../contracts/report-block-schemas.ts';
import type { ReportBody } from '../../contracts/report-schemas.ts';
import type { CohortKey, EditionId } from '../../kernel/ids.ts';
import type { ReportSource } from '../source.ts';
import { REPORT_WORDS } from '../words/words.ts';
import { checkReport, errorCount } from './check-report.ts';

const METHOD: Block = { kind: 'method', id: 'method', notes: '' };
const framework = 'groundswell';
const stages = (cohort: string, at: EditionId = NOW): FigureSpec => ({ chart: 'stages', edition: at, cohorts: [cohort as CohortKey], framework }); // prettier-ignore
const figure = (change: Partial<Extract<Block, { kind: 'figure' }>> = {}): Block => ({ kind: 'figure', id: 'figure', spec: stages('all'), alt: 'Bars', caption: 'Stages', intervals: true, ...change }); // prettier-ignore
const text = (markdown: string): Block => ({ kind: 'text', id: 'text', heading: '', markdown });

const rulesOf = (change: Partial<ReportBody>, source: ReportSource = SOURCE) =>
  checkReport(body(change), source).map(({ rule, severity, block }) => `${severity} ${rule} ${block ?? '-'}`);
const ofBlock = (block: Block, source?: ReportSource) => rulesOf({ blocks: [block, METHOD] }, source);

test('a whole report has nothing to mend', () => {
  expect(rulesOf({ blocks: [figure(), text('As {{edition}} shows.'), METHOD] })).toEqual([]);
});

test('the head asks for what a citation needs', () => {
  expect(rulesOf({ title: ' ', summary: '', authors: [], licence: null, blocks: [], edition: NEXT })).toEqual(
    ['no-title', 'no-summary', 'no-authors', 'no-licence', 'unpublished-edition', 'no-blocks'].map((rule) => `error ${rule} -`),
  );
  expect(rulesOf({ blocks: [figure()] })).toEqual(['error no-method -']);
}); // prettier-ignore

test.each<[string, Block, string[]]>([
  ['a figure without alternative text', figure({ alt: '' }), ['error no-alt figure']],
  ['hidden intervals and no caption', figure({ intervals: false, caption: '' }), ['warning no-caption figure', 'warning no-intervals figure']],
  ['a figure of a withheld cohort', figure({ spec: stages('industry.D') }), ['error all-withheld figure']],
  ['a figure that is partly withheld', figure({ spec: { chart: 'stages', edition: NOW, cohorts: ['all', 'industry.D'] as CohortKey[], framework } }), ['warning some-withheld figure']],
  ['a small cohort that was carried forward', figure({ spec: stages('industry.C') }), ['warning small-band figure', 'warning carried figure']],
  ['an edition that is not out', figure({ spec: stages('all', NEXT) }), ['error unpublished-edition figure']],
  ['another edition than the report’s', figure({ spec: stages('all', BEFORE) }), ['warning older-edition figure']],
  ['a framework that is none', figure({ spec: { ...stages('all'), framework: 'none' } as FigureSpec }), ['error unknown-figure figure']],
  ['a table the cell does not have', figure({ spec: { chart: 'answers', edition: NOW, cohorts: ['all' as CohortKey], table: 'S3' } }), ['error unknown-figure figure']],
  ['a broken binding', text('{{share stage=none}}'), ['error broken-binding text']],
  ['a binding of another sort', text('{{shar}}'), ['error broken-binding text']],
  ['a withheld binding', text('{{share stage=dormant cohort=industry.D}}'), ['error withheld-binding text']],
  ['a number typed by hand', text('About 40 % of them'), ['warning typed-number text']],
  ['markup', text('a <b>b</b>'), ['warning shown-markup text']],
  ['an image', text('![a](https://example.org/a.png)'), ['warning shown-markup text']],
  ['an empty text', text(' '), ['warning empty-block text']],
  ['no references', { kind: 'references', id: 'refs', items: [] }, ['warning empty-block refs']],
])('%s is found', (_, block, found) => expect(ofBlock(block)).toEqual(found)); // prettier-ignore

test('figures of two versions of the questionnaire are pointed out', () => {
  const older = { ...edition(BEFORE), instrument: 'social-business@0.9' };
  const source: ReportSource = { ...SOURCE, editions: [older, ...EDITIONS.slice(1)], instrument: () => SOURCE.instrument('social-business@1.0') }; // prettier-ignore
  const trend: FigureSpec = { chart: 'trend', edition: NOW, from: null, cohorts: ['all' as CohortKey], framework, stage: 'dormant' }; // prettier-ignore
  expect(ofBlock(figure({ spec: trend }), source)).toEqual(['warning questionnaire-changed figure']);
});

test('a figure that has not been loaded cannot be published', () => {
  expect(ofBlock(figure(), { ...SOURCE, cell: () => undefined })).toEqual(['error not-loaded figure']);
});

test('a finding says where, what and what to do, in the report’s language', () => {
  const findings = checkReport(body({ language: 'de', blocks: [text('Ja.\nEs sind {{share stage=x}}.'), METHOD] }), SOURCE); // prettier-ignore
  expect(findings).toMatchObject([{ block: 'text', field: 'markdown', place: { line: 2, column: 9 } }]);
  expect(findings[0]?.found).toBe(
    'Eine gebundene Zahl lässt sich nicht lesen: {{share stage=x}}: Der Fragebogen kennt diesen Wert für „stage“ nicht.',
  );
  expect(errorCount(findings)).toBe(1);
});

test('every rule has words in both languages', () => {
  expect(Object.keys(REPORT_WORDS.de.checks)).toEqual(Object.keys(REPORT_WORDS.en.checks));
});
