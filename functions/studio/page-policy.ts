import { createHash } from 'node:crypto';

const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;
const SCRIPT = /<script([^>]*)>([\s\S]*?)<\/script>/g;

const hashed = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const allowing = (kind: string, texts: readonly string[]): string[] =>
  texts.length > 0 ? [`${kind} ${[...new Set(texts.map(hashed))].join(' ')}`] : [];

/** Data blocks never run, so no policy is about them. */
const runs = (attributes: string): boolean => !/type="application\/(ld\+)?json"/.test(attributes);

/**
 * The content security policy of a page of our own making: exactly the style sheets and scripts that stand in it, by hash,
 * pictures from the page itself or the site, nothing else. Who may frame it is said where it is served.
 */
export function pagePolicy(html: string): string {
  const styles = [...html.matchAll(STYLE)].map(([, text = '']) => text);
  const scripts = [...html.matchAll(SCRIPT)].flatMap(([, attributes = '', text = '']) => (runs(attributes) ? [text] : []));
  return [
    "default-src 'none'",
    ...allowing('style-src', styles),
    ...allowing('script-src', scripts),
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
} // prettier-ignore

/** The policy with one more style sheet, and who may frame the page. */
export function servedPolicy(policy: string, framedBy: "'none'" | "'self'" | '*', style?: string): string {
  const more = style === undefined ? '' : ` ${hashed(style)}`;
  const styled = policy.includes('style-src ')
    ? policy.replace('style-src ', `style-src${more} `)
    : `${policy}${more && `; style-src${more}`}`;
  return `${styled}; frame-ancestors ${framedBy}`;
}
