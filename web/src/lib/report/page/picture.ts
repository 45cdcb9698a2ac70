import type { BlockOf } from '#shared/contracts/report-block-schemas.ts';
import { picture } from '#lib/charts/image/picture.ts';
import { describeTable } from '../model/describe.ts';
import { figureOf } from '../model/figure.ts';
import { originOf } from '../model/origin.ts';
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
  const { source, carried, band, policies } = originOf(view, view.rows(block) ?? []);
  return [
    [`${t.source}: ${source}`, carried].filter(Boolean).join(' · '),
    [band, ...policies.map(t.policy)].filter(Boolean).join(' · '),
    ...(view.programme.synthetic ? [t.syntheticLong] : []),
    ...(view.publication ? [`${versionAddress(view)} · ${view.body.licence ?? ''}`] : []),
  ];
}
