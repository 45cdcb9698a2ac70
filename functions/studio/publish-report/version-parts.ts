import { canonicalJson, type Json } from '#shared/kernel/canonical-json.ts';
import { utf8 } from '#shared/kernel/bytes.ts';
import { must } from '#shared/kernel/result.ts';
import { toCsv } from '#shared/exchange/csv.ts';
import { figureSheet } from '#shared/report/figure-sheet.ts';
import { frozenText, type FrozenFigure } from '#shared/report/frozen.ts';
import { isDataBlock } from '#shared/report/reads.ts';
import { pagePolicy } from '../page-policy.ts';
import type { PdfPrinter, PublishedReport, Renderer, ShownBlock } from './renderer.ts';
import { DATA, embedName, figureName, PAGE, PDF, SOURCE } from './version-names.ts';

/** What is stored of a version under a name below its address. */
export interface VersionPart {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Of a page. */
  readonly policy?: string;
}

const HTML = 'text/html; charset=utf-8';
/** What a browser shows by itself: a page, and a picture too. */
const drawn = (name: string, type: string, markup: string): VersionPart => ({
  name,
  type,
  bytes: utf8(markup),
  policy: pagePolicy(markup),
});
const page = (name: string, html: string): VersionPart => drawn(name, HTML, html);
const text = (name: string, type: string, content: string): VersionPart => ({ name, type, bytes: utf8(content) });

/** Everything that is stored of a version. But for the PDF, the same version gives the same bytes. */
export async function versionParts(report: PublishedReport, renderer: Renderer, printer: PdfPrinter): Promise<VersionPart[]> {
  const html = renderer.page(report);
  const blocks = report.body.blocks.filter(isDataBlock);
  return [
    page(PAGE, html),
    { name: PDF, type: 'application/pdf', bytes: await printer.print(html) },
    text(DATA, 'application/json', frozenText(report.frozen)),
    text(SOURCE, 'application/json', canonicalJson(report.body as unknown as Json)),
    ...blocks.flatMap((block) => blockParts(report, renderer, block)),
  ];
} // prettier-ignore

function blockParts(report: PublishedReport, renderer: Renderer, block: ShownBlock): VersionPart[] {
  const figure = must(report.frozen.figures.find((one) => one.block === block.id), `figure ${block.id}`);
  const file = figureName(block.id);
  return [
    text(`${file}.csv`, 'text/csv; charset=utf-8', toCsv(figureSheet(figure, report.body.language))),
    text(`${file}.json`, 'application/json', figureText(report, figure)),
    ...(block.kind === 'figure' ? [drawn(`${file}.svg`, 'image/svg+xml', renderer.picture(report, block))] : []),
    page(embedName(block.id), renderer.embed(report, block)),
  ];
} // prettier-ignore

/** A figure's data with where it is from and what may be done with it. */
const figureText = (report: PublishedReport, figure: FrozenFigure): string => {
  const { origin, address, version, publishedAt, body, frozen } = report;
  const used = new Set(figure.rows.flatMap(({ edition, asOf }) => [edition, asOf]));
  const editions = frozen.editions.filter(({ id }) => used.has(id));
  const from = { report: `${origin}${address}/v${version}`, title: body.title, version, publishedAt, licence: body.licence };
  return canonicalJson({ ...from, editions, figure } as unknown as Json);
}; // prettier-ignore
