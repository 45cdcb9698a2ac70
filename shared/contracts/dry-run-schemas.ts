import * as z from 'zod/mini';
import { periodSchema } from '../kernel/ids.ts';
import { WITHHELD_REASONS } from '../release/cell.ts';
import { cohortKeySchema } from './cohort-key.ts';
import { named } from './common.ts';

const ACTIONS = ['publish', 'refresh', 'carry', 'withhold'] as const;

/** What publishing a closed edition would do to every cohort and why; coarse: no numbers of organisations. */
export const dryRunSchema = named(
  'DryRun',
  z.object({
    actions: z.record(z.enum(ACTIONS), z.int()),
    /** How many cohorts each rule held back. */
    heldBack: z.record(z.string(), z.int()),
    cohorts: z.array(
      z.object({
        cohort: cohortKeySchema,
        action: z.enum(ACTIONS),
        /** The edition behind what would be shown. */
        asOf: z.nullable(periodSchema),
        reason: z.nullable(z.enum(WITHHELD_REASONS)),
        why: z.array(z.object({ rule: z.string(), summary: z.string() })),
      }),
    ),
  }),
);

export type DryRun = z.infer<typeof dryRunSchema>;
