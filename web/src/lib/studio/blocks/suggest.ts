import type { BlockOf, FigureSpec } from '#shared/contracts/report-block-schemas.ts';

/** Caption and alternative text of a figure by rules, from what is loaded of it. */
export type SuggestTexts = (spec: FigureSpec) => Pick<BlockOf<'figure'>, 'caption' | 'alt'>;

/** A figure with those of its texts filled in that are empty. */
export function withTexts(block: BlockOf<'figure'>, suggest: SuggestTexts): BlockOf<'figure'> {
  const { caption, alt } = suggest(block.spec);
  return { ...block, caption: block.caption || caption, alt: block.alt || alt };
}
