import type { TenantView } from '#shared/contracts/tenant-schemas.ts';
import { SELF, type SubjectId } from '#shared/kernel/ids.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { problem, type Reply } from '../http/reply.ts';

/** Whom a tenant may speak about: a company about itself, a partner about a subject it names. */
export function subjectOf(tenant: TenantView, asked: SubjectId | undefined): Result<SubjectId, Reply> {
  if (tenant.kind === 'partner')
    return asked && asked !== SELF ? ok(asked) : fail(problem('invalid-input', 'Name the subject: ?subject=…'));
  return asked === undefined || asked === SELF
    ? ok(SELF)
    : fail(problem('forbidden', 'Only a partner speaks about other organisations.'));
}
