import type { Words } from './words.ts';

export const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A page of the embedded identity provider: one heading, one form. `body` is markup. */
export const pageOf = ({ lang }: Words, title: string, body: string): string => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} · Tidemark</title>
<style>
:root { color-scheme: light dark; --ink: light-dark(#16202b, #e8edf2); --paper: light-dark(#fcfcfb, #12181f); --muted: light-dark(#51606f, #a5b2bf); --line: light-dark(#8b99a6, #6d7c8a); --rule: light-dark(#d8dfe5, #313c47); --focus: light-dark(#1b4d80, #8cc0f2); --bad: light-dark(#7a4a00, #f4cd86); --bad-ground: light-dark(#fdf1d8, #33270f); }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
main { width: min(24rem, 100%); border: 1px solid var(--rule); border-radius: 3px; padding: 1.75rem; }
h1 { font-size: 1.35rem; margin: 0 0 .25rem; }
p { margin: 0 0 1.25rem; color: var(--muted); }
label { display: block; font-weight: 600; margin-top: 1rem; }
input { width: 100%; font: inherit; color: inherit; background: transparent; padding: .6rem .7rem; border: 1px solid var(--line); border-radius: 3px; margin-top: .25rem; }
button { width: 100%; margin-top: 1.5rem; padding: .7rem; font: inherit; font-weight: 600; color: var(--paper); background: var(--ink); border: 1px solid var(--ink); border-radius: 3px; cursor: pointer; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.bad { padding: .5rem .75rem; border: 1px solid var(--bad); border-radius: 3px; background: var(--bad-ground); color: var(--bad); font-weight: 600; }
.good { padding: .5rem .75rem; border: 1px solid var(--line); border-radius: 3px; font-weight: 600; }
a { color: inherit; }
footer { margin-top: 1.5rem; color: var(--muted); }
</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>`;

/** A labelled input; `attributes` are markup. */
export const field = (id: string, label: string, attributes: string): string =>
  `<label for="${id}">${escape(label)}</label>\n<input id="${id}" name="${id}" required ${attributes}>`;

export const alert = (text: string | undefined): string =>
  text === undefined ? '' : `<p class="bad" role="alert">${escape(text)}</p>`;
