import type { BlockOf } from '#shared/contracts/report-block-schemas.ts';
import { editionText } from '#shared/report/words/format.ts';
import EmbedPage from '../EmbedPage.svelte';
import { headlineOf, type ShownBlock } from '../part/shown.ts';
import ReportPage from '../ReportPage.svelte';
import style from '../style/report.css?inline';
import { publishedView, type PublishedReport } from '../view/published.ts';
import { versionAddress } from '../view/view.ts';
import { documentText, link, meta } from './document.ts';
import { HEIGHT_SCRIPT } from './embed-code.ts';
import { headOf } from './head.ts';
import { markupOf } from './markup.ts';
import { figurePicture } from './picture.ts';
import { runningTitle } from './running-title.ts';

/** Draws what is stored of a version; `functions/studio` loads it as a bundle of its own. */
export default {
  page(report: PublishedReport): string {
    const view = publishedView(report);
    const { title, language, edition } = view.body;
    return documentText({
      language,
      title,
      head: headOf(view),
      styles: [style, runningTitle(title, `Tidemark, ${editionText(language, edition)}`)],
      body: markupOf(ReportPage, { view }),
    });
  },

  embed(report: PublishedReport, block: ShownBlock): string {
    const view = { ...publishedView(report), embedded: true };
    return documentText({
      language: view.language,
      title: `${headlineOf(view, block)} – ${view.body.title}`,
      head: [meta('robots', 'noindex'), link('canonical', `${versionAddress(view)}#${block.id}`)],
      styles: [style],
      body: markupOf(EmbedPage, { view, block }),
      scripts: [HEIGHT_SCRIPT],
    });
  },

  picture: (report: PublishedReport, block: BlockOf<'figure'>): string => figurePicture(publishedView(report), block),
};
