import { accessReader, type AccessReader } from '../stores/access-reader.ts';
import { noteSeen, noteUse } from '../stores/access-notes.ts';
import { itemReader, type ItemChanger, type ItemReader } from '../stores/item-reader.ts';
import { rateStore } from '../stores/rate-store.ts';
import { dynamoEndpoint, region, setting } from '../ports/settings.ts';
import type { Authentication, VerifiedToken } from './authenticate.ts';
import { gateKeeper } from './gate.ts';
import { requestLimits } from './request-limits.ts';

type Reader = ItemReader & ItemChanger;

/** The reader of a function that serves people: one connection for whatever it reads. */
export const wireReader = (): Reader => itemReader({ endpoint: dynamoEndpoint(), region: region() });

/**
 * How every HTTP function proves its callers. Token verification is loaded when the first bearer token comes. A function
 * that only `count`s in the access room leaves sessions as they are: those that write there keep them alive.
 */
export function wireAuthentication(
  reader: Reader,
  room: 'writes' | 'counts' = 'writes',
): Authentication & { readonly access: AccessReader } {
  let verify: ((token: string) => Promise<VerifiedToken | undefined>) | undefined;
  const verifyToken = async (token: string): Promise<VerifiedToken | undefined> => {
    verify ??= (await import('./verify-token.ts')).tokenVerifier(setting('OIDC_ISSUER'), setting('OIDC_CLIENT_ID'));
    return verify(token);
  };
  const auth = authentication(reader, setting('ACCESS_TABLE'), { verifyToken, origin: setting('ORIGIN') });
  return room === 'writes' ? auth : { ...auth, noteSeen: () => Promise.resolve() };
}

/** The authoriser over one access table. */
export function authentication(
  reader: Reader,
  table: string,
  given: Pick<Authentication, 'verifyToken' | 'origin'>,
): Authentication & { readonly access: AccessReader } {
  const now = (): number => Math.floor(Date.now() / 1000);
  const access = accessReader(reader, table);
  return {
    access,
    gate: gateKeeper(access.gate, now),
    count: requestLimits(rateStore(reader, table), now),
    noteUse: noteUse(reader, table, now),
    noteSeen: noteSeen(reader, table),
    now,
    ...given,
  };
}
