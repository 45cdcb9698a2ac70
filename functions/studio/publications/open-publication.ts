import { timingSafeEqual } from 'node:crypto';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Request } from '../../http/endpoint.ts';
import { sha256 } from '../../stores/hash.ts';
import { isWithdrawn, type StoredPublication } from '../../stores/publication-item.ts';
import type { PublicationReader } from '../../stores/publication-reader.ts';
import { namedReport, type NamedReport } from '../addresses.ts';

/** Why a report cannot be read. What is not there and what nobody may know of look the same. */
export type Unreadable =
  | { readonly why: 'missing' }
  | { readonly why: 'signed-out' | 'forbidden'; readonly publication: StoredPublication }
  | { readonly why: 'withdrawn'; readonly publication: StoredPublication };

export interface OpenPublication {
  readonly publication: StoredPublication;
  readonly named: NamedReport;
}

export type Asking = Pick<Request<unknown, unknown, unknown>, 'caller' | 'headers'>;

/** The report an address names, for whoever may read it and as long as it stands. */
export async function openPublication(reader: Pick<PublicationReader, 'publication'>, { caller }: Pick<Asking, 'caller'>, part: string): Promise<Result<OpenPublication, Unreadable>> {
  const named = namedReport(part);
  const publication = named && (await reader.publication(named.slug));
  if (!publication || !fits(publication, named.token)) return fail({ why: 'missing' });
  if (publication.access === 'members') {
    const refused = await refuseReader(caller);
    if (refused) return fail({ why: refused, publication });
  }
  return isWithdrawn(publication) ? fail({ why: 'withdrawn', publication }) : ok({ publication, named });
} // prettier-ignore

/** A private link needs its token; a token that is no longer needed still has to be the right one. */
function fits({ access, linkHash }: StoredPublication, token: string | null): boolean {
  if (token === null) return access !== 'link';
  return linkHash !== null && timingSafeEqual(Buffer.from(sha256(token), 'hex'), Buffer.from(linkHash, 'hex'));
}

/** Members are whoever belongs to an active organisation, and its keys that cover benchmarks or the studio. */
async function refuseReader(caller: Asking['caller']): Promise<'signed-out' | 'forbidden' | undefined> {
  const who = await caller();
  // Signing in again would not help whoever is known and kept out.
  if (!who.ok) return who.error.status === 403 ? 'forbidden' : 'signed-out';
  if (!who.value) return 'signed-out';
  if (who.value.kind === 'person') return undefined;
  return who.value.scopes.some((scope) => scope === 'benchmark' || scope === 'studio') ? undefined : 'forbidden';
}

/** Whether somebody sees reports for members in lists. */
export const isMember = async (caller: Asking['caller']): Promise<boolean> =>
  (await refuseReader(caller)) === undefined;
