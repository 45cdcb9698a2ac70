import * as z from 'zod/mini';
import { MAX_CATEGORIES } from './indicator.ts';
import { ruleSchema } from './rule.ts';
import { citations } from './source.ts';
import { codeSchema, indicatorCodeSchema, textSchema } from './text.ts';

/** Something observable that is met or not; unmet ones are the advice. */
const criterion = z.strictObject({
  code: codeSchema,
  rule: ruleSchema,
  text: textSchema,
  advice: textSchema,
  sources: citations,
});

const weight = z.optional(z.number().check(z.gt(0)));

/** Part of a group: an answer as a number, a criterion as 0 or 1, or another group. */
const part = z.union([
  /** `values` maps steps (levels, options selected, bins) to numbers, by default step ÷ top step. */
  z.strictObject({ indicator: indicatorCodeSchema, weight, values: z.optional(z.array(z.number())) }),
  z.strictObject({ criterion: codeSchema, weight }),
  z.strictObject({ group: codeSchema, weight }),
]);

/** Numbers combined: sum, (weighted) mean or minimum of the parts that apply. Groups name each other, so they form trees. */
const group = z.strictObject({
  code: codeSchema,
  title: textSchema,
  combine: z.enum(['sum', 'mean', 'min']),
  of: z.array(part).check(z.minLength(1)),
});

const common = {
  code: codeSchema,
  title: textSchema,
  about: textSchema,
  /** Whether a better answer can never lower the result. Checked. */
  monotone: z.boolean(),
};

const stage = z.strictObject({
  code: codeSchema,
  title: textSchema,
  about: textSchema,
  criteria: z.array(criterion),
});

/** Stages to climb, lowest first: the first is the floor; an organisation stands below the first stage with an unmet criterion. */
const ladder = z.strictObject({
  kind: z.literal('ladder'),
  ...common,
  stages: z.array(stage).check(z.minLength(2), z.maxLength(MAX_CATEGORIES)),
  /** Shown beside the stage, for example coverage of pillars. */
  groups: z.optional(z.array(group)),
});

const band = z.strictObject({ code: codeSchema, title: textSchema, about: textSchema, from: z.number() });

/** A total along a tree of groups, and bands that name it. */
const score = z.strictObject({
  kind: z.literal('score'),
  ...common,
  /** Criteria the groups count. */
  criteria: z.optional(z.array(criterion)),
  groups: z.array(group).check(z.minLength(1)),
  /** The group whose value is the total. */
  root: codeSchema,
  /** Lowest first, by the least total of each. */
  bands: z.array(band).check(z.minLength(1), z.maxLength(MAX_CATEGORIES)),
});

export const frameworkSchema = z.discriminatedUnion('kind', [ladder, score]);

export type Framework = z.infer<typeof frameworkSchema>;
export type Ladder = z.infer<typeof ladder>;
export type ScoreFramework = z.infer<typeof score>;
export type Criterion = z.infer<typeof criterion>;
export type Group = z.infer<typeof group>;
export type Part = z.infer<typeof part>;
export type Stage = z.infer<typeof stage>;
export type Band = z.infer<typeof band>;
