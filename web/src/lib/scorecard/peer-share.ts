import type { Indicator, Instrument, Rule } from '#shared/instrument/definition.ts';
import type { Cell, ShareRow } from '#shared/release/cell.ts';
import type { Extent } from '#shared/release/place.ts';
import { atLeast, rest, UNKNOWN } from './bounds.ts';
import { shareFromLevel } from './share-from-level.ts';

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
