import * as z from 'zod/mini';
import { answersSchema } from '../instrument/answers.ts';
import { ASSESSORS } from '../kernel/codes.ts';
import { periodSchema, programmeIdSchema, subjectIdSchema } from '../kernel/ids.ts';
import { profileSchema, registryNumberSchema } from '../tenant/profile.ts';
import { moment, named, percent } from './common.ts';

export const draftSchema = named(
  'Draft',
  z.object({
    programme: programmeIdSchema,
    period: periodSchema,
    version: z.int(),
    answers: answersSchema,
    updatedAt: z.nullable(moment),
  }),
);

export const draftBody = z.strictObject({ answers: answersSchema });

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

export const scorecardSchema = named(
  'Scorecard',
  z.object({
    instrument: z.string(),
    version: z.string(),
    frameworks: z.array(
      z.object({
        framework: z.string(),
        stage: z.string(),
        criteria: z.array(z.object({ stage: z.string(), code: z.string(), met: z.boolean() })),
        total: z.nullable(z.number()),
      }),
    ),
    dimensions: z.array(z.object({ code: z.string(), score: z.nullable(percent) })),
  }),
);
