import type { Result } from '#shared/kernel/result.ts';
import { problem, type Fault, type Reply } from '../http/reply.ts';

/** Why something about an organisation is not done; the last one in words of its own. */
export type TenantRefusal =
  | 'no-tenant'
  | 'erased'
  | 'id-taken'
  | 'number-taken'
  | 'no-version'
  | 'stale'
  | 'operator'
  | 'not-confirmed'
  | { readonly conflict: string }
  | { readonly faults: readonly Fault[] };

export type TenantOutcome<T> = Result<T, TenantRefusal>;

const fault = (pointer: string, detail: string): readonly Fault[] => [{ pointer, detail }];

/** A refusal as the API says it. */
export function refuseTenant(refusal: TenantRefusal): Reply {
  if (typeof refusal === 'object')
    return 'conflict' in refusal
      ? problem('conflict', refusal.conflict)
      : problem('invalid-input', 'The input has faults.', refusal.faults);
  switch (refusal) {
    case 'no-tenant':
      return problem('not-found', 'There is no such organisation.');
    case 'erased':
      return problem('conflict', 'The organisation has left and is erased: nothing of it can be changed.');
    case 'id-taken':
      return problem('conflict', 'This id is taken, perhaps by an organisation that was erased: choose another one.', fault('/id', 'is taken'));
    case 'number-taken':
      return problem('conflict', 'Another organisation has this registry number. Organisations of one controlling entity share a group instead.', fault('/registryNumber', 'belongs to another organisation'));
    case 'no-version':
      return problem('invalid-input', 'Send If-Match with the version the change is based on: the ETag of the organisation.');
    case 'stale':
      return problem('precondition-failed', 'The organisation was changed elsewhere. Load it, then change what you want.');
    case 'operator':
      return problem('conflict', 'The operator runs the installation and can neither be suspended nor leave.');
    case 'not-confirmed':
      return problem('invalid-input', 'This cannot be undone at will: type the id of the organisation to confirm it.', fault('/confirm', 'must be the id of the organisation'));
  }
} // prettier-ignore
