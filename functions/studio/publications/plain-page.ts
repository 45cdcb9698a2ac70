import type { Locale } from '#shared/contracts/tenant-schemas.ts';
import { escapeMarkup } from '#shared/report/escape.ts';
import type { Reply } from '../../http/reply.ts';
import { pagePolicy, servedPolicy } from '../page-policy.ts';

const STYLE = `:root{color-scheme:light dark}body{font:1.0625rem/1.55 system-ui,sans-serif;max-width:38rem;margin:0 auto;padding:12vh 1.25rem 3rem}h1{font-size:1.5rem;line-height:1.25}blockquote{margin:1rem 0;padding-left:1rem;border-left:3px solid;white-space:pre-line;overflow-wrap:anywhere}a{color:inherit}a:focus-visible{outline:3px solid;outline-offset:2px}`;

export interface PlainPage {
  readonly language: Locale;
  readonly title: string;
  readonly text: string;
  /** Somebody's own words. */
  readonly quote?: string;
  readonly links: readonly { readonly text: string; readonly href: string }[];
}

/** A page that says one thing: what there is not, and where to go instead. */
export function plainPage(status: number, { language, title, text, quote, links }: PlainPage, headers: Reply['headers'] = {}): Reply {
  const html = [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">',
    `<title>${escapeMarkup(title)}</title><style>${STYLE}</style></head>`,
    `<body><main><h1>${escapeMarkup(title)}</h1><p>${escapeMarkup(text)}</p>`,
    quote === undefined ? '' : `<blockquote>${escapeMarkup(quote)}</blockquote>`,
    ...links.map((link) => `<p><a href="${escapeMarkup(link.href)}">${escapeMarkup(link.text)}</a></p>`),
    '</main></body></html>',
  ].join('');
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': servedPolicy(pagePolicy(html), "'none'"),
      ...headers,
    },
    body: html,
  };
} // prettier-ignore
