import { browser } from '$app/env';
import { page } from '$app/state';

/** A parameter of the address; while a page is prerendered there is none. */
export const param = (name: string): string | null => (browser ? page.url.searchParams.get(name) : null);

/** The present parameters with some replaced (null removes), as `?a=b`. */
export function withParams(changes: Readonly<Record<string, string | null>>): `?${string}` {
  const params = new URLSearchParams(browser ? page.url.search : '');
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) params.delete(name);
    else params.set(name, value);
  }
  // Cohort keys are easier to read, and to send around, with their own tilde.
  return `?${params.toString().replaceAll('%7E', '~')}`;
}
