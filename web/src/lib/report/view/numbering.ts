import type { Block } from '#shared/contracts/report-block-schemas.ts';

/** `Figure 3` of a report. */
export interface BlockNumber {
  readonly kind: 'figure' | 'table';
  readonly number: number;
}

const KINDS: Readonly<Partial<Record<Block['kind'], BlockNumber['kind']>>> = {
  figure: 'figure',
  table: 'table',
  comparison: 'table',
};

/** Numbers of figures and tables by block id; comparisons count as tables. */
export function numberBlocks(blocks: readonly Block[]): ReadonlyMap<string, BlockNumber> {
  const last = { figure: 0, table: 0 };
  return new Map(
    blocks.flatMap(({ id, kind }) => {
      const counted = KINDS[kind];
      return counted ? [[id, { kind: counted, number: ++last[counted] }] as const] : [];
    }),
  );
}
