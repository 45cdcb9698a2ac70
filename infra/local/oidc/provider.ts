import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider from 'oidc-provider';
import type { IdentityAdmin } from '#functions/ports/identity.ts';
import { interact } from './interaction.ts';
import { MemoryAdapter } from './memory-adapter.ts';
import { changePassword, PASSWORD_PATH } from './password-page.ts';
import type { People } from './people.ts';

export const CLIENT_ID = 'tidemark-web';
/** Where the provider is mounted on the site's own origin. */
export const MOUNT = '/oidc';

/** What the provider keeps between starts. */
export interface ProviderKeys {
  readonly signing: JWK;
  readonly cookie: string;
}

export async function newProviderKeys(): Promise<ProviderKeys> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return {
    signing: { ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256', kid: 'local' },
    cookie: randomBytes(32).toString('base64url'),
  };
}

/** Who may have people signed in, beside the installation itself; for an installation that uses another one's provider. */
export interface ProviderClient {
  readonly id: string;
  readonly redirectUri: string;
  /** None for a public client. */
  readonly secret?: string;
}

const clientOf = ({ id, redirectUri, secret }: ProviderClient) => ({
  client_id: id,
  redirect_uris: [redirectUri],
  grant_types: ['authorization_code'],
  response_types: ['code' as const],
  ...(secret === undefined
    ? { token_endpoint_auth_method: 'none' as const }
    : { token_endpoint_auth_method: 'client_secret_basic' as const, client_secret: secret }),
});

export interface ProviderPeople {
  readonly people: People;
  readonly identity: Pick<IdentityAdmin, 'setPassword'>;
}

/** A real OpenID Connect provider on the site's origin: code with PKCE, JWT access tokens, a login page. */
export function identityProvider(
  origin: string,
  { people, identity }: ProviderPeople,
  keys: ProviderKeys,
  clients: readonly ProviderClient[] = [{ id: CLIENT_ID, redirectUri: `${origin}/v1/account/callback` }],
) {
  const issuer = `${origin}${MOUNT}`;
  const provider = new Provider(issuer, {
    adapter: MemoryAdapter,
    clients: clients.map(clientOf),
    jwks: { keys: [keys.signing] },
    cookies: { keys: [keys.cookie] },
    routes: { jwks: '/.well-known/jwks.json' },
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email'] },
    ttl: { AccessToken: 3600, AuthorizationCode: 60, IdToken: 3600, Interaction: 600, Session: 600, Grant: 3600 },
    interactions: { url: (_, interaction) => `${MOUNT}/interaction/${interaction.uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    // The only client is our own: nobody has to consent to it.
    loadExistingGrant: async (context) => {
      const { client, session, provider: own } = context.oidc;
      const grant = new own.Grant({ clientId: client?.clientId, accountId: session?.accountId });
      grant.addOIDCScope('openid email');
      grant.addResourceScope(origin, 'api');
      await grant.save();
      return grant;
    },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => origin,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: 'api',
          audience: origin,
          accessTokenFormat: 'jwt',
          accessTokenTTL: 3600,
        }),
      },
    },
  });
  const serve = provider.callback();
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '/';
    if (/^\/oidc\/interaction\/[\w-]+$/.test(path)) return interact(provider, people, request, response);
    if (path.split('?')[0] === PASSWORD_PATH) return changePassword(people, identity, request, response);
    // Koa takes the mount from what was stripped, as a parent application would leave it.
    Object.assign(request, { originalUrl: path, baseUrl: MOUNT });
    request.url = path.slice(MOUNT.length) || '/';
    await serve(request, response);
  };
}
