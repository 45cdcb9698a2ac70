const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters XML 1.0 cannot hold: control characters, halves of pairs, and the two non-characters. */
const UNFIT = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Text as HTML and XML show it, in content and in quoted attributes. */
export const escapeMarkup = (text: string): string =>
  text.replaceAll(UNFIT, '').replaceAll(/[&<>"']/g, (one) => ESCAPES[one] ?? one);

/** JSON that may stand in a script element: nothing in it can end the element. */
export const scriptJson = (json: string): string =>
  json.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
