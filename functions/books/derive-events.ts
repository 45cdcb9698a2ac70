import type { AuditEvent } from '#shared/tenant/audit.ts';
import type { Sha256 } from '#shared/tenant/chain.ts';
import type { AssessmentHistory } from '../stores/assessment-item.ts';

/**
 * The account of what a change added to an assessment's history: one event for each new revision, with ids that are the
 * same however often it is derived. Rows of an import have theirs in `import.started` and its report.
 */
export const deriveEvents = (
  sha256: Sha256,
  before: AssessmentHistory | undefined,
  now: AssessmentHistory,
): AuditEvent[] =>
  now.revisions
    .filter(({ revision, by }) => revision > (before?.last ?? 0) && !by.startsWith('import:'))
    .map(({ revision, state, at, by }) => {
      const target = `${now.programme}/${now.period}/${now.subject}`;
      return {
        id: `${at}#${sha256(`${target}/${revision}`).slice(0, 16)}`,
        tenant: now.tenant,
        at,
        actor: by,
        action: `assessment.${state}`,
        target: `assessment:${target}`,
        from: null,
        result: 'done',
        detail: { revision: String(revision) },
      };
    });
