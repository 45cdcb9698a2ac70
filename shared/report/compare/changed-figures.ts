import { canonicalJson, type Json } from '../../kernel/canonical-json.ts';
import type { FrozenReport } from '../frozen.ts';

export interface ChangedFigure {
  readonly block: string;
  readonly change: 'added' | 'removed' | 'changed';
}

/** Figures that differ between two versions of a report, by block id: what a reader of the earlier one has to know. */
export function changedFigures(before: FrozenReport, after: FrozenReport): ChangedFigure[] {
  const [earlier, later] = [byBlock(before), byBlock(after)];
  return [...new Set([...earlier.keys(), ...later.keys()])].sort().flatMap((block): ChangedFigure[] => {
    const [was, is] = [earlier.get(block), later.get(block)];
    if (was === undefined) return [{ block, change: 'added' }];
    if (is === undefined) return [{ block, change: 'removed' }];
    return was === is ? [] : [{ block, change: 'changed' }];
  });
}

/** Bindings whose words differ, or which only one of the two has. */
export function changedBindings(before: FrozenReport, after: FrozenReport): string[] {
  const [earlier, later] = [textsOf(before), textsOf(after)];
  const all = new Set([...earlier.keys(), ...later.keys()]);
  return [...all].filter((source) => earlier.get(source) !== later.get(source)).sort();
}

const textsOf = ({ bindings }: FrozenReport) => new Map(bindings.map(({ source, text }) => [source, text]));

const byBlock = ({ figures }: FrozenReport) =>
  new Map(figures.map((figure) => [figure.block, canonicalJson(figure as unknown as Json)]));
