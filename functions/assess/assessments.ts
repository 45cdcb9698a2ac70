import { ASSESS_API } from '#shared/contracts/assess-api.ts';
import type { AssessmentView } from '#shared/contracts/assess-schemas.ts';
import { checkAnswers, missingAnswers } from '#shared/instrument/answers.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import { score } from '#shared/instrument/scoring/score.ts';
import type { Period, SubjectId } from '#shared/kernel/ids.ts';
import { periodsBeside } from '#shared/kernel/period.ts';
import { must } from '#shared/kernel/result.ts';
import { firstEdition } from '#shared/release/first-edition.ts';
import type { Programme } from '#shared/release/programme.ts';
import type { Assessment } from '#shared/tenant/assessment.ts';
import { entityNumber } from '#shared/tenant/entity-number.ts';
import { MAX_REVISIONS, mayRevise, nextRevision, otherNumber, type Statement } from '#shared/tenant/revise.ts';
import { endpoint, type Request } from '../http/endpoint.ts';
import { callerName } from '../http/principal.ts';
import { json, problem, type Fault, type Reply } from '../http/reply.ts';
import { asked, countsFrom, roomOf, type AssessDeps, type Room } from './context.ts';
import { subjectOf } from './subject.ts';

export const listAssessments = (deps: AssessDeps) =>
  endpoint(ASSESS_API.assessments, async (request) => {
    const { store, tenant } = await roomOf(deps, request);
    const subject = subjectOf(tenant, request.query.subject);
    if (!subject.ok) return subject.error;
    const { programme } = request.params;
    const [items, editions] = await Promise.all([
      store.assessments.list(programme, subject.value),
      deps.release.editions(programme),
    ]);
    return json(200, { items: items.map((one) => view(one, firstEdition(editions, one))), next: null });
  });

export const getAssessment = (deps: AssessDeps) =>
  endpoint(ASSESS_API.getAssessment, (request) =>
    withAssessment(deps, request, async (assessment) =>
      answer(200, assessment, firstEdition(await deps.release.editions(assessment.programme), assessment)),
    ),
  );

export const getRevision = (deps: AssessDeps) =>
  endpoint(ASSESS_API.getRevision, async (request) => {
    const { store, tenant } = await roomOf(deps, request);
    const subject = subjectOf(tenant, request.query.subject);
    if (!subject.ok) return subject.error;
    const { programme, period, revision } = request.params;
    const found = await store.assessments.revision(programme, period, subject.value, Number(revision));
    return found ? json(200, found) : problem('not-found', 'There is no such revision.');
  });

export const getScorecard = (deps: AssessDeps) =>
  endpoint(ASSESS_API.scorecard, (request) =>
    withAssessment(deps, request, ({ instrument, answers, state }) =>
      state === 'withdrawn'
        ? problem('not-found', 'The assessment was withdrawn.')
        : json(200, score(must(findInstrument(instrument), instrument), answers)),
    ),
  );

type OfPeriod = Request<
  { programme: Assessment['programme']; period: Period },
  { subject?: SubjectId | undefined },
  unknown
>;

async function withAssessment(
  deps: AssessDeps,
  request: OfPeriod,
  use: (assessment: Assessment) => Reply | Promise<Reply>,
): Promise<Reply> {
  const { store, tenant } = await roomOf(deps, request);
  const subject = subjectOf(tenant, request.query.subject);
  if (!subject.ok) return subject.error;
  const { programme, period } = request.params;
  const assessment = await store.assessments.get(programme, period, subject.value);
  return assessment ? use(assessment) : problem('not-found', 'Nothing was submitted for this period.');
}

export const submit = (deps: AssessDeps) =>
  endpoint(ASSESS_API.submit, async (request) => {
    const programme = asked(request.params.programme);
    if (!programme.ok) return programme.error;
    const { instrument } = programme.value;
    const { answers, assessor, profile, registryNumber } = request.body;
    const faults = answerFaults(instrument, answers);
    if (faults.length > 0) return problem('invalid-input', 'The answers have faults.', faults);
    const missing = missingAnswers(instrument, answers);
    if (missing.length > 0) return problem('not-complete', 'Answer every question.', missing.map(missingFault));
    const room = await roomOf(deps, request);
    if (room.tenant.kind !== 'partner' && registryNumber !== undefined)
      return problem('invalid-input', 'The number of your own organisation is on record.', [
        { pointer: '/registryNumber', detail: 'is for partners only' },
      ]);
    const own = room.tenant.kind === 'partner' ? profile : (room.tenant.profile ?? profile);
    if (!own) return problem('invalid-input', 'A profile is needed.', [{ pointer: '/profile', detail: 'is missing' }]);
    return revise(deps, request, room, {
      instrument: programme.value.programme.instrument,
      profile: own,
      assessor: assessor ?? 'self',
      // A company's number is the one it was verified by: a claim of its own could speak for another entity.
      registryNumber: room.tenant.kind === 'partner' ? (registryNumber ?? null) : entityNumber(room.tenant),
      answers,
    });
  });

