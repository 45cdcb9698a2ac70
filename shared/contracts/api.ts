import { ACCOUNT_API } from './account-api.ts';
import { ADMIN_API } from './admin-api.ts';
import { ASSESS_API } from './assess-api.ts';
import { BENCHMARK_API } from './benchmark-api.ts';
import { CUSTOM_COHORT_API } from './custom-cohort-api.ts';
import { PUBLICATION_API } from './publication-api.ts';
import { STUDIO_API } from './studio-api.ts';

/** Every operation. A function loads only its own part: building the schemas of all would cost every cold start. */
export const API = {
  ...BENCHMARK_API,
  ...ASSESS_API,
  ...ACCOUNT_API,
  ...ADMIN_API,
  ...CUSTOM_COHORT_API,
  ...STUDIO_API,
  ...PUBLICATION_API,
};
