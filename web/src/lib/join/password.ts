import { PASSWORD_FAULTS, passwordFault, type PasswordFault } from '#shared/tenant/password-rules.ts';

/** What the rules of a password depend on. */
export interface About {
  /** Characters; what the service asks for here. */
  readonly minLength: number;
  readonly email: string;
}

/** Rules worth reading before something goes wrong, in the order in which they are checked. */
export const RULES = ['too-short', 'repeats', 'address', 'common'] as const satisfies readonly PasswordFault[];
export type RuleState = 'kept' | 'broken' | 'open';

/** What is wrong first; undefined when the password will do. */
export const faultOf = (password: string, { minLength, email }: About): PasswordFault | undefined =>
  [...password].length < minLength ? 'too-short' : passwordFault(password, email);

/** Rules are checked one after the other: those behind the first fault are still open. */
export function ruleState(rule: PasswordFault, password: string, fault: PasswordFault | undefined): RuleState {
  if (password === '') return 'open';
  if (rule === fault) return 'broken';
  return fault === undefined || rank(rule) < rank(fault) ? 'kept' : 'open';
}

const rank = (rule: PasswordFault): number => PASSWORD_FAULTS.indexOf(rule);
