import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '#shared/contracts/report-block-schemas.ts';
import { freshId, inserted, MOST_BLOCKS, movedBlock, putBack, withoutBlock } from './order.ts';

const text = (id: string): Block => ({ kind: 'text', id, heading: '', markdown: '' });
const idsOf = (blocks: readonly Block[]) => blocks.map(({ id }) => id);
const BLOCKS = fc
  .uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 12 })
  .map((ids) => ids.map(text));
const PLACED = BLOCKS.chain((blocks) => fc.tuple(fc.constant(blocks), fc.nat(blocks.length - 1)));

test('a new block gets an id no other block has', () => {
  expect(freshId([], 'text')).toBe('text');
  expect(freshId([text('text'), text('text-2')], 'text')).toBe('text-3');
});

test('down and up again is where it was, and nothing is lost on the way', () => {
  fc.assert(
    fc.property(PLACED, ([blocks, at]) => {
      const id = blocks[at]?.id ?? '';
      const down = movedBlock(blocks, id, 1);
      expect(idsOf(down).toSorted()).toEqual(idsOf(blocks).toSorted());
      if (at < blocks.length - 1) expect(movedBlock(down, id, -1)).toEqual(blocks);
      else expect(down).toEqual(blocks);
    }),
  );
});

test('what is removed can be put back at its place', () => {
  fc.assert(
    fc.property(PLACED, ([blocks, at]) => {
      const block = blocks[at] ?? text('none');
      expect(putBack(withoutBlock(blocks, block.id), block, at)).toEqual(blocks);
    }),
  );
});

test('blocks that are added keep every id apart, and never are more than the service takes', () => {
  expect(idsOf(inserted([text('a')], [text('a'), text('b')]))).toEqual(['a', 'a-2', 'b']);
  const many = Array.from({ length: 100 }, () => text('more'));
  expect(new Set(idsOf(inserted([text('a')], many))).size).toBe(MOST_BLOCKS);
});

test('method and references stay at the end, wherever else a method note stands', () => {
  const method = (id: string): Block => ({ kind: 'method', id, notes: '' });
  const references: Block = { kind: 'references', id: 'references', items: [] };
  expect(idsOf(inserted([text('a'), method('method'), references], [text('b')]))).toEqual(['a', 'b', 'method', 'references']);
  expect(idsOf(inserted([method('method'), text('a')], [text('b')]))).toEqual(['method', 'a', 'b']);
  expect(idsOf(inserted([method('method')], [text('b')]))).toEqual(['b', 'method']);
}); // prettier-ignore
