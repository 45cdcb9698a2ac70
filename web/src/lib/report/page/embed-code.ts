import { escapeMarkup } from '#shared/report/escape.ts';

/** What somebody puts into a page of their own to show a figure there. */
export const embedCode = (address: string, title: string): string =>
  `<iframe src="${escapeMarkup(address)}" title="${escapeMarkup(title)}" width="100%" height="480" loading="lazy"></iframe>`;

/** Gives every such frame the height it says it has; nothing else is taken from it. */
export const embedScript = (): string =>
  [
    '<script>',
    "addEventListener('message', function (e) {",
    '  document.querySelectorAll(\'iframe[src*="/embed/"]\').forEach(function (f) {',
    '    var h = e.data && e.data.tidemarkHeight;',
    '    if (f.contentWindow === e.source && h > 0) f.height = Math.min(h, 5000);',
    '  });',
    '});',
    '</script>',
  ].join('\n');

/** Runs inside the frame: tells the page around it how high the figure is, and nothing else. */
export const HEIGHT_SCRIPT =
  "new ResizeObserver(function(){parent.postMessage({tidemarkHeight:Math.ceil(document.documentElement.getBoundingClientRect().height)},'*')}).observe(document.documentElement)";
