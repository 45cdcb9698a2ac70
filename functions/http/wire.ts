import { accessReader } from '../stores/access-reader.ts';
import { itemReader, type ItemReader } from '../stores/item-reader.ts';
import { dynamoEndpoint, region, setting } from '../ports/settings.ts';
import type { Authentication } from './authenticate.ts';

/** The reader of a function that serves people: one connection for whatever it reads. */
export const wireReader = (): ItemReader => itemReader({ endpoint: dynamoEndpoint(), region: region() });

/** How every HTTP function proves its callers. Token verification is loaded when the first bearer token comes. */
export function wireAuthentication(reader: ItemReader): Authentication {
  let verify: ((token: string) => Promise<string | undefined>) | undefined;
  return {
    access: accessReader(reader, setting('ACCESS_TABLE')),
    verifyToken: async (token) => {
      verify ??= (await import('./verify-token.ts')).tokenVerifier(setting('OIDC_ISSUER'), setting('OIDC_CLIENT_ID'));
      return verify(token);
    },
    origin: setting('ORIGIN'),
    now: () => Math.floor(Date.now() / 1000),
  };
}
