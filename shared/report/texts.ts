import type { ReportBody } from '../contracts/report-schemas.ts';
import type { Block } from '../contracts/report-block-schemas.ts';

/** A text that may hold bindings, and where it stands; `block` is null for the head of the report. */
export interface PlacedText {
  readonly block: string | null;
  readonly field: 'subtitle' | 'summary' | 'markdown' | 'caption' | 'alt' | 'label' | 'notes';
  readonly text: string;
}

/** Every text of a report that may hold bindings, in reading order. */
export const boundTexts = (body: ReportBody): PlacedText[] => [
  { block: null, field: 'subtitle', text: body.subtitle },
  { block: null, field: 'summary', text: body.summary },
  ...body.blocks.flatMap((block) => fieldsOf(block).map(([field, text]) => ({ block: block.id, field, text }))),
];

/** Fields that are Markdown; the others are plain lines. */
export const isMarkdown = ({ field }: PlacedText): boolean =>
  field === 'markdown' || field === 'notes' || field === 'summary';

function fieldsOf(block: Block): (readonly [PlacedText['field'], string])[] {
  switch (block.kind) {
    case 'text':
      return [['markdown', block.markdown]];
    case 'figure':
      return [
        ['caption', block.caption],
        ['alt', block.alt],
      ];
    case 'table':
    case 'comparison':
      return [['caption', block.caption]];
    case 'key-number':
      return [['label', block.label]];
    case 'method':
      return [['notes', block.notes]];
    case 'references':
      return [];
  }
}
