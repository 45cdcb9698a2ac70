import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import type { StudioDraft } from '#shared/contracts/studio-schemas.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { statusOf, type Failure } from '#lib/api/call.ts';
import { getReport, saveReport } from '../endpoints.ts';

/** Why a report was not changed: the service, or no room in it. */
export type Refusal = Failure | { readonly kind: 'full' };

/** How drafts are read and saved; the service's own unless a test says otherwise. */
export interface Drafts {
  readonly get: typeof getReport;
  readonly save: typeof saveReport;
}

const TRIES = 2;

/**
 * Changes a report on top of its newest revision. When somebody saves in between, it is changed once more, on top of
 * what they saved: nothing of theirs is lost. `change` gives undefined where there is no room.
 */
export async function onNewest(
  slug: string,
  change: (body: ReportBody) => ReportBody | undefined,
  drafts: Drafts = { get: getReport, save: saveReport },
): Promise<Result<StudioDraft, Refusal>> {
  let refusal: Refusal = { kind: 'full' };
  for (let tried = 0; tried < TRIES; tried++) {
    const draft = await drafts.get(slug);
    if (!draft.ok) return draft;
    const next = change(draft.value.body);
    if (!next) return fail({ kind: 'full' });
    const saved = await drafts.save(slug, next, draft.value.revision);
    if (saved.ok) return ok(saved.value.data);
    if (statusOf(saved.error) !== 412) return saved;
    refusal = saved.error;
  }
  return fail(refusal);
}
