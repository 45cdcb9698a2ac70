import type { Instrument } from '../instrument/definition.ts';
import type { CohortKey, EditionId } from '../kernel/ids.ts';
import type { Cell } from '../release/cell.ts';
import type { Edition } from '../release/edition.ts';

/**
 * Where a report takes its figures from: published cells and nothing else. It answers at once, so whoever makes one loads
 * what `needsOf` names beforehand.
 */
export interface ReportSource {
  /** The editions of the report's programme, oldest first, in any state. */
  readonly editions: readonly Edition[];
  /** By `id@version`. */
  readonly instrument: (reference: string) => Instrument | undefined;
  /** As served of this edition: its `asOf` is an earlier one where the cell was carried forward. Undefined: not loaded. */
  readonly cell: (edition: EditionId, cohort: CohortKey) => Cell | undefined;
}

/** What was loaded, by the edition that was asked: a carried cell does not name it. */
export interface LoadedCell {
  readonly edition: EditionId;
  readonly cell: Cell;
}

/**
 * A source of what has been loaded. Of two answers for one cohort the one with more tables counts: lists by a dimension
 * hold some tables only.
 */
export function sourceOf(
  editions: readonly Edition[],
  instruments: readonly Instrument[],
  loaded: readonly LoadedCell[],
): ReportSource {
  const cells = new Map<string, Cell>();
  for (const { edition, cell } of loaded) {
    const name = `${edition} ${cell.cohort}`;
    const known = cells.get(name);
    if (!known || tableCount(cell) > tableCount(known)) cells.set(name, cell);
  }
  return {
    editions,
    instrument: (reference) => instruments.find(({ id, version }) => `${id}@${version}` === reference),
    cell: (edition, cohort) => cells.get(`${edition} ${cohort}`),
  };
}

const tableCount = (cell: Cell): number => (cell.status === 'shown' ? cell.tables.length : 0);
