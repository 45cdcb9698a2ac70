import type { Indicator, Instrument, Rule } from '#shared/instrument/definition.ts';
import type { Cell, ShareRow } from '#shared/release/cell.ts';
import { shareExtent, type Extent } from '#shared/release/place.ts';
import { atLeast, rest, UNKNOWN } from './bounds.ts';

/** Bounds further apart than this say too little about the peers to be shown. */
const WIDEST = 40;

/**
 * The share of a cohort that already does what a rule asks for, from its published answer tables: of those who gave an
 * answer. Exact for one question; bounds where a cap hides part of it or several questions come together. Undefined where
 * the tables are withheld, missing, or say too little.
 */
export function peerShare(instrument: Instrument, cell: Cell | undefined, rule: Rule): Extent | undefined {
  if (cell?.status !== 'shown') return undefined;
  const extent = shareMeeting(instrument, tablesOf(cell), rule);
  return extent.to - extent.from > WIDEST ? undefined : extent;
}

/** Whether a cell says anything about answers: fine cohorts publish stages only. */
export const hasAnswers = (cell: Cell): boolean =>
  cell.status === 'shown' && cell.tables.some(({ id, status }) => status === 'shown' && id.startsWith('answer:'));

type Tables = ReadonlyMap<string, readonly ShareRow[]>;

const tablesOf = (cell: Extract<Cell, { status: 'shown' }>): Tables =>
  new Map(cell.tables.flatMap((table) => ('rows' in table ? [[table.id, table.rows] as const] : [])));

function shareMeeting(instrument: Instrument, tables: Tables, rule: Rule): Extent {
  const parts = () => ('rules' in rule ? rule.rules.map((part) => shareMeeting(instrument, tables, part)) : []);
  switch (rule.op) {
    case 'level':
      return shareFromLevel(tables.get(`answer:${rule.indicator}`), rule.atLeast);
    case 'selected': {
      const codes = rule.of ?? optionsOf(instrument, rule.indicator);
      const shares = codes.map((code) => shareFromLevel(tables.get(`answer:${rule.indicator}.${code}`), 1));
      return atLeast(rule.atLeast, shares);
    }
    case 'reported':
      // Numbers are published as histograms of those who gave one: nothing says how many did.
      return UNKNOWN;
    case 'all':
      return atLeast(rule.rules.length, parts());
    case 'any':
      return atLeast(1, parts());
    case 'none':
      return rest(atLeast(1, parts()));
    case 'count':
      return atLeast(rule.atLeast, parts());
  }
}

function optionsOf({ indicators }: Instrument, code: string): string[] {
  const indicator: Indicator | undefined = indicators.find((one) => one.code === code);
  return indicator?.kind === 'multi' ? indicator.options.map((option) => option.code) : [];
}

/** Rows come lowest first (0, 1, … or no, yes); what the rows below say bounds the rows above too. */
function shareFromLevel(rows: readonly ShareRow[] | undefined, level: number): Extent {
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
