import * as z from 'zod/mini';
import { answersSchema } from '../instrument/answers.ts';
import { ASSESSORS } from '../kernel/codes.ts';
import { periodSchema, programmeIdSchema, subjectIdSchema } from '../kernel/ids.ts';
import { profileSchema, registryNumberSchema } from '../tenant/profile.ts';
import { moment, named, percent } from './common.ts';

/** Evidence by indicator code: for the organisation itself, kept with its draft, never part of a submission. */
export const notesSchema = z.record(
  z.string().check(z.maxLength(8)),
  z.string().check(z.minLength(1), z.maxLength(1000)),
);

export const draftSchema = named(
  'Draft',
  z.object({
    programme: programmeIdSchema,
    period: periodSchema,
    version: z.int(),
    answers: answersSchema,
    notes: notesSchema,
    updatedAt: z.nullable(moment),
  }),
);

/** `notes` left out keeps those that are there. */
export const draftBody = z.strictObject({ answers: answersSchema, notes: z.optional(notesSchema) });

const assessor = z.enum(ASSESSORS);

export const submissionBody = z.strictObject({
  answers: answersSchema,
  /** Profile and registry number are for a subject of a partner; a company's own are the tenant's. */
  profile: z.optional(profileSchema),
  assessor: z.optional(assessor),
  registryNumber: z.optional(registryNumberSchema),
});

export const revisionSchema = named(
  'Revision',
  z.object({ revision: z.int(), state: z.enum(['submitted', 'withdrawn']), at: moment, by: z.string() }),
);

export const assessmentSchema = named(
  'Assessment',
  z.object({
    programme: programmeIdSchema,
    period: periodSchema,
    subject: subjectIdSchema,
    instrument: z.string(),
    state: z.enum(['submitted', 'withdrawn']),
    revision: z.int(),
    profile: profileSchema,
    assessor,
    answers: answersSchema,
    history: z.array(revisionSchema),
    /** The first edition this submission can count in. */
    countsFrom: periodSchema,
  }),
);

export type AssessmentView = z.infer<typeof assessmentSchema>;

/** What an earlier revision said. */
export const revisionAnswersSchema = named(
  'RevisionAnswers',
  z.object({ ...revisionSchema.shape, instrument: z.string(), answers: answersSchema }),
);

export const scorecardSchema = named(
  'Scorecard',
  z.object({
    instrument: z.string(),
    version: z.string(),
    frameworks: z.array(
      z.object({
        framework: z.string(),
        stage: z.string(),
        next: z.nullable(z.object({ stage: z.string(), criteria: z.int(), points: z.number() })),
        criteria: z.array(z.object({ stage: z.nullable(z.string()), code: z.string(), met: z.boolean() })),
        total: z.nullable(z.number()),
        groups: z.array(z.object({ code: z.string(), value: z.nullable(z.number()) })),
      }),
    ),
    dimensions: z.array(z.object({ code: z.string(), score: z.nullable(percent) })),
    kpis: z.array(z.object({ code: z.string(), value: z.number() })),
  }),
);
