import type { ShareRow } from '#shared/release/cell.ts';

/** What a reader takes a share for, in percent: a capped one for the middle of what the cap leaves open. */
export const toldShare = (row: ShareRow): number =>
  'below' in row ? row.below / 2 : 'above' in row ? (row.above + 100) / 2 : row.share;
