import type { KeyView } from '#shared/contracts/key-schemas.ts';

const DAY = 86_400_000;
/** Days before a key expires from which on it should be seen. */
const SOON = 14;

/** Whole days until a moment, 0 on the last one; null once that is further off than it needs to be seen. */
export function daysLeft(expiresAt: string, now: number): number | null {
  const left = Math.floor((Date.parse(expiresAt) - now) / DAY);
  return left >= SOON ? null : Math.max(0, left);
}

/** Keys that work, as they came, and those that no longer do. */
export function byUse(keys: readonly KeyView[]): {
  readonly working: readonly KeyView[];
  readonly former: readonly KeyView[];
} {
  const working = keys.filter(({ state }) => state === 'active');
  return { working, former: keys.filter((key) => !working.includes(key)) };
}

/** The prefix of the key that follows a rotated one. */
export const successorOf = (keys: readonly KeyView[], { replacedBy }: KeyView): string | undefined =>
  replacedBy === null ? undefined : (keys.find(({ id }) => id === replacedBy)?.prefix ?? `tmk_${replacedBy}`);
