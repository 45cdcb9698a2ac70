import type { Block } from '#shared/contracts/report-block-schemas.ts';
import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import { bindText, plainBound } from '#shared/report/bindings/bound-text.ts';
import type { ReportSource } from '#shared/report/source.ts';

/** What a block is known by in the list: the words it begins with, as they will be read; empty where it has none yet. */
export const titleOf = (block: Block, { language, edition }: ReportBody, source: ReportSource): string =>
  plainBound(bindText(firstWords(block), { source, language, edition }));

function firstWords(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.heading || (block.markdown.split('\n')[0] ?? '').slice(0, 80);
    case 'key-number':
      return block.label;
    case 'method':
      return block.notes.slice(0, 80);
    case 'references':
      return block.items[0]?.text ?? '';
    default:
      return block.caption;
  }
}
