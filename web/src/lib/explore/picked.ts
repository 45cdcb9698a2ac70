import { parseCohortKey } from '#shared/release/cohort.ts';

/** As many groups as can be read side by side. */
export const MOST = 4;

/** The cohorts of an address to compare, `all,industry.C`: known ones, each once, the first four. */
export const pickedOf = (text: string | null): string[] =>
  [...new Set((text ?? '').split(','))].filter((key) => parseCohortKey(key)).slice(0, MOST);

/** With a cohort added, or removed if it was there; null for none. Nothing is added to a full list. */
export function toggled(picked: readonly string[], cohort: string): string | null {
  const next = picked.includes(cohort) ? picked.filter((one) => one !== cohort) : [...picked, cohort].slice(0, MOST);
  return next.join(',') || null;
}
