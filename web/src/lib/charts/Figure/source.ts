import type { ProgrammeView } from '#shared/contracts/release-schemas.ts';
import type { Text } from '#shared/instrument/definition.ts';
import type { Cell, NBand } from '#shared/release/cell.ts';
import type { Edition } from '#shared/release/edition.ts';

/** Where the numbers of a figure come from: what somebody needs to cite it. */
export interface FigureSource {
  readonly programme: Text;
  /** The edition behind the numbers: of a cell that was carried forward, the older one. */
  readonly edition: string;
  readonly publishedAt: string | null | undefined;
  /** Of a figure through several editions: the oldest in words, with its date. */
  readonly since?: string | undefined;
  /** Policy id and version. */
  readonly policy: string;
  /** Of a figure about one cohort; a figure about several says it beside each of them. */
  readonly nBand: NBand | undefined;
  readonly synthetic: boolean;
}

/** The source of a figure about one cell, or about several of one edition (`many`). */
export const sourceOf = (
  { title, synthetic }: Pick<ProgrammeView, 'title' | 'synthetic'>,
  cell: Cell,
  editions: readonly Edition[],
  many = false,
): FigureSource => ({
  programme: title,
  edition: cell.asOf,
  publishedAt: editions.find(({ id }) => id === cell.asOf)?.publishedAt,
  policy: cell.policy,
  nBand: cell.status === 'shown' && !many ? cell.nBand : undefined,
  synthetic,
});

/** `demo.2026-Q3` → `2026-Q3` */
export const periodOfEdition = (edition: string): string => edition.slice(edition.lastIndexOf('.') + 1);
