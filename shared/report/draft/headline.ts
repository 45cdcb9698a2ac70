import type { Block } from '../../contracts/report-block-schemas.ts';
import { shareTableOf } from '../../release/cell.ts';
import { ALL } from '../../release/cohort.ts';
import { stageTable } from '../tables.ts';
import { bound } from './bind.ts';
import { everybody, stageRow, subjectAt, wordsOf, type DraftSubject } from './subject.ts';

/** The sentence everything else unfolds: how many contributed, and where the largest group stands. */
export function headlineSentence(about: DraftSubject): string {
  const at = subjectAt(about, ALL);
  const { framework, stage } = about;
  return wordsOf(about).headline({
    edition: bound.edition(at),
    band: bound.band(at),
    framework: bound.framework(framework),
    stage: bound.stage(framework, stage),
    share: bound.share(at, framework, stage),
    interval: bound.interval(at, framework, stage),
  });
}

/** Stages of everybody: how to read them, the largest as a number, all of them as a figure. */
export function headlineBlocks(about: DraftSubject): Block[] {
  const { edition, framework, stage } = about;
  const words = wordsOf(about);
  const cell = everybody(about);
  if (!stageRow(cell, about)) return [];
  const at = subjectAt(about, ALL);
  const names = { framework: bound.framework(framework), cohort: bound.cohort(at) };
  const largest = { stage: bound.stage(framework, stage), share: bound.share(at, framework, stage) };
  return [
    { kind: 'text', id: 'headline-text', heading: words.headings.headline, markdown: [words.reading, ...carriedAside(about)].join('\n\n') },
    { kind: 'key-number', id: 'headline-number', edition, cohort: ALL, measure: { of: 'stage', framework, stage }, label: words.keyNumber(names.cohort, largest.stage), intervals: true },
    { kind: 'figure', id: 'headline-figure', spec: { chart: 'stages', edition, cohorts: [ALL], framework }, caption: words.stagesCaption({ ...names, ...largest, edition: bound.edition(at) }), alt: words.stagesAlt({ ...names, stages: stagesInWords(about) }), intervals: true },
  ];
} // prettier-ignore

/** Says so where everybody's figures are those of an earlier edition. */
function carriedAside(about: DraftSubject): string[] {
  const asOf = everybody(about)?.asOf ?? about.edition;
  if (asOf === about.edition) return [];
  return [wordsOf(about).headlineCarried(bound.edition({ home: about.edition, edition: asOf }))];
}

function stagesInWords(about: DraftSubject): string {
  const { framework } = about;
  const cell = everybody(about);
  const rows = (cell && shareTableOf(cell, stageTable(framework))?.rows) ?? [];
  return rows
    .map(({ code }) =>
      wordsOf(about).stageAlt({
        stage: bound.stage(framework, code),
        share: bound.share(subjectAt(about, ALL), framework, code),
      }),
    )
    .join(', ');
}
