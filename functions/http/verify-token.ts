import { createRemoteJWKSet, errors, jwtVerify } from 'jose';

/** Verifies access tokens of one issuer: signature, issuer, expiry, and that they were made for this client. */
export function tokenVerifier(issuer: string, client: string): (token: string) => Promise<string | undefined> {
  let keys: ReturnType<typeof createRemoteJWKSet> | undefined;
  return async (token) => {
    keys ??= createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));
    try {
      const { payload } = await jwtVerify(token, keys, { issuer, algorithms: ['RS256', 'ES256'] });
      // Cognito names the client of an access token in `client_id` and has no audience; an id token is no access token.
      return payload['client_id'] === client && payload['token_use'] !== 'id' ? payload.sub : undefined;
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  };
}
