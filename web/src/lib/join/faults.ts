import { statusOf, type Failure } from '../api/call.ts';

/** Why there is nothing to join. */
export type Dead = 'none' | 'unknown';

/** A link that does not hold is always told in the same way (404), whyever; what is no token at all is refused (400). */
export const isDead = (failure: Failure): boolean => [400, 404].includes(statusOf(failure) ?? 0);
