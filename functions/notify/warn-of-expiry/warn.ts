import type { TenantId } from '#shared/kernel/ids.ts';
import { expiringMail } from '#shared/mail/compose.ts';
import { keyPrefix } from '#shared/tenant/api-key.ts';
import type { KeyRecord } from '#shared/tenant/key-life.ts';
import { noticeDue } from '#shared/tenant/key-notice.ts';
import type { ContributorEntry } from '../../stores/contributor-store.ts';
import type { AnnounceDeps } from '../announce-edition/announce.ts';
import { recipients, sumOver } from '../recipients.ts';

export type WarnDeps = AnnounceDeps;

const AT_ONCE = 10;

/** Tells owners of active organisations of keys that expire soon: once for each notice. Returns the mails handed over. */
export async function warnOfExpiry(deps: WarnDeps): Promise<number> {
  let sent = 0;
  let after: TenantId | null = null;
  do {
    const { items, next }: { items: ContributorEntry[]; next: TenantId | null } = await deps.directory.page(
      after ?? undefined,
    );
    const active = items.filter(({ state }) => state === 'active');
    sent += await sumOver(active, AT_ONCE, (entry) => warnOne(deps, entry));
    after = next;
  } while (after);
  return sent;
}

async function warnOne(deps: WarnDeps, entry: ContributorEntry): Promise<number> {
  const keys = await (await deps.tenants.of(entry.id)).keys.list();
  return sumOver(keys, 1, (key) => warnOfKey(deps, entry, key));
}

async function warnOfKey(deps: WarnDeps, entry: ContributorEntry, key: KeyRecord): Promise<number> {
  const days = noticeDue(key, deps.now());
  const owners = days ? await recipients(deps.tenants, entry, ['owner']) : [];
  if (owners.length === 0) return 0;
  if (!(await deps.notices.first(entry.id, `KEY#${key.id}#${days ?? 0}`, deps.now().toISOString()))) return 0;
  const { name, expiresAt } = key;
  const about = { organisation: entry.name, name, prefix: keyPrefix(key.id), expiresAt, origin: deps.origin };
  return sumOver(owners, AT_ONCE, async (to) => Number(await deps.mailer.send(expiringMail(to, about))));
}
