import * as z from 'zod/mini';
import type { CohortKey } from '../kernel/ids.ts';
import { parseCohortKey } from '../release/cohort.ts';

/** Apart from the cohorts themselves, so that a page can name one without the schema library. */
export const cohortKeySchema = z.string().check(
  z.maxLength(64),
  z.refine((text) => parseCohortKey(text) !== undefined, 'is no cohort of the registry'),
  z.meta({ description: 'Cohort, for example industry.C~size.250-999' }),
) as unknown as z.ZodMiniType<CohortKey, string>;
