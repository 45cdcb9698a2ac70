import type { BlockOf } from '#shared/contracts/report-block-schemas.ts';
import { picture } from '#lib/charts/image/picture.ts';
import { inLanguage } from '#shared/report/words/format.ts';
import { cellsOf } from '../model/cells.ts';
import { describeTable } from '../model/describe.ts';
import { figureOf } from '../model/figure.ts';
import { namesOf } from '../model/names.ts';
import { tableOf } from '../model/table.ts';
import { headlineOf } from '../part/shown.ts';
import { drawingOf } from '../picture/drawing.ts';
import { versionAddress, type ReportView } from '../view/view.ts';

/** A figure as SVG that stands by itself: what it says, the drawing, where it is from. */
export function figurePicture(view: ReportView, block: BlockOf<'figure'>): string {
  const rows = view.rows(block) ?? [];
  const drawing = drawingOf(view, figureOf(view, block.spec, rows), block.intervals);
  const description = view.plain(block.alt) || describeTable(tableOf(view, block.spec, rows));
  return picture({ title: headlineOf(view, block), source: sourceLines(view, block) }, drawing, description);
}

function sourceLines(view: ReportView, block: BlockOf<'figure'>): string[] {
  const t = view.t.report;
  const names = namesOf(view);
  const cells = cellsOf(view.rows(block) ?? []);
  const editions = [...new Set(cells.map(({ asOf }) => names.edition(asOf)))];
  const policies = [...new Set(cells.map(({ policy }) => t.policy(policy)))];
  const band = cells.length === 1 && cells[0]?.nBand ? [t.contributors(names.band(cells[0].nBand))] : [];
  const about = `${t.source}: ${inLanguage(view.language, view.programme.title)}`;
  return [
    [about, editions.join(', '), ...band, ...policies].join(' · '),
    ...(view.programme.synthetic ? [t.syntheticLong] : []),
    ...(view.publication ? [`${versionAddress(view)} · ${view.body.licence ?? ''}`] : []),
  ];
}
