import type { EditionId, Period, ProgrammeId } from '../kernel/ids.ts';

/** The life of an edition, in order; every step is one conditional write. */
export const EDITION_STATES = ['open', 'closing', 'closed', 'published'] as const;
export type EditionState = (typeof EDITION_STATES)[number];

export interface Edition {
  readonly id: EditionId;
  readonly programme: ProgrammeId;
  readonly period: Period;
  readonly state: EditionState;
  readonly policy: string;
  readonly instrument: string;
  /** ISO 8601, UTC; null until it happened. */
  readonly closedAt: string | null;
  readonly publishedAt: string | null;
}
