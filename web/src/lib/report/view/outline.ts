import { isShownBlock, nameOf, headlineOf } from '../part/shown.ts';
import type { ReportView } from './view.ts';

/** A part of a report a reader can jump to. */
export interface Section {
  /** The anchor. */
  readonly id: string;
  readonly title: string;
  /** Numbered figures and tables in it. */
  readonly figures: readonly { readonly id: string; readonly title: string }[];
}

/** Sections by their headings, in reading order, each with its figures. What stands before the first belongs to none. */
export function outlineOf(view: ReportView): Section[] {
  const sections: (Section & { figures: { id: string; title: string }[] })[] = [];
  for (const block of view.body.blocks) {
    const title = headingOf(view, block);
    if (title !== '') sections.push({ id: block.id, title, figures: [] });
    if (isShownBlock(block) && view.number(block))
      sections.at(-1)?.figures.push({ id: block.id, title: `${nameOf(view, block)}: ${headlineOf(view, block)}` });
  }
  return sections;
}

function headingOf({ t }: ReportView, block: ReportView['body']['blocks'][number]): string {
  if (block.kind === 'text') return block.heading.trim();
  return block.kind === 'method' || block.kind === 'references' ? t.report[block.kind] : '';
}
