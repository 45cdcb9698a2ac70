import type { PublishedReport } from '#functions/studio/publish-report/renderer.ts';
import type { Block } from '#shared/contracts/report-block-schemas.ts';
import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import type { CohortKey } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { findProgramme } from '#shared/release/programme.ts';
import { frozenData } from '#shared/report/frozen.ts';
import { body, NOW, SOCIAL, SOURCE } from './report.ts';

const ALL = 'all' as CohortKey;
const IT = 'industry.K' as CohortKey;
const stages = (cohorts: CohortKey[]) =>
  ({ chart: 'stages', edition: NOW, cohorts, framework: 'groundswell' }) as const;
const described = { alt: 'What it shows.', intervals: true } as const;

/** One block of every kind, and a figure of every drawing. */
export const EVERY_BLOCK: readonly Block[] = [
  { kind: 'text', id: 'intro', heading: 'Where they stand', markdown: 'Of all, **{{share stage=dormant}}** are dormant.\n\n### Below\n\n- one\n- two' },
  { kind: 'key-number', id: 'key', edition: NOW, cohort: ALL, measure: { of: 'stage', framework: 'groundswell', stage: 'coordinated' }, label: 'are coordinated', intervals: true },
  { kind: 'key-number', id: 'key-it', edition: NOW, cohort: IT, measure: { of: 'score', table: must(SOCIAL.dimensions[0], 'dimension').code }, label: 'points', intervals: true },
  { kind: 'figure', id: 'bars', spec: stages([ALL]), caption: 'Stages of all', ...described },
  { kind: 'figure', id: 'stack', spec: stages([ALL, IT]), caption: 'Stages of two', ...described },
  { kind: 'figure', id: 'by-industry', spec: { chart: 'stages-by', edition: NOW, by: 'industry', framework: 'groundswell' }, caption: 'Stages by industry', ...described },
  { kind: 'figure', id: 'scores', spec: { chart: 'scores', edition: NOW, cohorts: [ALL], table: null }, caption: 'Scores', ...described },
  { kind: 'figure', id: 'numbers', spec: { chart: 'numbers', edition: NOW, cohorts: [ALL, IT], table: 'K2' }, caption: 'A number', ...described },
  { kind: 'figure', id: 'answers', spec: { chart: 'answers', edition: NOW, cohorts: [ALL, IT], table: 'S1' }, caption: 'Answers', ...described },
  { kind: 'figure', id: 'options', spec: { chart: 'answers', edition: NOW, cohorts: [ALL, IT], table: 'S5' }, caption: 'Options', ...described },
  { kind: 'figure', id: 'course', spec: { chart: 'trend', edition: NOW, from: null, cohorts: [ALL, IT], framework: 'groundswell', stage: 'dormant' }, caption: 'The course', ...described },
  { kind: 'table', id: 'table', spec: stages([ALL, IT]), caption: 'The same as a table', intervals: true },
  { kind: 'comparison', id: 'beside', measure: { of: 'stage', framework: 'groundswell', stage: 'dormant' }, sides: [{ edition: NOW, cohort: ALL }, { edition: NOW, cohort: IT }], caption: 'Two beside each other', intervals: true },
  { kind: 'method', id: 'method', notes: 'More about *this* report.' },
  { kind: 'references', id: 'references', items: [{ text: 'A book', address: 'https://example.org/book' }, { text: 'A talk', address: null }] },
] as Block[]; // prettier-ignore

/** So many figures, cohorts by industry and by size in turn. */
export const manyFigures = (count: number): Block[] =>
  Array.from({ length: count }, (_, i) => ({
    kind: 'figure',
    id: `figure-${i + 1}`,
    spec: { chart: 'stages-by', edition: NOW, by: i % 2 ? 'size' : 'industry', framework: must(SOCIAL.frameworks[i % SOCIAL.frameworks.length], 'framework').code },
    caption: `Stages, figure ${i + 1}`,
    ...described,
  })); // prettier-ignore

/** A version that came out, on the editions of `report.ts`. */
export function publishedReport(change: Partial<ReportBody> = {}): PublishedReport {
  const own = body({ blocks: [...EVERY_BLOCK], ...change });
  const frozen = frozenData(own, SOURCE);
  if (!frozen.ok) throw new Error(JSON.stringify(frozen.error));
  return {
    slug: 'social-business',
    version: 2,
    publishedAt: '2026-11-22T10:00:00.000Z',
    origin: 'https://benchmarks.example',
    address: '/reports/social-business',
    body: own,
    frozen: frozen.value,
    programme: must(findProgramme('demo'), 'programme'),
    instruments: [SOCIAL],
  };
}
