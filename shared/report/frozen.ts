import type { Measure, FigureSpec } from '../contracts/report-block-schemas.ts';
import type { ReportBody } from '../contracts/report-schemas.ts';
import { canonicalJson, type Json } from '../kernel/canonical-json.ts';
import type { EditionId, ProgrammeId } from '../kernel/ids.ts';
import { must, fail, ok, type Result } from '../kernel/result.ts';
import { bindText } from './bindings/bound-text.ts';
import { frozenRow, publishedCell, type FrozenRow } from './read-row.ts';
import { isDataBlock, readsOf, type DataBlock, type ReadFault } from './reads.ts';
import type { ReportSource } from './source.ts';
import { boundTexts } from './texts.ts';

/** What a figure, table, key number or comparison showed when its report came out. */
export type FrozenFigure = {
  readonly block: string;
  readonly kind: DataBlock['kind'];
  /** What was asked for. */
  readonly shows: FigureSpec | Measure;
  readonly rows: readonly FrozenRow[];
};

export type FrozenEdition = {
  readonly id: EditionId;
  readonly instrument: string;
  readonly policy: string;
  readonly publishedAt: string | null;
};

/** The data of a version of a report, kept with it for good. Figures stand by block id, numbers by binding. */
export type FrozenReport = {
  readonly format: 1;
  readonly programme: ProgrammeId;
  readonly edition: EditionId;
  readonly editions: readonly FrozenEdition[];
  readonly figures: readonly FrozenFigure[];
  /** Numbers and names in texts, as they were written out. */
  readonly bindings: readonly { readonly source: string; readonly text: string }[];
};

/** A place that cannot be frozen; `binding` for one in a text. */
export interface FreezeFault {
  readonly block: string | null;
  readonly reason: ReadFault | 'binding';
}

/**
 * Collects what a report shows, from published cells. The same figures give the same document, in whichever order its
 * blocks stand. A report that `checkReport` finds no errors in can be frozen.
 */
export function frozenData(body: ReportBody, source: ReportSource): Result<FrozenReport, readonly FreezeFault[]> {
  const figures = body.blocks.filter(isDataBlock).map((block) => freezeBlock(block, source));
  const bindings = frozenBindings(body, source);
  const faults = [...figures, ...bindings].flatMap((one) => (one.ok ? [] : [one.error]));
  if (faults.length > 0) return fail(faults);
  const shown = valuesOf(figures).sort((a, b) => byText(a.block, b.block));
  return ok({
    format: 1,
    programme: body.programme,
    edition: body.edition,
    editions: editionsUsed(body, shown, source),
    figures: shown,
    bindings: [...new Map(valuesOf(bindings).map((one) => [one.source, one])).values()].sort((a, b) => byText(a.source, b.source)),
  });
} // prettier-ignore

/** The one spelling of a frozen report: what is stored, served and digested. */
export const frozenText = (frozen: FrozenReport): string => canonicalJson(frozen as unknown as Json);

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const valuesOf = <T, E>(results: readonly Result<T, E>[]): T[] => results.flatMap((one) => (one.ok ? [one.value] : []));

function freezeBlock(block: DataBlock, source: ReportSource): Result<FrozenFigure, FreezeFault> {
  const rows = blockRows(block, source);
  if (!rows.ok) return fail({ block: block.id, reason: rows.error });
  const shows = 'spec' in block ? block.spec : block.measure;
  return ok({ block: block.id, kind: block.kind, shows, rows: rows.value });
}

/** The rows a block shows, in the order it shows them. */
export function blockRows(block: DataBlock, source: ReportSource): Result<FrozenRow[], ReadFault> {
  const reads = readsOf(block, source);
  if (!reads.ok) return reads;
  const rows: FrozenRow[] = [];
  for (const { edition, cohort, rows: names } of reads.value) {
    const cell = publishedCell(source, edition, cohort);
    if (!cell.ok) return cell;
    rows.push(...names.map((name) => frozenRow(edition, cell.value, name)));
  }
  return ok(rows);
}

type FrozenBinding = FrozenReport['bindings'][number];

const frozenBindings = (body: ReportBody, source: ReportSource): Result<FrozenBinding, FreezeFault>[] =>
  boundTexts(body).flatMap(({ block, text }) =>
    bindText(text, { source, language: body.language, edition: body.edition }).flatMap(
      (part): Result<FrozenBinding, FreezeFault>[] => {
        if (part.kind === 'words') return [];
        if (part.kind === 'fault') return [fail({ block, reason: 'binding' })];
        return [ok({ source: part.source, text: part.text })];
      },
    ),
  );

/** Every edition a figure stands on, the one it was carried from included. */
function editionsUsed(body: ReportBody, figures: readonly FrozenFigure[], source: ReportSource): FrozenEdition[] {
  const rows = figures.flatMap((figure) => figure.rows);
  const ids = new Set([body.edition, ...rows.flatMap(({ edition, asOf }) => [edition, asOf])]);
  return [...ids].sort().map((id) => {
    const { instrument, policy, publishedAt } = must(source.editions.find((one) => one.id === id), `edition ${id}`);
    return { id, instrument, policy, publishedAt };
  });
} // prettier-ignore
