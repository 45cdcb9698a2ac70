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
