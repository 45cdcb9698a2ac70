import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import { splitEditionId, type EditionId } from '#shared/kernel/ids.ts';

/** A report of the delivery programme that can come out: two figures, a key number, bound texts, its method. */
export const aReport = (edition: EditionId, changes: Partial<ReportBody> = {}): ReportBody =>
  ({
    title: 'Delivery in trade and industry',
    subtitle: 'What {{edition}} shows',
    summary: 'Of all organisations {{share stage=elite}} deliver as elite.',
    authors: [{ name: 'Ada Synthetic', affiliation: 'Institute of Tests' }],
    language: 'en',
    programme: splitEditionId(edition).programme,
    edition,
    access: 'public',
    licence: 'CC-BY-4.0',
    blocks: [
      { kind: 'text', id: 'intro', heading: 'Introduction', markdown: 'Between **{{interval stage=elite}}** in all.' },
      {
        kind: 'figure',
        id: 'stages',
        spec: { chart: 'stages', edition, cohorts: ['all', 'industry.C'], framework: 'delivery' },
        alt: 'Bars of the stages of all organisations and of manufacturing.',
        caption: 'Stages of all and of manufacturing',
        intervals: true,
      },
      { kind: 'table', id: 'by-industry', spec: { chart: 'stages-by', edition, by: 'industry', framework: 'delivery' }, caption: 'Stages by industry', intervals: true },
      { kind: 'key-number', id: 'elite', edition, cohort: 'all', measure: { of: 'stage', framework: 'delivery', stage: 'elite' }, label: 'deliver as elite', intervals: true },
      { kind: 'method', id: 'method', notes: '' },
    ],
    ...changes,
  }) as ReportBody; // prettier-ignore
