import type { Block, FigureSpec } from '#shared/contracts/report-block-schemas.ts';
import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import { figureTexts } from '#shared/report/draft/figure-texts.ts';
import type { ReportSource } from '#shared/report/source.ts';
import { inserted, MOST_BLOCKS } from '../blocks/order.ts';

/** Figures put into a report before its closing blocks, captioned by rules; undefined where there is no room for them. */
export function withFigures(
  body: ReportBody,
  specs: readonly FigureSpec[],
  source: ReportSource,
): { body: ReportBody; ids: string[] } | undefined {
  if (body.blocks.length + specs.length > MOST_BLOCKS) return undefined;
  const context = { source, language: body.language, edition: body.edition };
  const figures = specs.map((spec): Block => ({ kind: 'figure', id: 'figure', spec, intervals: true, ...figureTexts(spec, context) })); // prettier-ignore
  const blocks = inserted(body.blocks, figures);
  const before = new Set(body.blocks.map(({ id }) => id));
  return { body: { ...body, blocks }, ids: blocks.map(({ id }) => id).filter((id) => !before.has(id)) };
}

/** A report without some of its blocks. */
export const without = (body: ReportBody, ids: readonly string[]): ReportBody => ({
  ...body,
  blocks: body.blocks.filter(({ id }) => !ids.includes(id)),
});
