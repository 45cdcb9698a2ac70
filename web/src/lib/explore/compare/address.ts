import { withParams } from '#lib/url-state.ts';

/** The present address with these groups: their keys stay readable. */
export const comparing = (keys: readonly string[]): `?${string}` =>
  withParams({ cohorts: keys.join(',') }).replaceAll('%2C', ',') as `?${string}`;
