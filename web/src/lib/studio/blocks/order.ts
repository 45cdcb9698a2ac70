import type { Block } from '#shared/contracts/report-block-schemas.ts';

/** As many as the service takes. */
export const MOST_BLOCKS = 80;

/** An id no block has yet: `figure`, `figure-2`, … It stays the anchor of the block when it moves. */
export function freshId(blocks: readonly Pick<Block, 'id'>[], kind: string): string {
  const taken = new Set(blocks.map(({ id }) => id));
  for (let count = 1; ; count++) {
    const id = count === 1 ? kind : `${kind}-${count}`;
    if (!taken.has(id)) return id;
  }
}

/** The blocks with one of them a place further up (-1) or down (1); as they are at either end. */
export function movedBlock(blocks: readonly Block[], id: string, by: -1 | 1): Block[] {
  const from = blocks.findIndex((block) => block.id === id);
  const [one, other] = [blocks[from], blocks[from + by]];
  if (!one || !other) return [...blocks];
  return blocks.map((block, i) => (i === from ? other : i === from + by ? one : block));
}

export const withoutBlock = (blocks: readonly Block[], id: string): Block[] => blocks.filter((one) => one.id !== id);

/** The blocks with one put back at its place. */
export const putBack = (blocks: readonly Block[], block: Block, at: number): Block[] => blocks.toSpliced(at, 0, block);

export const changedBlock = (blocks: readonly Block[], next: Block): Block[] =>
  blocks.map((block) => (block.id === next.id ? next : block));

/**
 * Further blocks before those that close a report (method and references), under ids of their own; no more than the
 * service takes.
 */
export function inserted(blocks: readonly Block[], more: readonly Block[]): Block[] {
  const end = blocks.findLastIndex(({ kind }) => kind !== 'method' && kind !== 'references') + 1;
  const made: Block[] = [];
  for (const block of more.slice(0, MOST_BLOCKS - blocks.length))
    made.push({ ...block, id: freshId([...blocks, ...made], block.id) });
  return blocks.toSpliced(end, 0, ...made);
}
