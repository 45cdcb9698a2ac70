/** The life of a tenant. Only `active` ones are let in; what each state means stands in decision 013. */
export const TENANT_STATES = ['created', 'verified', 'active', 'suspended', 'offboarded', 'erased'] as const;
export type TenantState = (typeof TENANT_STATES)[number];

const NEXT: Readonly<Record<TenantState, readonly TenantState[]>> = {
  created: ['verified', 'erased'],
  verified: ['active', 'suspended', 'offboarded', 'erased'],
  active: ['suspended', 'offboarded'],
  suspended: ['active', 'offboarded'],
  /** Back to `active` while it can be restored. */
  offboarded: ['active', 'erased'],
  erased: [],
};

/** Days after offboarding in which everything can be restored. */
export const RESTORE_DAYS = 30;

/** Whether a tenant may go from one state to another; the same state again is no move. */
export const mayMove = (from: TenantState, to: TenantState): boolean => NEXT[from].includes(to);

/** Where a tenant can go from here. */
export const movesFrom = (from: TenantState): readonly TenantState[] => NEXT[from];

/** Whether its people and keys are let in. */
export const mayEnter = (state: TenantState): boolean => state === 'active';

/** Whether people can be invited: somebody has checked that the organisation is who it says. */
export const mayInvite = (state: TenantState): boolean => state === 'verified' || state === 'active';
