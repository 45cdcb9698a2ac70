import type * as z from 'zod/mini';
import type { remindedSchema } from '#shared/contracts/onboarding-schemas.ts';
import type { Period, TenantId } from '#shared/kernel/ids.ts';
import { reminderMail } from '#shared/mail/compose.ts';
import type { Programme } from '#shared/release/programme.ts';
import { contributorState, REMINDER_DAYS } from '#shared/tenant/contributor.ts';
import { recipients, sumOver } from '../notify/recipients.ts';
import type { Mailer } from '../ports/mail.ts';
import type { ContributorEntry, ContributorStore } from '../stores/contributor-store.ts';
import type { TenantStores } from '../stores/tenant-store.ts';
import { deedOf, type Actor } from './actor.ts';

export interface ReminderDeps {
  readonly directory: Pick<ContributorStore, 'entries' | 'remind'>;
  readonly tenants: TenantStores;
  readonly mailer: Mailer;
  readonly origin: string;
  readonly now: () => Date;
}

export type Reminded = z.infer<typeof remindedSchema>;
type Reason = Reminded['skipped'][number]['reason'];

const AT_ONCE = 5;
const DAY = 24 * 3600 * 1000;

/** Reminds the owners of these organisations of the period that collects; says which were left out and why. */
export async function remindAll(
  deps: ReminderDeps,
  programme: Programme,
  open: Period,
  asked: readonly TenantId[],
  actor: Actor,
): Promise<Reminded> {
  const entries = new Map((await deps.directory.entries(asked)).map((entry) => [entry.id, entry]));
  const skipped: Reminded['skipped'] = [];
  const mails = await sumOver(asked, AT_ONCE, async (tenant) => {
    const outcome = await remindOne(deps, programme, open, entries.get(tenant), actor);
    if (typeof outcome === 'number') return outcome;
    skipped.push({ tenant, reason: outcome });
    return 0;
  });
  return { mails, skipped };
}

/**
 * The number of mails handed over, or why there are none. The reminder is noted, with the account of it, before the mails:
 * of two admins who remind at once one does, and nobody is reminded twice when this is cut off.
 */
async function remindOne(
  deps: ReminderDeps,
  programme: Programme,
  open: Period,
  entry: ContributorEntry | undefined,
  actor: Actor,
): Promise<number | Reason> {
  if (entry?.state !== 'active') return 'not-active';
  const last = entry.last[programme.id] ?? null;
  if (contributorState(last, open, programme.window) === 'current') return 'current';
  const owners = await recipients(deps.tenants, entry, ['owner']);
  if (owners.length === 0) return 'no-owner';
  const now = deps.now();
  const detail = { programme: programme.id, period: open };
  const event = deedOf(actor, now, { tenant: entry.id, action: 'reminder.sent', detail });
  const before = new Date(now.getTime() - REMINDER_DAYS * DAY).toISOString();
  if (!(await deps.directory.remind(entry.id, programme.id, before, event))) return 'reminded-lately';
  const about = { organisation: entry.name, programme, period: open, last, origin: deps.origin };
  return sumOver(owners, AT_ONCE, async (to) => Number(await deps.mailer.send(reminderMail(to, about))));
}
