import * as z from 'zod/mini';
import { policyIdSchema } from '../kernel/ids.ts';
import { named } from './common.ts';

const contributors = z.int().check(z.gte(0));
const points = z.number().check(z.gt(0), z.lt(100));

/** The random shift of every count: at most `D` either way, variance at most `V`, and no result from 1 to `js`. */
const noise = z.object({ D: z.int(), V: z.number(), js: z.int() });

/** A policy as it is served: everything about it but the secret. Names as in `shared/release/policy.ts`. */
export const policySchema = named(
  'Policy',
  z.object({
    id: policyIdSchema,
    syntheticOnly: z.boolean(),
    minimum: z.tuple([contributors, contributors, contributors, contributors]),
    sibling: contributors,
    gate: contributors,
    newcomers: z.number().check(z.gte(0), z.lte(1)),
    noise: z.nullable(noise),
    answerMinimum: contributors,
    answerDepth: z.int(),
    quantiles: z.object({
      median: contributors,
      quartiles: contributors,
      tails: contributors,
      fineFrom: contributors,
    }),
    rounding: z.object({ coarse: points, fine: points, fineFrom: contributors }),
    caps: z.object({ below: points, above: points }),
    bands: z.array(contributors),
  }),
);

export type PolicyView = z.infer<typeof policySchema>;
