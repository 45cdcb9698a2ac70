/** Columns of a list of organisations, in the order of the template. */
export const COLUMNS = [
  'id', 'name', 'kind', 'legalName', 'registryNumber', 'group', 'industry', 'size', 'region', 'plan', 'locale', 'ownerEmail',
] as const; // prettier-ignore

/** The template: its header and one made-up line to be overwritten. */
export const TEMPLATE: readonly (readonly string[])[] = [
  COLUMNS,
  ['example-company', 'Example Company', 'company', 'Example Company GmbH', 'HRB-12345', '', 'C', '50-249', '150', '', 'de', 'owner@example.org'],
]; // prettier-ignore
