import type { ProgrammeView } from '#shared/contracts/release-schemas.ts';
import type { Outline } from '#shared/instrument/outline.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Edition } from '#shared/release/edition.ts';
import type { Failure } from '#lib/api/call.ts';
import { getOutline, listEditions } from '#lib/api/endpoints.ts';
import { together } from '#lib/api/loadable.ts';
import { editionsOf, loadOwnResult, type OwnResult } from '#lib/benchmark/view.ts';

/** What the position page knows before a group is chosen. */
export interface PositionView {
  /** Published ones, newest first. */
  readonly editions: readonly Edition[];
  /** The one on view; undefined before the first. */
  readonly edition: Edition | undefined;
  /** The questionnaire that edition was asked with. */
  readonly instrument: Outline;
  /** The newest result of the reader, in the words of the questionnaire that was answered. */
  readonly own: (OwnResult & { readonly instrument: Outline }) | undefined;
}

export interface Asked {
  readonly programme: Pick<ProgrammeView, 'id' | 'instrument'>;
  /** Id of an edition; null for the latest. */
  readonly edition: string | null;
  /** Whether the reader's organisation is one that answers. */
  readonly answers: boolean;
}

/** The editions of a programme, the own result, and the questionnaires they speak of. */
export async function loadPosition(
  { programme, edition: asked, answers }: Asked,
  signal: AbortSignal,
): Promise<Result<PositionView, Failure>> {
  const parts = await together({
    present: getOutline(programme.instrument),
    list: listEditions(programme.id, signal),
    own: answers ? loadOwnResult(programme.id, signal) : Promise.resolve(ok(undefined)),
  });
  if (!parts.ok) return parts;
  const { present, list, own } = parts.value;
  const { editions, edition } = editionsOf(list.items, asked);
  /** Nearly always the questionnaire in use, which is here already. */
  const instrumentOf = (reference: string) =>
    reference === programme.instrument ? Promise.resolve(ok(present)) : getOutline(reference);
  const named = await together({
    shown: instrumentOf(edition?.instrument ?? programme.instrument),
    answered: instrumentOf(own?.assessment.instrument ?? programme.instrument),
  });
  if (!named.ok) return named;
  const { shown, answered } = named.value;
  return ok({ editions, edition, instrument: shown, own: own && { ...own, instrument: answered } });
}

/** Only answers to the same questions can be compared: those the figures of a cell were made from. */
export const isComparable = ({ own, editions }: PositionView, asOf: string): boolean =>
  own !== undefined && editions.find(({ id }) => id === asOf)?.instrument === own.assessment.instrument;
