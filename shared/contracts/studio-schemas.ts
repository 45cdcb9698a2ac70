import * as z from 'zod/mini';
import { editionIdSchema } from '../kernel/ids.ts';
import { cohortKeySchema } from './cohort-key.ts';
import { named } from './common.ts';
import { cellTableSchema, nBandSchema } from './release-schemas.ts';

/** Cohorts of the registry to be counted as one; those that overlap count once. */
export const customCohortBody = z.strictObject({
  cohorts: z.array(cohortKeySchema).check(z.minLength(1), z.maxLength(50)),
});

/** A union that passed the audit, protected like every other cell of its edition. */
export const customCellSchema = named(
  'CustomCell',
  z.object({
    edition: editionIdSchema,
    cohorts: z.array(cohortKeySchema),
    policy: z.string(),
    nBand: nBandSchema,
    tables: z.array(cellTableSchema),
  }),
);
