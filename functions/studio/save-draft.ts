import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { moveReport, type LifeFacts, type LifeRefusal, type ReportState } from '#shared/report/life.ts';
import type { ReportHead } from '../stores/report-head.ts';
import { headFields } from '../stores/report-head.ts';
import type { TenantStore } from '../stores/tenant-store.ts';
import { keepRevision } from './keep-revision.ts';

export interface Saving {
  readonly slug: string;
  readonly body: ReportBody;
  /** The revision it was written on. */
  readonly based: number;
  readonly by: string;
  readonly facts: (head: ReportHead) => LifeFacts;
  /** Keeps what it replaces among the saved states, however young that is. */
  readonly apart?: boolean;
}

export type SaveRefusal = 'gone' | 'busy' | LifeRefusal | { readonly stale: ReportHead };

/** Times a save is tried again when something other than a save happens to the report meanwhile. */
const ATTEMPTS = 4;

/**
 * Saves what a report says as its next revision. Saving what it says already changes nothing, so that repeating a request
 * whose answer was lost is no conflict.
 */
export async function saveDraft(store: Pick<TenantStore, 'reports'>, saving: Saving, now: () => Date): Promise<Result<ReportHead, SaveRefusal>> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const head = await store.reports.head(saving.slug);
    if (!head) return fail('gone');
    if (await isSaved(store, head, saving)) return ok(head);
    if (head.revision !== saving.based) return fail({ stale: head });
    const moved = moveReport(editable(head.state), 'edit', saving.facts(head));
    if (!moved.ok) return moved;
    const { after, dropped } = nextRevision(head, saving, moved.value, now().toISOString());
    if (await store.reports.replace(head, after, { body: saving.body, dropped })) return ok(after);
  }
  return fail('busy');
} // prettier-ignore

/** What came out can be edited towards its next version. */
const editable = (state: ReportState): ReportState =>
  state === 'published' || state === 'superseded' ? 'draft' : state;

/** What is asked for is there: nothing has changed, or this save was made before. */
async function isSaved({ reports }: Pick<TenantStore, 'reports'>, head: ReportHead, { slug, body, based, by }: Saving): Promise<boolean> {
  if (head.state === 'withdrawn' || (head.revision !== based && head.updatedBy !== by)) return false;
  const latest = await reports.body(slug, head.revision);
  // Another save has taken its place: the head is not what it was either, and is read again.
  return latest !== undefined && sameText(latest, body);
} // prettier-ignore

const sameText = (one: ReportBody, other: ReportBody): boolean => JSON.stringify(one) === JSON.stringify(other);

function nextRevision(head: ReportHead, { body, by, apart = false }: Saving, state: ReportState, at: string) {
  const revision = head.revision + 1;
  const { kept, dropped } = keepRevision(head, { revision, at, by }, apart);
  const editors = head.editors.includes(by) ? head.editors : [...head.editors, by];
  const after: ReportHead = {
    ...head,
    ...headFields(body),
    state,
    revision,
    updatedAt: at,
    updatedBy: by,
    editors,
    approvedRevision: null,
    kept: [...kept],
  };
  return { after, dropped };
}
