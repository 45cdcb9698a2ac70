import * as z from 'zod/mini';
import { citations } from './source.ts';
import { codeSchema, indicatorCodeSchema, textSchema } from './text.ts';

/** Categories the pool can tell apart: a nibble less the three ways not to answer. */
export const MAX_CATEGORIES = 13;

const base = {
  code: indicatorCodeSchema,
  dimension: codeSchema,
  question: textSchema,
  /** What the question means, what to count, where to look. */
  help: z.optional(textSchema),
  /** What "not applicable" does: refused as an answer, or waives criteria and leaves means. */
  notApplicable: z.enum(['refused', 'waives']),
  /** What "don't know" does: refused as an answer, counts as the lowest level, or meets no criterion but leaves means. */
  dontKnow: z.enum(['refused', 'lowest', 'left-out']),
  /** A submission may leave it out; left out it counts as "don't know, left out". */
  optional: z.optional(z.boolean()),
  sources: z.optional(citations),
};

const level = z.strictObject({ text: textSchema, example: z.optional(textSchema), sources: z.optional(citations) });

/** One of several ordered levels, worst first. */
const scale = z.strictObject({
  kind: z.literal('scale'),
  ...base,
  levels: z.array(level).check(z.minLength(2), z.maxLength(MAX_CATEGORIES)),
});

/** A scale of two whose levels need no words: no (0), yes (1). */
const yesNo = z.strictObject({ kind: z.literal('yes-no'), ...base });

const option = z.strictObject({ code: codeSchema, text: textSchema, sources: z.optional(citations) });

/** Any number of options; none is an answer too. */
const multi = z.strictObject({
  kind: z.literal('multi'),
  ...base,
  options: z.array(option).check(z.minLength(2), z.maxLength(24)),
});

const limits = z.strictObject({ min: z.number(), max: z.number() });

/** A measured number (KPI). Its grid is what the pool learns of it; "level" rules count the grid's bins, worst first. */
const number = z.strictObject({
  kind: z.literal('number'),
  ...base,
  unit: textSchema,
  direction: z.enum(['higher-is-better', 'lower-is-better']),
  decimals: z.int().check(z.gte(0), z.lte(4)),
  /** Values outside are refused. */
  range: limits,
  /** Values outside are questioned, not refused. */
  plausible: z.optional(limits),
  /** Inner edges of the histogram, rising; the outer bins are open. A value on an edge lies in the bin above. */
  edges: z.array(z.number()).check(z.minLength(1), z.maxLength(MAX_CATEGORIES - 1)),
});

export const indicatorSchema = z.discriminatedUnion('kind', [scale, yesNo, multi, number]);

export type Indicator = z.infer<typeof indicatorSchema>;
export type MultiIndicator = z.infer<typeof multi>;
export type NumberIndicator = z.infer<typeof number>;
