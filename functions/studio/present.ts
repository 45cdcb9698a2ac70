import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import type { ReportEditor, StudioDraft, StudioReport } from '#shared/contracts/studio-schemas.ts';
import { json, type Reply } from '../http/reply.ts';
import type { ReportHead } from '../stores/report-head.ts';
import type { TenantStore } from '../stores/tenant-store.ts';
import { programmeOf } from './context.ts';

/** What colleagues know somebody by. */
export type NameOf = (caller: string) => ReportEditor;

/** Names of whoever works in an organisation: people by their address, keys by their id. */
export async function namesIn(store: Pick<TenantStore, 'people'>): Promise<NameOf> {
  const { people } = await store.people.roster();
  const known = new Map(people.map(({ id, email }) => [`user:${id}`, email]));
  return (id) => ({ id, name: known.get(id) ?? (id.startsWith('key:') ? id : 'somebody who has left') });
}

/** A report as lists have it. */
export const presentReport = (head: ReportHead, nameOf: NameOf): StudioReport => {
  const { slug, programme, edition, language, title, access, state, revision, updatedAt, version, address, publication } = head;
  const updatedBy = nameOf(head.updatedBy);
  return { slug, programme, edition, language, title, access, state, revision, updatedAt, updatedBy, version, address, publication };
}; // prettier-ignore

/** A report with everything in it. */
export const presentDraft = (head: ReportHead, body: ReportBody, nameOf: NameOf): StudioDraft => {
  const { slug, state, revision, createdAt, updatedAt, approvedRevision, version, address, publication, withdrawnReason } = head;
  const [updatedBy, editors] = [nameOf(head.updatedBy), head.editors.map(nameOf)];
  const { approval: approvalNeeded } = programmeOf(head);
  return { slug, state, revision, createdAt, updatedAt, updatedBy, approvedRevision, version, address, publication, withdrawnReason, approvalNeeded, editors, body };
}; // prettier-ignore

/** The draft as it is now, with the tag of its revision. */
export async function answerDraft(store: TenantStore, head: ReportHead, body: ReportBody, status = 200): Promise<Reply> {
  return json(status, presentDraft(head, body, await namesIn(store)), { etag: `"${head.revision}"` });
} // prettier-ignore
