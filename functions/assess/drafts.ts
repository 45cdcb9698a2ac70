import { ASSESS_API } from '#shared/contracts/assess-api.ts';
import { checkAnswers } from '#shared/instrument/answers.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import type { Draft } from '#shared/tenant/assessment.ts';
import { endpoint } from '../http/endpoint.ts';
import { json, problem, type Fault, type Reply } from '../http/reply.ts';
import { asked, roomOf, type AssessDeps } from './context.ts';

export const getDraft = (deps: AssessDeps) =>
  endpoint(ASSESS_API.getDraft, async (request) => {
    const { programme, period } = request.params;
    const found = asked(programme);
    if (!found.ok) return found.error;
    const { store } = await roomOf(deps, request);
    const draft = await store.drafts.get(programme, period);
    return view(draft ?? { programme, period, version: 0, answers: {}, notes: {}, updatedAt: '' });
  });

/** A draft may be incomplete, not wrong. If-Match is required: without it two devices would overwrite each other. */
export const putDraft = (deps: AssessDeps) =>
  endpoint(ASSESS_API.putDraft, async (request) => {
    const { programme, period } = request.params;
    const found = asked(programme);
    if (!found.ok) return found.error;
    const version = /^"(\d{1,9})"$/.exec(request.headers['if-match'] ?? '')?.[1];
    if (version === undefined)
      return problem('invalid-input', 'Send If-Match with the version the answers are based on, "0" for the first.');
    const faults = draftFaults(found.value.instrument, request.body);
    if (faults.length > 0) return problem('invalid-input', 'The answers have faults.', faults);
    const { store } = await roomOf(deps, request);
    const { answers } = request.body;
    const notes = request.body.notes ?? (await store.drafts.get(programme, period))?.notes ?? {};
    const updatedAt = deps.now().toISOString();
    const draft: Draft = { programme, period, version: Number(version) + 1, answers, notes, updatedAt };
    if (await store.drafts.put(draft)) return view(draft);
    return problem('precondition-failed', 'The draft was changed elsewhere. Load it, then keep what you want.');
  });

const draftFaults = (
  instrument: Instrument,
  { answers, notes = {} }: Pick<Draft, 'answers'> & Partial<Draft>,
): Fault[] => [
  ...checkAnswers(instrument, answers).map(({ indicator, detail }) => ({ pointer: `/answers/${indicator}`, detail })),
  ...Object.keys(notes)
    .filter((code) => !instrument.indicators.some((one) => one.code === code))
    .map((code) => ({ pointer: `/notes/${code}`, detail: 'is not an indicator of this instrument' })),
];

const view = (draft: Draft): Reply =>
  json(200, { ...draft, updatedAt: draft.updatedAt || null }, { etag: `"${draft.version}"` });
