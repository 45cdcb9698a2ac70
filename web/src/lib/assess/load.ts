import type { AssessmentView } from '#shared/contracts/assess-schemas.ts';
import type { ProgrammeView } from '#shared/contracts/release-schemas.ts';
import type { Answers } from '#shared/instrument/answers.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Failure } from '../api/call.ts';
import { getDraft, type Draft } from '../api/answering.ts';
import { getInstrument, listAssessments } from '../api/endpoints.ts';
import { together } from '../api/loadable.ts';
import { known } from './answers.ts';
import type { Start } from './draft/draft.svelte.ts';
import { contentOf } from './draft/keep-draft.ts';
import { localSlot, slotName } from './draft/local-draft.ts';
import { merge, sameContent, type Content } from './draft/merge.ts';
import { translated } from './earlier.ts';

/** What the questionnaire starts from. */
export interface Opening {
  readonly programme: ProgrammeView;
  readonly instrument: Instrument;
  /** Who answers. */
  readonly user: string;
  /** Of all periods, oldest first. */
  readonly assessments: readonly AssessmentView[];
  readonly start: Start;
}

export async function loadOpening(programme: ProgrammeView, user: string): Promise<Result<Opening, Failure>> {
  const { id, openPeriod: period } = programme;
  const parts = await together({
    instrument: getInstrument(programme.instrument),
    draft: getDraft(id, period),
    assessments: listAssessments(id),
  });
  if (!parts.ok) return parts;
  const { instrument, draft, assessments } = parts.value;
  const service = await contentAtService(instrument, draft, assessments.items);
  if (!service.ok) return service;
  const start = startFrom(slotName(user, id, period), instrument, draft, service.value);
  return ok({ programme, instrument, user, assessments: assessments.items, start });
}

/** A draft nobody has touched starts from what was submitted in this period. */
async function contentAtService(
  instrument: Instrument,
  draft: Draft,
  assessments: readonly AssessmentView[],
): Promise<Result<Content, Failure>> {
  const submitted = assessments.find(({ period }) => period === draft.period);
  if (draft.version > 0 || !submitted) return ok(knownContent(instrument, draft));
  const answers = await translated(instrument, submitted.instrument, submitted.answers);
  return answers.ok ? ok(knownContent(instrument, { notes: draft.notes, answers: answers.value })) : answers;
}

function startFrom(name: string, instrument: Instrument, draft: Draft, service: Content): Start {
  const { programme, period, version } = draft;
  const slot = localSlot(name, () => localStorage);
  const local = slot.read();
  const mine = local ? knownContent(instrument, local.content) : service;
  const merged = merge(local ? knownContent(instrument, local.base) : service, mine, service);
  const clashing = merged.clashes.length > 0;
  const saved = !clashing && sameContent(merged.content, service);
  if (saved) slot.clear();
  return {
    programme,
    period,
    slot,
    content: merged.content,
    save: clashing ? 'conflict' : saved ? 'clean' : 'dirty',
    theirs: clashing ? { ...draft, ...service } : undefined,
    clashes: merged.clashes,
    arrived: merged.taken,
    base: clashing && local ? local.base : service,
    version,
  };
}

const knownContent = (instrument: Instrument, content: Content): Content => ({
  ...contentOf(content),
  answers: known(instrument, content.answers as Answers),
});
