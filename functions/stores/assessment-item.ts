import * as z from 'zod/mini';
import { packAnswers, unpackAnswers } from '#shared/instrument/pack-answers.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import type { Answers } from '#shared/instrument/answers.ts';
import { ASSESSORS } from '#shared/kernel/codes.ts';
import { must } from '#shared/kernel/result.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import type { Assessment, Revision } from '#shared/tenant/assessment.ts';
import { profileSchema, type Profile } from '#shared/tenant/profile.ts';
import { parseAssessmentKey } from './keys.ts';

/** An assessment as stored: one item with the packed answers of every revision, oldest first. */
const itemSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  /** Number of the last revision. */
  r: z.int(),
  /** Instrument, `id@version`. */
  i: z.string(),
  /** Profile: industry|size|region. */
  p: z.string(),
  as: z.enum(ASSESSORS),
  /** Registry number of the legal entity. */
  n: z.optional(z.string()),
  h: z.array(
    z.object({
      r: z.int(),
      s: z.enum(['submitted', 'withdrawn']),
      at: z.string(),
      by: z.string(),
      a: z.optional(z.instanceof(Uint8Array)),
      /** Version of the instrument it answers. */
      v: z.string(),
      /** Registry number of the legal entity at that time. */
      n: z.optional(z.string()),
    }),
  ),
});

/** What one more revision says. `answers` null: a withdrawal. */
export interface NextRevision {
  readonly instrument: string;
  readonly profile: Profile;
  readonly assessor: Assessment['assessor'];
  readonly registryNumber: string | null;
  readonly answers: Answers | null;
  readonly revision: Revision;
}

/** Reads a stored item; throws when it is none, which is a bug or a damaged table. */
export function parseAssessment(item: unknown): { tenant: TenantId; assessment: Assessment } {
  const { pk, sk, r, i, p, as, n, h } = itemSchema.parse(item);
  const { tenant, ...where } = parseAssessmentKey(pk, sk);
  const last = must(h.at(-1), 'revision');
  const [industry, size, region] = p.split('|');
  const assessment: Assessment = {
    ...where,
    instrument: i,
    state: last.s,
    revision: r,
    profile: profileSchema.parse({ industry, size, region }),
    assessor: as,
    registryNumber: n ?? null,
    answers: last.a ? unpackAnswers(must(findInstrument(i), i), last.a) : {},
    history: h.map((one) => ({ revision: one.r, state: one.s, at: one.at, by: one.by })),
  };
  return { tenant, assessment };
}

/** Who said when how often something about a subject; nothing of what was said. */
export interface AssessmentHistory extends ReturnType<typeof parseAssessmentKey> {
  /** Number of the last revision. */
  readonly last: number;
  readonly state: Revision['state'];
  readonly revisions: readonly Revision[];
}

/** Reads when a stored item was revised, without its answers. */
export function parseHistory(item: unknown): AssessmentHistory {
  const { pk, sk, r, h } = itemSchema.parse(item);
  const revisions = h.map((one) => ({ revision: one.r, state: one.s, at: one.at, by: one.by }));
  return { ...parseAssessmentKey(pk, sk), last: r, state: must(h.at(-1), 'revision').s, revisions };
}

/** What one revision said, with the instrument it answers; undefined when there is none. */
export function parseRevision(item: unknown, revision: number) {
  const { i, h } = itemSchema.parse(item);
  const one = h.find(({ r }) => r === revision);
  if (!one) return undefined;
  const instrument = `${must(i.split('@')[0], 'instrument')}@${one.v}`;
  const answers: Answers = one.a ? unpackAnswers(must(findInstrument(instrument), instrument), one.a) : {};
  return { revision: one.r, state: one.s, at: one.at, by: one.by, instrument, answers };
}

/** What a stored item said last before it was withdrawn; undefined when it never said anything. */
export function lastSubmitted(item: unknown) {
  const last = itemSchema.parse(item).h.findLast(({ s }) => s === 'submitted');
  return last && parseRevision(item, last.r);
}

/** What a deleted item was about, and every number its legal entity was ever known by (null: by none). */
export function parseRemoved(item: unknown) {
  const { pk, sk, n = null, h } = itemSchema.parse(item);
  return { ...parseAssessmentKey(pk, sk), numbers: [...new Set([n, ...h.map((one) => one.n ?? null)])] };
}
export type RemovedAssessment = ReturnType<typeof parseRemoved>;

/** The values one more revision writes; the store appends `entry` to the history. */
export function revisionValues({ instrument, profile, assessor, registryNumber, answers, revision }: NextRevision) {
  const packed = answers && packAnswers(must(findInstrument(instrument), instrument), answers);
  return {
    r: revision.revision,
    i: instrument,
    p: `${profile.industry}|${profile.size}|${profile.region}`,
    as: assessor,
    n: registryNumber ?? undefined,
    entry: {
      r: revision.revision,
      s: revision.state,
      at: revision.at,
      by: revision.by,
      ...(packed && { a: packed }),
      v: must(instrument.split('@')[1], 'version'),
      ...(registryNumber && { n: registryNumber }),
    },
  };
}
