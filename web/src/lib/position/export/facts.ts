import type { ProgrammeView } from '#shared/contracts/release-schemas.ts';
import type { Outline } from '#shared/instrument/outline.ts';
import type { Scorecard } from '#shared/instrument/scoring/score.ts';
import type { Cell } from '#shared/release/cell.ts';

/** All a position consists of: the reader's own result beside one published cell. */
export interface PositionFacts {
  readonly programme: ProgrammeView;
  readonly instrument: Outline;
  readonly scorecard: Scorecard | undefined;
  /** The period of the reader's answers. */
  readonly period: string | undefined;
  readonly cell: Cell;
  /** The cohort in words. */
  readonly cohort: string;
  /** The whole address of the method page for the cell's policy. */
  readonly method: string;
}
