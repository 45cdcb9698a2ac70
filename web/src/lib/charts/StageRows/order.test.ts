import { describe, expect, it } from 'vitest';
import type { Cell } from '#shared/release/cell.ts';
import type { CohortKey, EditionId } from '#shared/kernel/ids.ts';
import { inOrder } from './in-order.ts';
import { shareFrom, type Order } from './order.ts';

const head = { cohort: 'industry.A' as CohortKey, asOf: 'demo.2026-Q3' as EditionId, policy: 'p' };
const shown = (share: number): Cell => ({
  ...head,
  status: 'shown',
  nBand: { from: 30, to: 49 },
  tables: [
    {
      id: 'stage:f',
      status: 'shown',
      rows: [
        { code: 'low', share: 100 - share, low: 0, high: 100 },
        { code: 'high', share, low: 0, high: 100 },
      ],
    },
  ],
});
const withheld: Cell = { ...head, status: 'withheld', reason: 'too-few', nearest: null };
const cells = [
  { name: 'Zoos', title: '', cell: shown(40) },
  { name: 'Mills', title: '', cell: withheld },
  { name: 'Ärzte', title: '', cell: shown(10) },
];
const share = (cell: Cell) => shareFrom(cell, 'f', ['high']);
const names = (order: Order) => inOrder(cells, order, share, 'de').map(({ name }) => name);

describe('the order of small multiples', () => {
  it('goes by name as the reader’s language sorts', () => expect(names('name')).toEqual(['Ärzte', 'Mills', 'Zoos']));
  it('goes by share with withheld ones last', () => expect(names('share')).toEqual(['Zoos', 'Ärzte', 'Mills']));
  it('leaves groups with an order of their own in it', () =>
    expect(names('given')).toEqual(['Zoos', 'Mills', 'Ärzte']));
  it('knows no share of a withheld cell', () => expect(share(withheld)).toBeUndefined());
});
