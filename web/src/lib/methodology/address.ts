import type { WithheldReason } from '#shared/release/cell.ts';

/** The topics of the methodology page in order; each is an anchor, so it keeps its name. */
export const TOPICS = [
  'published',
  'minima',
  'shifts',
  'rounding',
  'interval',
  'example',
  'withheld',
  'editions',
  'gate',
  'voice',
  'submitting',
  'limits',
  'measured',
  'policy',
] as const;
export type Topic = (typeof TOPICS)[number];

/** Where a reason to withhold is explained. */
export const reasonTopic = (reason: WithheldReason): `withheld-${WithheldReason}` => `withheld-${reason}`;

/** The methodology under a policy, at one of its topics where there is one to point at. Policy ids need no escaping. */
export function methodologyAddress(policy: string, topic?: Topic | ReturnType<typeof reasonTopic>) {
  return `/methodology?policy=${policy}${topic ? `#${topic}` : ''}` as const;
}
