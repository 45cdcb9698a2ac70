import type { Answers } from '../instrument/answers.ts';
import { canonicalJson, type Json } from '../kernel/canonical-json.ts';
import type { Assessor } from '../kernel/codes.ts';
import type { Assessment, Revision } from './assessment.ts';
import type { Profile } from './profile.ts';

/** What a tenant says about a subject; `answers` null to withdraw. */
export interface Statement {
  readonly instrument: string;
  readonly profile: Profile;
  readonly assessor: Assessor;
  readonly registryNumber: string | null;
  readonly answers: Answers | null;
}

/** Revisions of one assessment: all stand in one item, which must stay readable. A withdrawal is always possible. */
export const MAX_REVISIONS = 100;

/** Whether one more statement than a withdrawal may still be made. */
export const mayRevise = (present: Assessment | undefined): boolean => (present?.revision ?? 0) < MAX_REVISIONS;

/** The revision a statement makes on top of the present one; undefined when it says nothing new. */
export function nextRevision(
  present: Assessment | undefined,
  statement: Statement,
  stamp: Pick<Revision, 'at' | 'by'>,
): (Statement & { readonly revision: Revision }) | undefined {
  if (present ? says(present) === spell(statement) : statement.answers === null) return undefined;
  const state = statement.answers === null ? 'withdrawn' : 'submitted';
  return { ...statement, revision: { revision: (present?.revision ?? 0) + 1, state, ...stamp } };
}

/** A withdrawn assessment says nothing, whatever profile it had. */
const spell = ({ instrument, profile, assessor, registryNumber, answers }: Statement): string =>
  answers === null
    ? 'withdrawn'
    : canonicalJson({ instrument, profile, assessor, registryNumber, answers: inOrder(answers) } as Json);

/** A selection is a set: the store keeps it in the definition's order, a caller sends it in any. */
const inOrder = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).map(([code, one]) => [code, Array.isArray(one) ? [...one].sort() : one]));

const says = (present: Assessment): string =>
  spell({ ...present, answers: present.state === 'withdrawn' ? null : present.answers });

/** Why a registry number may not be used for a subject that other periods know by another; undefined when it may. */
export function otherNumber(
  others: readonly (Assessment | undefined)[],
  registryNumber: string | null,
): string | undefined {
  const other = others.find((one) => one?.state === 'submitted' && one.registryNumber !== registryNumber);
  return other && `differs from the one of ${other.period}: submit that period with this number first`;
}
