import { escapeMarkup } from '#shared/report/escape.ts';
import { NOTICE_SLOT, type PublishedReport, type Renderer } from '#functions/studio/publish-report/renderer.ts';

const STYLE = 'body{font:1rem serif}';
const SCRIPT = 'parent.postMessage(document.body.scrollHeight,"*")';

const whole = ({ body }: PublishedReport, content: string, script = ''): string =>
  `<!doctype html><html lang="${body.language}"><head><meta charset="utf-8"><title>${escapeMarkup(body.title)}</title><style>${STYLE}</style></head><body>${content}${script}</body></html>`;

const rows = ({ frozen }: PublishedReport, block: string): string =>
  (frozen.figures.find((one) => one.block === block)?.rows ?? [])
    .map((row) => `<tr><td>${JSON.stringify(row)}</td></tr>`)
    .join('');

/** As plain as a page can be that shows everything of a report. */
const renderer: Renderer = {
  page: (report) =>
    whole(report, `${NOTICE_SLOT}<h1>${escapeMarkup(report.body.title)}</h1><p>${report.address} version ${report.version} of ${report.publishedAt}</p>${report.frozen.bindings.map(({ text }) => `<p>${escapeMarkup(text)}</p>`).join('')}${report.frozen.figures.map(({ block }) => `<table id="${block}">${rows(report, block)}</table>`).join('')}<script type="application/ld+json">{}</script>`),
  embed: (report, block) => whole(report, `<table>${rows(report, block.id)}</table>`, `<script>${SCRIPT}</script>`),
  picture: (report, block) => `<svg xmlns="http://www.w3.org/2000/svg"><title>${escapeMarkup(block.caption)}</title><desc>${rows(report, block.id).length}</desc></svg>`,
}; // prettier-ignore
export default renderer;
