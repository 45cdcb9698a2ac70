import type { Locale } from '../contracts/tenant-schemas.ts';

/** A mail as it is handed over: text and HTML say the same. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What a mail says, before it is laid out. Names in it have been through `plainName`. */
export interface Letter {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly action: { readonly label: string; readonly link: string };
  /** Why the reader gets this, and what to do if it is not meant for them. */
  readonly closing: string;
}

/** Who it goes to, and in which language. */
export interface Addressee {
  readonly to: string;
  readonly locale: Locale;
}

/**
 * A name somebody typed, as one line that is text and nothing else: no control or direction characters, and nothing a
 * mail program would make a link of. Example: `Click\nhttps://x.example` is `Click https x.example`.
 */
export const plainName = (name: string): string =>
  name
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/:\/\/|\bwww\./gi, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it. */
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (one) => ESCAPES[one] ?? one);

/** Lays a letter out as text and as HTML: no image, no script, nothing loaded, so that opening it tells nobody anything. */
export const layOut = ({ to, locale }: Addressee, letter: Letter): Mail => ({
  to,
  subject: letter.subject,
  text: [...letter.paragraphs, `${letter.action.label}:\n${letter.action.link}`, letter.closing, '-- \nTidemark']
    .join('\n\n')
    .concat('\n'),
  html: page(locale, letter),
});

const FONT = 'font:16px/1.5 system-ui,-apple-system,Segoe UI,Arial,sans-serif;color:#16202b';
const BUTTON = 'display:inline-block;padding:10px 18px;border-radius:3px;background:#16202b;color:#ffffff;font-weight:600;text-decoration:none'; // prettier-ignore
const QUIET = 'font-size:14px;color:#51606f';

function page(locale: Locale, { subject, paragraphs, action, closing }: Letter): string {
  const link = escapeHtml(action.link);
  return [
    '<!doctype html>',
    `<html lang="${locale}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>`,
    `<body style="margin:0;padding:24px;background:#ffffff"><div style="max-width:560px;margin:0 auto;${FONT}">`,
    ...paragraphs.map((one) => `<p>${escapeHtml(one)}</p>`),
    `<p><a href="${link}" style="${BUTTON}">${escapeHtml(action.label)}</a></p>`,
    `<p style="${QUIET}">${link}</p>`,
    `<p style="${QUIET}">${escapeHtml(closing)}</p>`,
    `<p style="${QUIET}">Tidemark</p>`,
    '</div></body></html>',
  ].join('\n');
}
