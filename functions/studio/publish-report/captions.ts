import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import { bindText, plainBound } from '#shared/report/bindings/bound-text.ts';
import { isDataBlock } from '#shared/report/reads.ts';
import type { ReportSource } from '#shared/report/source.ts';
import type { ShownBlock } from './renderer.ts';

/** A text of a report as it is read, without marks of its bindings. */
export const readAs = (text: string, { edition, language }: ReportBody, source: ReportSource): string =>
  plainBound(bindText(text, { source, language, edition }));

/** What the blocks with figures are called, by id: for whoever is told that one has changed. */
export const captionsOf = (body: ReportBody, source: ReportSource): Record<string, string> =>
  Object.fromEntries(
    body.blocks.filter(isDataBlock).map((block) => [block.id, readAs(nameOf(block), body, source).trim() || block.id]),
  );

const nameOf = (block: ShownBlock): string => (block.kind === 'key-number' ? block.label : block.caption);
