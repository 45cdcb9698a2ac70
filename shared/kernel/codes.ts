/**
 * The profile codes every part of the product uses.
 * Industry: sections of ISIC Rev. 5 (UN Statistics Division, 2023; letters equal NACE Rev. 2.1). Size: persons employed.
 * Region: UN M49 areas, with the Americas split in two.
 */
export const INDUSTRIES = [...'ABCDEFGHIJKLMNOPQRSTUV'] as const as readonly Industry[];
export const SIZES = ['1-9', '10-49', '50-249', '250-999', '1000-9999', '10000plus'] as const;
export const REGIONS = ['002', '021', '419', '142', '150', '009'] as const;
export const ASSESSORS = ['self', 'third-party'] as const;

export type Industry =
  | 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'J' | 'K'
  | 'L' | 'M' | 'N' | 'O' | 'P' | 'Q' | 'R' | 'S' | 'T' | 'U' | 'V'; // prettier-ignore
export type Size = (typeof SIZES)[number];
export type Region = (typeof REGIONS)[number];
export type Assessor = (typeof ASSESSORS)[number];

/** The dimensions cohorts are cut by, in the order of a cohort key. */
export const COHORT_DIMENSIONS = [
  { name: 'industry', codes: INDUSTRIES },
  { name: 'size', codes: SIZES },
  { name: 'region', codes: REGIONS },
] as const satisfies readonly { name: string; codes: readonly string[] }[];

export type CohortDimension = (typeof COHORT_DIMENSIONS)[number]['name'];
