import { Lexer } from 'marked';
import type { Locale } from '#shared/contracts/tenant-schemas.ts';
import type { Block } from '#shared/contracts/report-block-schemas.ts';
import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import type { EditionId } from '#shared/kernel/ids.ts';
import type { Programme } from '#shared/release/programme.ts';
import { plainBound, type BoundPart } from '#shared/report/bindings/bound-text.ts';
import type { FrozenEdition } from '#shared/report/frozen.ts';
import { markdownHtml } from '#shared/report/markdown/html.ts';
import { readMarkdown } from '#shared/report/markdown/read.ts';
import type { FrozenRow } from '#shared/report/read-row.ts';
import type { DataBlock } from '#shared/report/reads.ts';
import { REPORT_TEXTS, type ReportTexts } from '../texts.ts';
import { numberBlocks, type BlockNumber } from './numbering.ts';

/** What a version that came out says about itself. */
export interface Publication {
  /** Counted from 1; 0 for a draft that is shown to reviewers. */
  readonly version: number;
  /** ISO 8601. */
  readonly publishedAt: string;
  /** `https://…` of the installation. */
  readonly origin: string;
  /** Of the report, as a path; its version stands below it. */
  readonly address: string;
}

/** Where the words and numbers of a report come from: frozen data, or the cells an editor has loaded. */
export interface ReportFacts {
  readonly body: ReportBody;
  readonly programme: Pick<Programme, 'title' | 'synthetic'>;
  /** The editions its figures stand on. */
  readonly editions: readonly FrozenEdition[];
  /** By `id@version`. */
  readonly instrument: (reference: string) => Instrument | undefined;
  readonly bind: (text: string) => readonly BoundPart[];
  /** Undefined where a figure cannot be shown (yet). */
  readonly rows: (block: DataBlock) => readonly FrozenRow[] | undefined;
  /** Null in the editor: there are no files, embeds or citations yet. */
  readonly publication: Publication | null;
}

/** A report as its components draw it, in its own language. */
export interface ReportView extends ReportFacts {
  readonly language: Locale;
  readonly t: ReportTexts;
  /** The questionnaire of an edition. */
  readonly questionnaire: (edition: EditionId) => Instrument | undefined;
  /** Figures and tables count separately, in reading order. */
  readonly number: (block: Block) => BlockNumber | undefined;
  /** A text without markup. */
  readonly plain: (text: string) => string;
  /** Markdown as safe HTML. */
  readonly html: (text: string) => string;
  /** A single figure in somebody else's page. */
  readonly embedded?: boolean;
}

const lex = (text: string) => new Lexer({ gfm: true }).lex(text);

export function viewOf(facts: ReportFacts): ReportView {
  const { body, editions, instrument, bind } = facts;
  const numbers = numberBlocks(body.blocks);
  return {
    ...facts,
    language: body.language,
    t: REPORT_TEXTS[body.language],
    questionnaire: (edition) => instrument(editions.find(({ id }) => id === edition)?.instrument ?? ''),
    number: ({ id }) => numbers.get(id),
    plain: (text) => plainBound(bind(text)).trim(),
    html: (text) => markdownHtml(readMarkdown(bind(text), lex)),
  };
}

/** Whether a version has an address of its own, with files, embeds and a citation. */
export const isPublished = ({ publication }: ReportView): boolean => publication !== null && publication.version > 0;

/** The stable address of the version, whole; empty before there is one. */
export const versionAddress = ({ publication }: ReportView): string =>
  publication ? `${publication.origin}${publication.address}/v${publication.version}` : '';
