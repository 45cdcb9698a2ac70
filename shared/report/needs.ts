import type { ReportBody } from '../contracts/report-schemas.ts';
import type { CohortDimension } from '../kernel/codes.ts';
import type { CohortKey, EditionId } from '../kernel/ids.ts';
import { parseBindings } from './bindings/parse.ts';
import { readsCell, subjectOf } from './bindings/resolve.ts';
import { isDataBlock, readsOf } from './reads.ts';
import type { ReportSource } from './source.ts';
import { boundTexts } from './texts.ts';

/** What a report reads: cells one by one, and lists of an edition by a dimension, which hold the tables of stages. */
export interface Needs {
  readonly cells: readonly { readonly edition: EditionId; readonly cohort: CohortKey }[];
  readonly lists: readonly { readonly edition: EditionId; readonly by: CohortDimension }[];
}

/** What has to be loaded before a report can be checked, drawn or frozen; each once, in a fixed order. */
export function needsOf(body: ReportBody, source: Pick<ReportSource, 'editions' | 'instrument'>): Needs {
  const lists = body.blocks.flatMap((block) => ('spec' in block && block.spec.chart === 'stages-by' ? [block.spec] : []));
  const named = body.blocks.flatMap((block) => {
    if (!isDataBlock(block) || ('spec' in block && block.spec.chart === 'stages-by')) return [];
    const reads = readsOf(block, { ...source, cell: () => undefined });
    return reads.ok ? reads.value : [];
  });
  return {
    cells: unique([...named, ...boundCells(body)].map(({ edition, cohort }) => ({ edition, cohort }))),
    lists: unique(lists.map(({ edition, by }) => ({ edition, by }))),
  };
} // prettier-ignore

const boundCells = (body: ReportBody) =>
  boundTexts(body)
    .flatMap(({ text }) => parseBindings(text))
    .flatMap((part) => (part.kind === 'binding' && readsCell(part.binding) ? [subjectOf(part.binding, body)] : []));

function unique<T extends Readonly<Record<string, string>>>(items: readonly T[]): T[] {
  const byName = new Map(items.map((item) => [Object.values(item).join(' '), item]));
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}
