import { movesFrom, type TenantState } from '#shared/tenant/lifecycle.ts';
import type { Move } from '../api.ts';

export const DEEDS = ['verify', 'activate', 'suspend', 'resume', 'offboard', 'restore', 'erase'] as const;
export type Deed = (typeof DEEDS)[number];

/** A move that can be made from here, by the name it goes by here. */
export interface Offer {
  readonly deed: Deed;
  readonly to: Move['state'];
  /** The id has to be typed: it cannot be undone for ever, or at all. */
  readonly typed: boolean;
}

const BACK: Partial<Record<TenantState, Deed>> = { suspended: 'resume', offboarded: 'restore' };
const DEED_TO: Readonly<Record<Exclude<Move['state'], 'active'>, Deed>> = {
  verified: 'verify',
  suspended: 'suspend',
  offboarded: 'offboard',
  erased: 'erase',
};

/** What can be done with an organisation in this state; restoring only while it is possible. */
export const offersOf = (from: TenantState, restorableUntil: string | null, now: number): readonly Offer[] =>
  movesFrom(from)
    .filter((to): to is Move['state'] => to !== 'created')
    .filter((to) => from !== 'offboarded' || to !== 'active' || Date.parse(restorableUntil ?? '') > now)
    .map((to) => ({
      deed: to === 'active' ? (BACK[from] ?? 'activate') : DEED_TO[to],
      to,
      typed: to === 'offboarded' || to === 'erased',
    }));
