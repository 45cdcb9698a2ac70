import * as z from 'zod/mini';
import { codeSchema, sentence, textSchema } from './text.ts';

const common = {
  code: codeSchema,
  title: textSchema,
  source: sentence,
  address: sentence,
  /** Who was asked, and how many. */
  base: textSchema,
  /** What the figure measures, and where it differs from ours. */
  definition: textSchema,
};

const share = { share: z.number().check(z.gte(0), z.lte(100)), printed: z.string(), note: z.optional(textSchema) };

/** Published shares of a framework's stages; stages published only together are one row. */
const stages = z.strictObject({
  kind: z.literal('stages'),
  ...common,
  framework: codeSchema,
  year: z.int(),
  rows: z.array(z.strictObject({ stages: z.array(codeSchema), ...share })),
});

/** Shares in somebody else's own levels: shown beside a framework, never mapped. */
const levels = z.strictObject({
  kind: z.literal('levels'),
  ...common,
  framework: codeSchema,
  year: z.int(),
  rows: z.array(z.strictObject({ title: textSchema, ...share })),
});

/** One share over years. */
const series = z.strictObject({
  kind: z.literal('series'),
  ...common,
  points: z.array(z.strictObject({ year: z.int(), ...share })).check(z.minLength(2)),
});

/** Dated external figures, shown apart and never mixed into ours. */
export const referenceSchema = z.discriminatedUnion('kind', [stages, levels, series]);
export type Reference = z.infer<typeof referenceSchema>;
