import type { BlockOf } from '#shared/contracts/report-block-schemas.ts';
import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import type { Programme } from '#shared/release/programme.ts';
import type { FrozenReport } from '#shared/report/frozen.ts';

/**
 * A version as it is drawn, once and for good. It has everything a page shows: figures come from `frozen` by block id,
 * numbers in texts from `frozen.bindings` by their source, names of stages and questions from `instruments`.
 */
export interface ReportEdition {
  readonly body: ReportBody;
  readonly frozen: FrozenReport;
  readonly programme: Programme;
  /** The questionnaires of `frozen.editions`. */
  readonly instruments: readonly Instrument[];
}

export interface PublishedReport extends ReportEdition {
  readonly slug: string;
  /** Counted from 1; 0 for a draft that is shown to reviewers. */
  readonly version: number;
  /** ISO 8601, UTC. */
  readonly publishedAt: string;
  /** `https://…`, without a slash at its end. */
  readonly origin: string;
  /** `/reports/<slug>`, with the token of a private link behind it where the report has one; see `addresses.ts`. */
  readonly address: string;
}

/** Blocks that have data of their own, an embed and files. */
export type ShownBlock = BlockOf<'figure' | 'table' | 'key-number' | 'comparison'>;

/**
 * Draws what is stored of a version. The same version always gives the same text: no clock, no randomness, nothing
 * fetched. `build/report-renderer/renderer.js` has one as its default export.
 *
 * A page is whole HTML whose style sheets stand at the end of its head, and an embed's script at the end of it all: their
 * hashes become its content security policy, so no attribute may hold style or script, and nothing that stands elsewhere
 * runs. Exactly one `NOTICE_SLOT` stands in it, at the beginning of what is read: what is said about a version later goes
 * there when it is served.
 */
export interface Renderer {
  page(report: PublishedReport): string;
  /** A page with one block, to be framed elsewhere. */
  embed(report: PublishedReport, block: ShownBlock): string;
  /** A figure as SVG that stands by itself. */
  picture(report: PublishedReport, block: BlockOf<'figure'>): string;
}

/** Prints a page as PDF, without asking the network for anything. `functions/ports/pdf-chromium.ts` exports one. */
export interface PdfPrinter {
  print(html: string): Promise<Uint8Array>;
}

/** Where a page has room for what is said about it after it was stored: superseded by which version. */
export const NOTICE_SLOT = '<!--notice-->';
