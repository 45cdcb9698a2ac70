import * as z from 'zod/mini';
import { editionIdSchema } from '../kernel/ids.ts';
import { open, publishing } from './common-contract.ts';
import { contract } from './contract.ts';
import { customCellSchema, customCohortBody } from './studio-schemas.ts';

const edition = z.strictObject({ edition: editionIdSchema });

/** What analysts may ask beyond published cells. */
export const CUSTOM_COHORT_API = {
  customCohort: contract({ ...open, id: 'createCustomCohort', method: 'POST', path: '/v1/editions/{edition}/custom-cohorts', summary: 'Figures of several cohorts taken together, in the latest edition; refused where they would single anybody out', callers: publishing, params: edition, body: { kind: 'json', schema: customCohortBody }, replies: { 200: customCellSchema } }),
}; // prettier-ignore
