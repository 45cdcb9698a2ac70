import type { Block } from '#shared/contracts/report-block-schemas.ts';
import { isDataBlock, type DataBlock } from '#shared/report/reads.ts';
import { measureTitle, titleOf } from '../model/describe.ts';
import type { ReportView } from '../view/view.ts';

/** Blocks with data of their own, an embed and files. */
export type ShownBlock = DataBlock;
export const isShownBlock: (block: Block) => block is ShownBlock = isDataBlock;

/** `Figure 3`; a key number is called by its label. */
export function nameOf(view: ReportView, block: ShownBlock): string {
  const counted = view.number(block);
  return counted ? view.t.report[counted.kind](counted.number) : headlineOf(view, block);
}

/** What a block says, in a sentence: its caption, else what it shows. */
export function headlineOf(view: ReportView, block: ShownBlock): string {
  const own = view.plain(block.kind === 'key-number' ? block.label : block.caption);
  if (own !== '') return own;
  if ('spec' in block) return titleOf(view, block.spec);
  const edition = block.kind === 'comparison' ? block.sides[0]?.edition : block.edition;
  return measureTitle(view, edition ?? view.body.edition, block.measure);
}
