import type { Edition } from '#shared/release/edition.ts';

/** The edition asked for, else the oldest that is not published (the next one to do something about), else the latest. */
export const chooseEdition = (editions: readonly Edition[], period: string | null): Edition | undefined =>
  editions.find((one) => one.period === period) ??
  editions.find(({ state }) => state !== 'published') ??
  editions.at(-1);

export const STEPS = ['open', 'closed', 'tried', 'published'] as const;
export type Step = (typeof STEPS)[number];

/** The step that is to be done next; undefined when all are. `tried`: there is a dry run. */
export function nextStep(state: Edition['state'], tried: boolean): Step | undefined {
  if (state === 'open' || state === 'closing') return 'closed';
  if (state === 'closed') return tried ? 'published' : 'tried';
  return undefined;
}
