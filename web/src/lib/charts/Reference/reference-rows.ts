import type { Reference, Text } from '#shared/instrument/definition.ts';
import { stack, type Span } from '../StageBar/geometry.ts';

/** One published row of an external series; stages published only together share one segment. */
export interface ReferenceRow extends Span {
  readonly key: string;
  readonly stages: readonly string[];
  readonly share: number;
  readonly printed: string;
  readonly note: Text | undefined;
}

/** The rows of a series with their place on the bar. */
export function referenceRows(reference: Reference): ReferenceRow[] {
  const spans = stack(reference.rows.map(({ share }) => share));
  return reference.rows.map(({ stages, share, printed, note }, index) => ({
    key: stages.join('+'),
    stages,
    share,
    printed,
    note,
    from: spans[index]?.from ?? 0,
    width: spans[index]?.width ?? 0,
  }));
}
