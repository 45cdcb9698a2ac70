import { createHash } from 'node:crypto';

/** A style sheet where only a page's maker can put one: last in its head. */
const LAST_STYLE = /<style>((?:(?!<\/?style)[^])*)<\/style>$/;
/** A script likewise: the last thing of all. */
const LAST_SCRIPT = /<script>((?:(?!<\/?script)[^])*)<\/script><\/body><\/html>\s*$/;

const hashed = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const allowing = (kind: string, texts: readonly string[]): string[] =>
  texts.length > 0 ? [`${kind} ${[...new Set(texts.map(hashed))].join(' ')}`] : [];

/** The run of style sheets that ends with the head, in its order. */
function stylesOf(head: string): string[] {
  const last = LAST_STYLE.exec(head);
  return last ? [...stylesOf(head.slice(0, last.index)), last[1] ?? ''] : [];
}

/**
 * The content security policy of a page of our own making: the style sheets at the end of its head and the script at its
 * very end, by hash, pictures from the page itself or the site, nothing else. What stands anywhere else is not admitted:
 * a script that somebody's words had become would otherwise vouch for itself. Who may frame it is said where it is served.
 */
export function pagePolicy(html: string): string {
  const [, script] = LAST_SCRIPT.exec(html) ?? [];
  return [
    "default-src 'none'",
    ...allowing('style-src', stylesOf(html.slice(0, Math.max(0, html.indexOf('</head>'))))),
    ...allowing('script-src', script === undefined ? [] : [script]),
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The policy with one more style sheet, and who may frame the page. */
export function servedPolicy(policy: string, framedBy: "'none'" | "'self'" | '*', style?: string): string {
  const more = style === undefined ? '' : ` ${hashed(style)}`;
  const styled = policy.includes('style-src ')
    ? policy.replace('style-src ', `style-src${more} `)
    : `${policy}${more && `; style-src${more}`}`;
  return `${styled}; frame-ancestors ${framedBy}`;
}