const missingFault = (code: string): Fault => ({ pointer: `/answers/${code}`, detail: 'is not answered yet' });

const answerFaults = (instrument: Instrument, answers: Assessment['answers']): Fault[] =>
  checkAnswers(instrument, answers).map(({ indicator, detail }) => ({ pointer: `/answers/${indicator}`, detail }));

export const withdraw = (deps: AssessDeps) =>
  endpoint(ASSESS_API.withdraw, async (request) => {
    const room = await roomOf(deps, request);
    const subject = subjectOf(room.tenant, request.query.subject);
    if (!subject.ok) return subject.error;
    const { programme, period } = request.params;
    const present = await room.store.assessments.get(programme, period, subject.value);
    if (!present) return problem('not-found', 'Nothing was submitted for this period.');
    return revise(deps, request, room, { ...present, answers: null });
  });

/** Appends a revision unless it says nothing new; two at once are told apart by the stored revision. */
async function revise(deps: AssessDeps, request: OfPeriod, room: Room, statement: Statement): Promise<Reply> {
  const { programme, period } = request.params;
  const subject = subjectOf(room.tenant, request.query.subject);
  if (!subject.ok) return subject.error;
  const found = asked(programme);
  if (!found.ok) return found.error;
  const from = await countsFrom(deps, found.value.programme, period);
  // What counts nowhere any more can still be withdrawn.
  if (!from.ok && statement.answers !== null) return from.error;
  const counts = from.ok ? from.value : period;
  const refused = await refuseOtherNumber(room, found.value.programme, period, subject.value, statement);
  if (refused) return refused;
  for (let attempt = 0; ; attempt++) {
    const present = await room.store.assessments.get(programme, period, subject.value);
    const stale = staleness(request.headers['if-match'], present);
    if (stale) return stale;
    const by = callerName(must(request.principal, 'principal'));
    const next = nextRevision(present, statement, { at: deps.now().toISOString(), by });
    if (!next) return answer(200, must(present, 'present assessment'), counts);
    if (statement.answers !== null && !mayRevise(present))
      return problem(
        'conflict',
        `An assessment takes ${MAX_REVISIONS} revisions a period; it can only be withdrawn now.`,
      );
    if (await room.store.assessments.append(programme, period, subject.value, next))
      return answer(present ? 200 : 201, after(present, next, { programme, period, subject: subject.value }), counts);
    // Somebody else was faster: look again, since the same answers twice are no conflict.
    if (attempt === 3)
      return problem('conflict', 'Somebody else submits at the same time. Load the assessment and try again.');
  }
}

/** One subject under two numbers within a window would be counted as two. */
async function refuseOtherNumber(
  { store, tenant }: Room,
  programme: Programme,
  period: Period,
  subject: SubjectId,
  { answers, registryNumber }: Statement,
): Promise<Reply | undefined> {
  if (tenant.kind !== 'partner' || answers === null) return undefined;
  const others = await Promise.all(
    periodsBeside(period, programme.window).map((other) => store.assessments.get(programme.id, other, subject)),
  );
  const detail = otherNumber(others, registryNumber);
  return detail === undefined
    ? undefined
    : problem('conflict', 'The registry number does not fit.', [{ pointer: '/registryNumber', detail }]);
}

type Next = NonNullable<ReturnType<typeof nextRevision>>;

/** The assessment as it stands after a revision. */
const after = (
  present: Assessment | undefined,
  { revision, answers, ...statement }: Next,
  where: Pick<Assessment, 'programme' | 'period' | 'subject'>,
): Assessment => ({
  ...where,
  ...statement,
  answers: answers ?? {},
  state: revision.state,
  revision: revision.revision,
  history: [...(present?.history ?? []), revision],
});

/** If-Match names a revision; `*` any. */
function staleness(header: string | undefined, present: Assessment | undefined): Reply | undefined {
  if (header === undefined) return undefined;
  const fits = header === '*' ? present !== undefined : header === `"${present?.revision ?? 0}"`;
  return fits ? undefined : problem('precondition-failed', 'Another revision was submitted; load it and decide again.');
}

function answer(status: number, assessment: Assessment, from: Period): Reply {
  return json(status, view(assessment, from), { etag: `"${assessment.revision}"` });
}

/** What leaves: never the registry number, which is only for telling entities apart. */
const view = ({ registryNumber: _registry, ...assessment }: Assessment, from: Period): AssessmentView => ({
  ...assessment,
  history: [...assessment.history],
  countsFrom: from,
});
