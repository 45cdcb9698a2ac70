import type { TenantId } from '#shared/kernel/ids.ts';
import type { BlobRemoval } from '../ports/blob-removal.ts';
import type { IdentityAdmin } from '../ports/identity.ts';
import type { DirectoryEntry } from '../stores/directory-entry.ts';
import type { DirectoryStore } from '../stores/directory-store.ts';
import type { RoomEraser } from '../stores/room-eraser.ts';

export interface EraseRoomDeps {
  readonly directory: Pick<DirectoryStore, 'entry'>;
  readonly eraser: RoomEraser;
  readonly identity: () => Promise<Pick<IdentityAdmin, 'remove'>>;
  readonly blobs: () => Promise<BlobRemoval>;
  readonly now: () => Date;
}

/** Longer than the door that takes contributors out of ledgers has to remember them: it has run after that. */
const SETTLED = 2 * 3600 * 1000;

/**
 * Deletes what room 1 and the access table have of a tenant: first what lets in, then people, then the rest. Every step may
 * be repeated; the directory's word is what it goes by, so that nothing of a tenant that is not erased is touched.
 */
export async function eraseRoom(deps: EraseRoomDeps, tenant: TenantId): Promise<void> {
  if (!(await erasedEntry(deps, tenant))) return;
  const { eraser } = deps;
  await eraser.shutOthers(tenant);
  for (const { id, email } of await eraser.people(tenant)) {
    // The provider before the room: the address stands only there.
    await (await deps.identity()).remove(email, id);
    await eraser.forgetPerson(tenant, id);
  }
  await (await deps.blobs()).removeAll(`imports/${tenant}`);
  await eraser.empty(tenant);
}

/** Last step: once more, for what came in late; then the profile goes, and two hours later nothing is left to be done. */
export async function closeRoom(deps: EraseRoomDeps, tenant: TenantId): Promise<void> {
  const entry = await erasedEntry(deps, tenant);
  if (!entry) return;
  await eraseRoom(deps, tenant);
  const now = deps.now();
  await deps.eraser.close(entry, now.toISOString());
  await deps.eraser.finish(tenant, new Date(now.getTime() - SETTLED).toISOString());
}

async function erasedEntry({ directory }: EraseRoomDeps, tenant: TenantId): Promise<DirectoryEntry | undefined> {
  const entry = await directory.entry(tenant);
  return entry?.state === 'erased' ? entry : undefined;
}
