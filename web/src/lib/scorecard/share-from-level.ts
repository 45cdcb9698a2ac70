import type { ShareRow } from '#shared/release/cell.ts';
import { shareExtent, type Extent } from '#shared/release/place.ts';
import { rest, UNKNOWN } from './bounds.ts';

/** Rows come lowest first (0, 1, … or no, yes); what the rows below say bounds the rows above too. */
export function shareFromLevel(rows: readonly ShareRow[] | undefined, level: number): Extent {
  if (!rows || level >= rows.length) return UNKNOWN;
  const above = total(rows.slice(level));
  const below = rest(total(rows.slice(0, level)));
  return capped(rows, { from: Math.max(0, above.from, below.from), to: Math.min(100, above.to, below.to) });
}

/** What a cap hides stays hidden, although the other rows would tell. */
function capped(rows: readonly ShareRow[], extent: Extent): Extent {
  const caps = rows.flatMap((row) => ('below' in row ? [row.below] : 'above' in row ? [100 - row.above] : []));
  const cap = Math.max(0, ...caps);
  if (extent.to < cap) return { from: 0, to: cap };
  return extent.from > 100 - cap ? { from: 100 - cap, to: 100 } : extent;
}

function total(rows: readonly ShareRow[]): Extent {
  const extents = rows.map(shareExtent);
  return {
    from: extents.reduce((sum, { from }) => sum + from, 0),
    to: extents.reduce((sum, { to }) => sum + to, 0),
  };
}
