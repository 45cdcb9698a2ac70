import type { Period } from '#shared/kernel/ids.ts';
import { publishedMail } from '#shared/mail/compose.ts';
import type { Programme } from '#shared/release/programme.ts';
import type { Mailer } from '../../ports/mail.ts';
import type { ContributorEntry, ContributorStore } from '../../stores/contributor-store.ts';
import type { NoticeStore } from '../../stores/notice-store.ts';
import type { TenantStores } from '../../stores/tenant-store.ts';
import { recipients, sumOver } from '../recipients.ts';

export interface AnnounceDeps {
  readonly directory: Pick<ContributorStore, 'page'>;
  readonly notices: NoticeStore;
  readonly tenants: TenantStores;
  readonly mailer: Mailer;
  readonly origin: string;
  readonly now: () => Date;
}

const AT_ONCE = 5;

/**
 * Tells owners and analysts of the active organisations that have contributed to a programme that an edition is out.
 * Each organisation is marked before its mails, so that the step can be repeated and none is sent twice; one that was cut
 * off between mark and mail gets none. Returns the number of mails handed over.
 */
export async function announceEdition(deps: AnnounceDeps, programme: Programme, period: Period): Promise<number> {
  let sent = 0;
  let after: Awaited<ReturnType<ContributorStore['page']>>['next'] = null;
  do {
    const { items, next } = await deps.directory.page(after ?? undefined);
    const told = items.filter(({ state, last }) => state === 'active' && last[programme.id] !== undefined);
    sent += await sumOver(told, AT_ONCE, (entry) => tell(deps, entry, programme, period));
    after = next;
  } while (after);
  return sent;
}

async function tell(
  deps: AnnounceDeps,
  entry: ContributorEntry,
  programme: Programme,
  period: Period,
): Promise<number> {
  const people = await recipients(deps.tenants, entry, ['owner', 'analyst']);
  if (people.length === 0) return 0;
  if (!(await deps.notices.first(entry.id, `EDITION#${programme.id}.${period}`, deps.now().toISOString()))) return 0;
  const about = { organisation: entry.name, programme, period, origin: deps.origin };
  return sumOver(people, AT_ONCE, async (to) => Number(await deps.mailer.send(publishedMail(to, about))));
}
