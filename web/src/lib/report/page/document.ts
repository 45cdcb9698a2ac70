import { escapeMarkup } from '#shared/report/escape.ts';

/** What stands round a body. */
export interface Document {
  readonly language: string;
  readonly title: string;
  /** Elements of the head beside title and style, as markup. */
  readonly head: readonly string[];
  /** Style sheets, each admitted by its hash. */
  readonly styles: readonly string[];
  readonly body: string;
  /** Scripts at the end, each admitted by its hash. */
  readonly scripts?: readonly string[];
}

/** A whole page. */
export const documentText = ({ language, title, head, styles, body, scripts = [] }: Document): string =>
  [
    `<!doctype html><html lang="${escapeMarkup(language)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">',
    `<title>${escapeMarkup(title)}</title>`,
    ...head,
    ...styles.map((style) => `<style>${style}</style>`),
    `</head><body>${body}`,
    ...scripts.map((script) => `<script>${script}</script>`),
    '</body></html>\n',
  ].join('');

export const meta = (name: string, content: string): string =>
  `<meta name="${escapeMarkup(name)}" content="${escapeMarkup(content)}">`;

export const property = (name: string, content: string): string =>
  `<meta property="${escapeMarkup(name)}" content="${escapeMarkup(content)}">`;

export const link = (rel: string, href: string, type?: string): string =>
  `<link rel="${rel}" href="${escapeMarkup(href)}"${type ? ` type="${type}"` : ''}>`;
