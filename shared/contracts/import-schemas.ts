import * as z from 'zod/mini';
import { jobIdSchema, periodSchema, programmeIdSchema } from '../kernel/ids.ts';
import { moment, named } from './common.ts';

export const IMPORT_STATES = ['collecting', 'queued', 'checking', 'applying', 'done', 'refused'] as const;

const FORMATS =
  'jsonl: one object per line, { subject, registryNumber?, profile: { industryScheme?, industry, size, region }, assessor?, answers }. ' +
  'csv: a header as in the template or in its words, columns called # … are left out, selections separated by ;. ' +
  'Industry: a section of ISIC Rev. 5, or any code of the scheme named (isic5, nace2.1, isic4, nace2, naics2022); ' +
  'size: a class or a number of persons employed; region: ours, or an ISO 3166 or UN M49 country code.';

export const importBody = z.strictObject({
  period: periodSchema,
  format: z.enum(['jsonl', 'csv']).check(z.meta({ description: FORMATS })),
  /** `all`: every row or none. `each`: good rows go in, the report names the others. */
  mode: z.enum(['each', 'all']),
});

export const importSchema = named(
  'Import',
  z.object({
    id: jobIdSchema,
    programme: programmeIdSchema,
    period: periodSchema,
    format: z.enum(['jsonl', 'csv']),
    mode: z.enum(['each', 'all']),
    state: z.enum(IMPORT_STATES),
    chunks: z.int(),
    /** Rows read so far, and what became of them. */
    rows: z.int(),
    accepted: z.int(),
    replaced: z.int(),
    unchanged: z.int(),
    refused: z.int(),
    createdAt: moment,
  }),
);

export const MAX_CHUNKS = 40;

export const startImportBody = z.strictObject({ chunks: z.int().check(z.gte(1), z.lte(MAX_CHUNKS)) });

export type ImportView = z.infer<typeof importSchema>;

export const IMPORT_OUTCOMES = ['accepted', 'replaced', 'unchanged', 'refused'] as const;

export const importRowSchema = named(
  'ImportRow',
  z.object({
    line: z.int(),
    subject: z.nullable(z.string()),
    outcome: z.enum(IMPORT_OUTCOMES),
    errors: z.optional(z.array(z.object({ pointer: z.string(), detail: z.string() }))),
    /** What was made of codes of other classifications, in words; absent where nothing was. */
    notes: z.optional(z.array(z.string())),
  }),
);

export type ImportRow = z.infer<typeof importRowSchema>;
