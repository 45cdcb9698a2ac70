import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Failure } from '#lib/api/call.ts';
import { loadGrounds } from '../load-grounds.ts';
import { emptyBody, type BodyHead } from './empty-body.ts';
import type { Tell } from './make-draft.ts';

/** What somebody who begins a report has chosen. */
export interface Beginning extends BodyHead {
  readonly slug: string;
  readonly start: 'draft' | 'empty';
}

/** What the report says at first; no value where no draft can be made of the edition. */
export async function beginBody(
  { slug: _, start, ...head }: Beginning,
  tell: Tell,
): Promise<Result<ReportBody | undefined, Failure>> {
  if (start === 'empty') return ok(emptyBody(head));
  const grounds = await loadGrounds(head.programme);
  if (!grounds.ok) return fail(grounds.error);
  // The rules of drafts come with the wish for one.
  const { makeDraft } = await import('./make-draft.ts');
  return ok(await makeDraft(head, grounds.value, tell));
}
