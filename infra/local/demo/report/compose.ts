import type { Block } from '#shared/contracts/report-block-schemas.ts';
import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import type { Programme } from '#shared/release/programme.ts';
import { checkReport } from '#shared/report/check/check-report.ts';
import { isError } from '#shared/report/check/finding.ts';
import { draftReport } from '#shared/report/draft/draft-report.ts';
import type { ReportSource } from '#shared/report/source.ts';
import {
  AUTHORS,
  courseSection,
  frameworksSection,
  headlineNumbers,
  industrySection,
  mainPoints,
  METHOD_NOTES,
  objectivesSection,
  REFERENCES,
  SUBTITLE,
  summaryOf,
  TITLE,
  type Section,
} from './frame.ts';
import type { ReportSubject } from './subject.ts';

/** The automatic draft in a frame written by hand. `source` holds what `draftNeeds` names. */
export function composeReport(about: ReportSubject, programme: Programme, source: ReportSource): ReportBody {
  const { edition } = about;
  const { id, title, licence } = programme;
  const request = { programme: { id, title }, edition, language: 'en', authors: AUTHORS, licence, access: 'public' } as const;
  const draft = draftReport(request, source);
  if (!draft.ok) throw new Error(`no draft of ${edition}: ${draft.error}`);
  const { summary, blocks } = draft.value;
  return { ...draft.value, title: TITLE, subtitle: SUBTITLE, summary: summaryOf(summary), blocks: inOrder(blocks, about) };
} // prettier-ignore

/** Sections of the draft and of the frame, in the order they are read. */
function inOrder(draft: readonly Block[], about: ReportSubject): Block[] {
  const part = (name: string): Block[] => draft.filter(({ id }) => id.startsWith(`${name}-`));
  const [text, number, figure] = part('headline');
  return [
    ...mainPoints(draft),
    ...present([text, number]),
    ...headlineNumbers(about),
    ...present([figure]),
    ...part('industry'),
    ...industrySection(about),
    ...part('size'),
    ...frameworksSection(about),
    ...objectivesSection(about),
    ...part('scores'),
    ...courseSection(about),
    ...part('changes'),
    { kind: 'method', id: 'method', notes: METHOD_NOTES },
    ...REFERENCES,
  ];
}

const present = (blocks: readonly (Block | undefined)[]): Block[] => blocks.flatMap((block) => block ?? []);

/** Leaves out the sections that cannot be published: with few organisations, some of what they show is withheld. */
export function withoutFaults(body: ReportBody, source: ReportSource): ReportBody {
  const faulty = new Set(checkReport(body, source).flatMap((one) => (isError(one) ? [one.block] : [])));
  const kept = sectionsOf(body.blocks).filter((section) => !section.some(({ id }) => faulty.has(id)));
  return { ...body, blocks: kept.flat() };
}

/** A text with a heading begins a section. */
function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: Block[][] = [];
  for (const block of blocks)
    if (beginsSection(block) || !sections.length) sections.push([block]);
    else sections.at(-1)?.push(block);
  return sections;
}

const beginsSection = (block: Block): boolean =>
  block.kind === 'method' || block.kind === 'references' || (block.kind === 'text' && block.heading !== '');
