import type { Answers } from '#shared/instrument/answers.ts';
import { differing } from './answers.ts';
import type { LocalDraft } from './local-draft.ts';

/** What to do with answers kept here and answers kept by the service. */
export type Reconciled =
  | { readonly kind: 'same'; readonly answers: Answers }
  /** Ours are newer: they build on the version the service has. */
  | { readonly kind: 'ours'; readonly answers: Answers }
  /** Both changed; only a person can tell which should stay. */
  | { readonly kind: 'conflict'; readonly answers: Answers };

/** Equal answers are no conflict, whatever their versions: a save may have arrived although its answer was lost. */
export function reconcile(ours: LocalDraft | undefined, theirs: { answers: Answers; version: number }): Reconciled {
  if (!ours || differing(ours.answers, theirs.answers).length === 0) return { kind: 'same', answers: theirs.answers };
  return { kind: ours.version === theirs.version ? 'ours' : 'conflict', answers: ours.answers };
}
