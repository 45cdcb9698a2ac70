import { citationTags } from '#shared/report/cite/cite.ts';
import { jsonLdText, reportJsonLd, type FigureFiles } from '#shared/report/cite/json-ld.ts';
import { LICENCES } from '#shared/report/cite/licences.ts';
import { headlineOf, isShownBlock } from '../part/shown.ts';
import { citedOf, plainSummary } from '../view/cited.ts';
import { isPublished, versionAddress, type ReportView } from '../view/view.ts';
import { link, meta, property } from './document.ts';

/** What machines read of a report: what it is about, how to cite it, where its data lies. */
export function headOf(view: ReportView): string[] {
  const { body, publication } = view;
  const address = versionAddress(view);
  const about = plainSummary(view) || body.title;
  const cited = citedOf(view);
  if (!cited || !isPublished(view)) return [meta('description', about), meta('robots', 'noindex')];
  return [
    meta('description', about),
    ...(body.access === 'link' ? [meta('robots', 'noindex'), meta('referrer', 'no-referrer')] : []),
    ...citationTags(cited).map(([name, content]) => meta(name, content)),
    meta('citation_pdf_url', `${address}.pdf`),
    property('og:type', 'article'),
    property('og:title', body.title),
    property('og:description', about),
    property('og:url', address),
    property('og:locale', body.language === 'de' ? 'de_DE' : 'en_GB'),
    link('canonical', address),
    link('license', LICENCES[cited.licence].address),
    link('alternate', `${address}.pdf`, 'application/pdf'),
    link('alternate', `${publication?.origin ?? ''}/reports/feed.atom`, 'application/atom+xml'),
    `<script type="application/ld+json">${jsonLdText(reportJsonLd(cited, filesOf(view)))}</script>`,
  ];
}

const filesOf = (view: ReportView): FigureFiles[] =>
  view.body.blocks.filter(isShownBlock).map((block) => {
    const file = `${versionAddress(view)}/figures/${block.id}`;
    return { block: block.id, caption: headlineOf(view, block), csv: `${file}.csv`, json: `${file}.json` };
  });
