import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider from 'oidc-provider';
import { loginPage } from './login-page.ts';
import { MemoryAdapter } from './memory-adapter.ts';
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

/** A real OpenID Connect provider on the site's origin: code with PKCE, JWT access tokens, a login page. */
export function identityProvider(origin: string, people: People, keys: ProviderKeys) {
  const issuer = `${origin}${MOUNT}`;
  const provider = new Provider(issuer, {
    adapter: MemoryAdapter,
    clients: [
      {
        client_id: CLIENT_ID,
        token_endpoint_auth_method: 'none',
        redirect_uris: [`${origin}/v1/account/callback`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
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
    // Koa takes the mount from what was stripped, as a parent application would leave it.
    Object.assign(request, { originalUrl: path, baseUrl: MOUNT });
    request.url = path.slice(MOUNT.length) || '/';
    await serve(request, response);
  };
}

async function interact(
  provider: Provider,
  people: People,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    await provider.interactionDetails(request, response);
  } catch {
    response.writeHead(303, { location: '/?sign-in=expired' }).end();
    return;
  }
  if (request.method !== 'POST') return page(response, 200, loginPage(request.url ?? '', '', false));
  const form = new URLSearchParams(await readForm(request));
  const email = (form.get('email') ?? '').slice(0, 254);
  const accountId = await people.verify(email, (form.get('password') ?? '').slice(0, 1000));
  if (!accountId) return page(response, 401, loginPage(request.url ?? '', email, true));
  await provider.interactionFinished(
    request,
    response,
    { login: { accountId, remember: false } },
    { mergeWithLastSubmission: false },
  );
}

const FORM_BYTES = 10_000;

async function readForm(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request as AsyncIterable<Buffer>)
    text = (text + chunk.toString('utf8')).slice(0, FORM_BYTES);
  return text;
}

function page(response: ServerResponse, status: number, html: string): void {
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      // The form may lead through redirects back to the site, hence no form-action.
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
    })
    .end(html);
}
