import type { Block, BlockOf } from '#shared/contracts/report-block-schemas.ts';

type KeyNumber = BlockOf<'key-number'>;

/** What is drawn in one go: a block, or several key numbers side by side. */
export type Cluster =
  | { readonly id: string; readonly numbers: readonly KeyNumber[] }
  | { readonly id: string; readonly numbers?: never; readonly block: Block };

/** Key numbers that follow each other stand side by side; every other block stands alone. */
export function clustersOf(blocks: readonly Block[]): Cluster[] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (block.kind === 'key-number' && last?.[0]?.kind === 'key-number') last.push(block);
    else runs.push([block]);
  }
  return runs.flatMap((run) => clusterOf(run) ?? []);
}

function clusterOf(run: readonly Block[]): Cluster | undefined {
  const [block] = run;
  const numbers = run.filter((one): one is KeyNumber => one.kind === 'key-number');
  return numbers.length > 1 ? { id: block?.id ?? '', numbers } : block && { id: block.id, block };
}
