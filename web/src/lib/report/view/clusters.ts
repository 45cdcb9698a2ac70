import type { Block } from '#shared/contracts/report-block-schemas.ts';

/** Key numbers that follow each other stand side by side; every other block stands alone. */
export function clustersOf(blocks: readonly Block[]): Block[][] {
  const clusters: Block[][] = [];
  for (const block of blocks) {
    const last = clusters.at(-1);
    if (block.kind === 'key-number' && last?.[0]?.kind === 'key-number') last.push(block);
    else clusters.push([block]);
  }
  return clusters;
}
