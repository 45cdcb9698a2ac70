import type { ImportView } from '#shared/contracts/import-schemas.ts';
import type { TenantView } from '#shared/contracts/tenant-schemas.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import type { Period, ProgrammeId } from '#shared/kernel/ids.ts';
import { periodNumber, shiftPeriod } from '#shared/kernel/period.ts';
import { fail, must, ok, type Result } from '#shared/kernel/result.ts';
import { openPeriod } from '#shared/release/open-period.ts';
import { findProgramme, type Programme } from '#shared/release/programme.ts';
import type { Request } from '../http/endpoint.ts';
import { problem, type Reply } from '../http/reply.ts';
import type { Blobs } from '../ports/blobs.ts';
import type { Workflows } from '../ports/workflows.ts';
import type { AccessStore } from '../stores/access-store.ts';
import type { ReleaseReader } from '../stores/release-reader.ts';
import type { TenantStore, TenantStores } from '../stores/tenant-store.ts';

/** What assessing needs from outside. */
export interface AssessDeps {
  readonly tenants: TenantStores;
  readonly release: ReleaseReader;
  readonly access: Pick<AccessStore, 'once'>;
  readonly blobs: () => Promise<Blobs>;
  readonly workflows: () => Workflows;
  readonly now: () => Date;
  readonly newId: () => ImportView['id'];
}

/** The caller's own room. */
export interface Room {
  readonly store: TenantStore;
  readonly tenant: TenantView;
}

export async function roomOf(
  deps: Pick<AssessDeps, 'tenants'>,
  request: Pick<Request<unknown, unknown, unknown>, 'principal'>,
): Promise<Room> {
  const store = await deps.tenants.of(must(request.principal, 'principal').tenant);
  return { store, tenant: must(await store.profile(), 'profile of the caller’s tenant') };
}

/** A programme with what it asks. */
export interface Asked {
  readonly programme: Programme;
  readonly instrument: Instrument;
}

export function asked(id: ProgrammeId): Result<Asked, Reply> {
  const programme = findProgramme(id);
  if (!programme) return fail(problem('not-found', 'There is no such programme.'));
  return ok({ programme, instrument: must(findInstrument(programme.instrument), programme.instrument) });
}

/**
 * The first edition a submission of this period can count in: its own unless that has begun to close.
 * Refuses periods ahead, and those too old to count anywhere.
 */
export async function countsFrom(
  deps: Pick<AssessDeps, 'release' | 'now'>,
  programme: Programme,
  period: Period,
): Promise<Result<Period, Reply>> {
  const editions = await deps.release.editions(programme.id);
  const open = openPeriod(editions, deps.now());
  const age = periodNumber(open) - periodNumber(period);
  if (age < 0) return fail(problem('conflict', `${period} has not begun; ${open} collects at present.`));
  if (age >= programme.window)
    return fail(problem('conflict', `${period} counts in no edition any more; ${open} collects.`));
  const last = editions.at(-1)?.period;
  return ok(last && period <= last ? shiftPeriod(last, 1) : period);
}
