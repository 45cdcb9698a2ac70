import type { FrozenEdition } from '#shared/report/frozen.ts';
import { isDataBlock } from '#shared/report/reads.ts';
import type { ReportView } from '../view/view.ts';

/** The editions a report stands on, the one a figure was carried from included. */
export function editionsUsed(view: ReportView): FrozenEdition[] {
  const rows = view.body.blocks.filter(isDataBlock).flatMap((block) => view.rows(block) ?? []);
  const used = new Set<string>([view.body.edition, ...rows.flatMap(({ edition, asOf }) => [edition, asOf])]);
  return view.editions.filter(({ id }) => used.has(id));
}
