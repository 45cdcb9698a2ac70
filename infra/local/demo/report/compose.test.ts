import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
  BEFORE,
  EDITIONS,
  NOW,
  row,
  shownCell,
  SOCIAL,
  SOURCE,
  tablesOf,
  withheldCell,
} from '#test/builders/report.ts';
import { reportBody } from '#shared/contracts/report-schemas.ts';
import { REGISTRY } from '#shared/release/cohort-registry.ts';
import { must } from '#shared/kernel/result.ts';
import { findProgramme } from '#shared/release/programme.ts';
import { bindText, plainBound } from '#shared/report/bindings/bound-text.ts';
import { checkReport } from '#shared/report/check/check-report.ts';
import { isError } from '#shared/report/check/finding.ts';
import { frozenData } from '#shared/report/frozen.ts';
import { sourceOf, type ReportSource } from '#shared/report/source.ts';
import { boundTexts } from '#shared/report/texts.ts';
import { composeReport, withoutFaults } from './compose.ts';
import { subjectIn } from './subject.ts';

const DEMO = must(findProgramme('demo'), 'demo');
/** The question on objectives is shown too. */
const WHOLE = withTables([
  'awareness',
  'traffic',
  'sales',
  'retention',
  'service',
  'insight',
  'recruiting',
  'innovation',
]);

function withTables(options: readonly string[]): ReportSource {
  const answers = options.map((one) => ({ id: `answer:S5.${one}`, status: 'shown' as const, rows: [row('no', 40), row('yes', 60)] }));
  const loaded = [BEFORE, NOW].flatMap((edition) =>
    REGISTRY.map(({ key }) => ({ edition, cell: must(SOURCE.cell(edition, key), key) })).map(({ cell }) =>
      cell.cohort === 'all' && cell.status === 'shown'
        ? { edition, cell: { ...cell, tables: [...cell.tables.filter(({ id }) => !id.startsWith('answer:S5')), ...answers] } }
        : { edition, cell },
    ),
  );
  return sourceOf(EDITIONS, [SOCIAL], loaded);
} // prettier-ignore

const write = (source: ReportSource) =>
  withoutFaults(composeReport(must(subjectIn(source, NOW), 'subject'), DEMO, source), source);

test('is a whole report in the order it is read, that can come out as it is', () => {
  const body = write(WHOLE);
  expect(body.blocks.flatMap((block) => (block.kind === 'text' ? [block.id] : []))).toEqual(['main-points', 'headline-text', 'industry-text', 'largest-text', 'size-text', 'frameworks-text', 'objectives-text', 'scores-text', 'course-text', 'changes-text']); // prettier-ignore
  expect(z.safeParse(reportBody, body).error).toBeUndefined();
  expect(checkReport(body, WHOLE).filter(({ rule, ...one }) => isError(one) || rule === 'typed-number')).toEqual([]);
  expect(frozenData(body, WHOLE).ok).toBe(true);
});

test('says in its title and in its first sentence that the organisations are made up', () => {
  const { title, summary } = write(WHOLE);
  expect(title).toContain('synthetic');
  expect(summary).toMatch(/^No organisation in this report exists/);
});

test('tells what the figures say, movements included', () => {
  const body = write(WHOLE);
  const text = must(boundTexts(body).find(({ block, field }) => block === 'main-points' && field === 'markdown'), 'text');
  const said = plainBound(bindText(text.text, { source: WHOLE, language: 'en', edition: NOW }));
  expect(said).toContain('“Coordinated” is clearly more frequent in “IT and telecoms” (60%)');
  expect(said).toContain('Most clearly moved since the edition before: IT and telecoms, stage “Coordinated”');
}); // prettier-ignore

test('leaves out whole sections of which something is withheld, and keeps the rest', () => {
  const ids = write(SOURCE).blocks.map(({ id }) => id);
  expect(ids).not.toContain('objectives-text');
  expect(ids).not.toContain('objectives-figure');
  expect(ids).toContain('scores-figure');
});

test('does not compare an industry that was carried forward, and tells of no course in the first edition', () => {
  const cells = [
    { edition: NOW, cell: shownCell(NOW, 'all', tablesOf(SOCIAL, [10, 20, 40, 28, 2])) },
    ...REGISTRY.filter(({ key }) => key !== 'all').map(({ key }) => ({ edition: NOW, cell: withheldCell(NOW, key) })),
  ];
  const source = sourceOf(EDITIONS.slice(1), [SOCIAL], cells);
  const ids = write(source).blocks.map(({ id }) => id);
  expect(ids).not.toContain('largest-text');
  expect(ids).not.toContain('course-text');
  expect(ids).toContain('headline-figure');
});

test('there is none where not even the stages of everybody are shown', () => {
  const cells = REGISTRY.map(({ key }) => ({ edition: NOW, cell: withheldCell(NOW, key) }));
  expect(subjectIn(sourceOf(EDITIONS, [SOCIAL], cells), NOW)).toBeUndefined();
});
