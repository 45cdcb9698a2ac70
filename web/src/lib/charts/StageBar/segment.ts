import type { Catalogue } from '../../i18n/catalogue.ts';
import { range, share } from '../../i18n/format.ts';
import type { StageShare } from '../stage.ts';
import { drawnLength, stack, type Span } from './geometry.ts';

/** What one part of a bar shows, and what it says when somebody points at it or moves to it. */
export interface Segment extends Span {
  readonly key: string;
  readonly tone: number;
  readonly own: boolean;
  /** Printed inside where there is room. */
  readonly label: string;
  readonly detail: string;
}

/** The segments of a cohort's stage shares. */
export function stageSegments(t: Catalogue['chart'], language: string, stages: readonly StageShare[]): Segment[] {
  const spans = stack(stages.map(({ row }) => drawnLength(row)));
  return stages.map((stage, index) => ({
    from: spans[index]?.from ?? 0,
    width: spans[index]?.width ?? 0,
    key: stage.code,
    tone: stage.tone,
    own: stage.own,
    label: share(language, stage.row),
    detail: detail(t, language, stage),
  }));
}

function detail(t: Catalogue['chart'], language: string, { title, row, own }: StageShare): string {
  const parts = [share(language, row), t.intervalOf(range(language, row.low, row.high)), ...(own ? [t.yourStage] : [])];
  return `${title}: ${parts.join(', ')}`;
}
