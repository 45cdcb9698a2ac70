import { editionId, type EditionId, type Period, type ProgrammeId } from '../kernel/ids.ts';
import type { Programme } from './programme.ts';

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

/** An edition as it is before anything is stored of it: `open` while it collects, `closing` when it is about to be. */
export const newEdition = (programme: Programme, period: Period, state: 'open' | 'closing'): Edition => ({
  id: editionId(programme.id, period),
  programme: programme.id,
  period,
  state,
  policy: programme.policy,
  instrument: programme.instrument,
  closedAt: null,
  publishedAt: null,
});
