import type { Cohort } from '#shared/release/cohort.ts';
import type { Catalogue } from '../i18n/catalogue.ts';

const label = (labels: Readonly<Record<string, string>>, code: string): string => labels[code] ?? code;

/** `Manufacturing, 250–999 employees, Europe`; everybody has a name of its own. */
export function cohortName(codes: Catalogue['codes'], cohort: Cohort): string {
  const parts = [
    ...(cohort.industry ? [label(codes.industry, cohort.industry)] : []),
    ...(cohort.size ? [label(codes.size, cohort.size)] : []),
    ...(cohort.region ? [label(codes.region, cohort.region)] : []),
  ];
  return parts.join(', ') || codes.everybody;
}
