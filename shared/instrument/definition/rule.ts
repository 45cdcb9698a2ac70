import * as z from 'zod/mini';
import { codeSchema, indicatorCodeSchema } from './text.ts';

/** What must be present. `none` alone speaks of absence, and only in frameworks that are not monotone. */
export type Rule =
  /** A level of a scale, 1 of a yes/no, or a bin of a number's grid counted from its worst end. */
  | { op: 'level'; indicator: string; atLeast: number }
  /** So many options of a multiple selection, of all or of those listed. */
  | { op: 'selected'; indicator: string; atLeast: number; of?: string[] | undefined }
  /** So many of these numbers given at all. */
  | { op: 'reported'; of: string[]; atLeast: number }
  | { op: 'all'; rules: Rule[] }
  | { op: 'any'; rules: Rule[] }
  | { op: 'none'; rules: Rule[] }
  | { op: 'count'; atLeast: number; rules: Rule[] };

const rules = z.lazy(() => z.array(ruleSchema).check(z.minLength(1)));
const count = z.int().check(z.gte(1), z.lte(250));

export const ruleSchema: z.ZodMiniType<Rule> = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('level'), indicator: indicatorCodeSchema, atLeast: count }),
  z.strictObject({
    op: z.literal('selected'),
    indicator: indicatorCodeSchema,
    atLeast: count,
    of: z.optional(z.array(codeSchema)),
  }),
  z.strictObject({ op: z.literal('reported'), of: z.array(indicatorCodeSchema).check(z.minLength(1)), atLeast: count }),
  z.strictObject({ op: z.literal('all'), rules }),
  z.strictObject({ op: z.literal('any'), rules }),
  z.strictObject({ op: z.literal('none'), rules }),
  z.strictObject({ op: z.literal('count'), atLeast: count, rules }),
]);
