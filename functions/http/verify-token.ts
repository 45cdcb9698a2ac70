import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose';
import type { VerifiedToken } from './authenticate.ts';

/** Verifies access tokens of one issuer: signature, issuer, expiry, and that they were made for this client. */
export function tokenVerifier(issuer: string, client: string): (token: string) => Promise<VerifiedToken | undefined> {
  let keys: ReturnType<typeof keysOf> | undefined;
  return async (token) => {
    keys ??= keysOf(issuer);
    keys.catch(() => (keys = undefined));
    try {
      const { payload } = await jwtVerify(token, await keys, { issuer, algorithms: ['RS256', 'ES256', 'PS256'] });
      const { sub, iat } = payload;
      return sub !== undefined && iat !== undefined && isAccessTokenOf(client, payload)
        ? { subject: sub, issuedAt: iat }
        : undefined;
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  };
}

/** Where an issuer's keys are is for the issuer to say. */
async function keysOf(issuer: string) {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const { jwks_uri: uri } = (await response.json()) as { jwks_uri?: string };
  if (!response.ok || !uri) throw new Error('the issuer does not say where its keys are');
  return createRemoteJWKSet(new URL(uri));
}

/**
 * RFC 9068 and Cognito name the client of an access token in `client_id`, others in `azp`. An id token has the client as
 * its audience (or says what it is) and is no access token.
 */
function isAccessTokenOf(client: string, payload: JWTPayload): boolean {
  if (payload['token_use'] === 'id') return false;
  if (payload['client_id'] !== undefined) return payload['client_id'] === client;
  return payload['azp'] === client && ![payload.aud].flat().includes(client);
}
