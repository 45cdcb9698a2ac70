import type { Role } from '../contracts/contract.ts';
import { fail, ok, type Result } from '../kernel/result.ts';

/** What a draft can be. */
export const DRAFT_STATES = ['draft', 'review', 'approved'] as const;
/** What a version that came out can be: its bytes stay, what is said about it changes. */
export const VERSION_STATES = ['published', 'superseded', 'withdrawn'] as const;
export const REPORT_STATES = [...DRAFT_STATES, ...VERSION_STATES] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** What can be done to a report. Editing one that is in review or approved takes it back to a draft. */
export type Deed = 'edit' | 'submit' | 'return' | 'approve' | 'publish' | 'supersede' | 'withdraw';

/** What decides beside the state. */
export interface LifeFacts {
  readonly actor: { readonly id: string; readonly roles: readonly Role[] };
  /** Everybody who has written in the draft since it last came out. */
  readonly editors: readonly string[];
  /** Whether the programme asks for a second person. */
  readonly approvalNeeded: boolean;
  /** Errors `checkReport` found; warnings do not count. */
  readonly errors: number;
  /** Why it is withdrawn. */
  readonly reason?: string;
}

export type LifeRefusal = 'wrong-state' | 'not-allowed' | 'own-work' | 'has-errors' | 'needs-approval' | 'needs-reason';

/** Where a deed may begin, and where it leads. */
const MOVES: Readonly<Record<Deed, { readonly from: readonly ReportState[]; readonly to: ReportState }>> = {
  edit: { from: DRAFT_STATES, to: 'draft' },
  submit: { from: ['draft'], to: 'review' },
  return: { from: ['review', 'approved'], to: 'draft' },
  approve: { from: ['review'], to: 'approved' },
  publish: { from: DRAFT_STATES, to: 'published' },
  supersede: { from: ['published'], to: 'superseded' },
  withdraw: { from: ['published', 'superseded'], to: 'withdrawn' },
};

/** The state after a deed, or why it may not be done. Nothing leads back from a version that came out. */
export function moveReport(state: ReportState, deed: Deed, facts: LifeFacts): Result<ReportState, LifeRefusal> {
  if (!MOVES[deed].from.includes(state)) return fail('wrong-state');
  const refusal = refusalOf(state, deed, facts);
  return refusal ? fail(refusal) : ok(MOVES[deed].to);
}

function refusalOf(state: ReportState, deed: Deed, facts: LifeFacts): LifeRefusal | undefined {
  const { actor, editors, approvalNeeded, errors, reason = '' } = facts;
  if (!actor.roles.some((role) => role === 'analyst' || role === 'admin')) return 'not-allowed';
  if (deed === 'approve' && editors.includes(actor.id)) return 'own-work';
  if (deed === 'publish' && approvalNeeded && state !== 'approved') return 'needs-approval';
  if ((deed === 'submit' || deed === 'approve' || deed === 'publish') && errors > 0) return 'has-errors';
  if (deed === 'withdraw' && reason.trim() === '') return 'needs-reason';
  return undefined;
}
