import type { KeptMail } from '#functions/ports/mail-outbox.ts';
import { escapeHtml } from '#shared/mail/mail.ts';

const STYLE = `:root { color-scheme: light dark; --ink: light-dark(#16202b, #e8edf2); --paper: light-dark(#fcfcfb, #12181f); --muted: light-dark(#51606f, #a5b2bf); --rule: light-dark(#d8dfe5, #313c47); --focus: light-dark(#1b4d80, #8cc0f2); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 56rem; padding: 1.5rem 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
h1 { font-size: 1.35rem; margin: 0 0 .25rem; overflow-wrap: anywhere; }
h2 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
p, .quiet { color: var(--muted); margin: 0 0 1rem; }
a { color: inherit; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
ul { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--rule); }
li { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: .6rem 0; border-bottom: 1px solid var(--rule); }
li a { flex: 1 1 20rem; font-weight: 600; overflow-wrap: anywhere; }
li .quiet { margin: 0; overflow-wrap: anywhere; }
iframe { width: 100%; height: 28rem; border: 1px solid var(--rule); border-radius: 3px; background: #ffffff; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--rule); border-radius: 3px; padding: 1rem; margin: 0; }`;

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Outbox · Tidemark</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>`;

const minute = (at: string): string => `${at.slice(0, 16).replace('T', ' ')} UTC`;

/** Subjects of all mails, newest first. `left` is how many older ones are not shown. */
export const listPage = (mails: readonly KeptMail[], left: number): string =>
  page(
    'Mails',
    `<h1>Outbox</h1>
<p>Mails of this installation. Nothing leaves the machine; on AWS they are sent by Amazon SES.</p>
${mails.length === 0 ? '<p>There is no mail yet. Invite somebody, and the invitation appears here.</p>' : `<ul>\n${mails.map(row).join('\n')}\n</ul>`}
${left > 0 ? `<p>${left} older ones are in the folder <code>outbox</code> of the data.</p>` : ''}`,
  );

const row = ({ id, subject, to, at }: KeptMail): string =>
  `<li><a href="/outbox/${id}">${escapeHtml(subject)}</a><span class="quiet">${escapeHtml(to)}</span><time class="quiet" datetime="${escapeHtml(at)}">${minute(escapeHtml(at))}</time></li>`;

/** One mail: as HTML in a frame that can run nothing and leads nowhere but into a new tab, and as text. */
export const mailPage = ({ subject, to, at, text, html }: KeptMail): string =>
  page(
    subject,
    `<p><a href="/outbox">All mails</a></p>
<h1>${escapeHtml(subject)}</h1>
<p>To ${escapeHtml(to)}, ${minute(escapeHtml(at))}</p>
<h2>As HTML</h2>
<iframe title="The mail as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${escapeHtml(inNewTabs(html))}"></iframe>
<h2>As text</h2>
<pre>${withLinks(text)}</pre>`,
  );

const inNewTabs = (html: string): string => html.replace('<head>', '<head><base target="_blank">');

/** Text with its links to the site made links. */
const withLinks = (text: string): string =>
  escapeHtml(text).replaceAll(/https?:\/\/\S+/g, (link) => `<a href="${link}">${link}</a>`);
