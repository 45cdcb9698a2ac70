import * as oauth from 'oauth4webapi';

/** A sign-in as sent to the identity provider. */
export interface Begun {
  readonly url: string;
  readonly state: string;
  readonly verifier: string;
  readonly nonce: string;
}

/** The OpenID Connect client: authorization code with PKCE; with a secret where the provider has given one. */
export interface OidcClient {
  begin(): Promise<Begun>;
  /** The subject of the id token; undefined when the provider or the token do not hold. */
  finish(callback: URL, begun: Omit<Begun, 'url'>): Promise<string | undefined>;
}

export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly secret?: string | undefined;
  readonly redirectUri: string;
}

export function oidcClient({ issuer, clientId, secret, redirectUri }: OidcSettings): OidcClient {
  const client: oauth.Client = { client_id: clientId };
  const proof = secret === undefined ? oauth.None() : oauth.ClientSecretBasic(secret);
  // A local issuer is reached over loopback; every other must be https, which the library enforces.
  const options = { [oauth.allowInsecureRequests]: new URL(issuer).hostname === 'localhost' };
  let server: Promise<oauth.AuthorizationServer> | undefined;
  const discover = (): Promise<oauth.AuthorizationServer> => {
    server ??= oauth
      .discoveryRequest(new URL(issuer), options)
      .then((response) => oauth.processDiscoveryResponse(new URL(issuer), response));
    server.catch(() => (server = undefined));
    return server;
  };
  return {
    async begin() {
      const { authorization_endpoint } = await discover();
      const [state, nonce, verifier] = [
        oauth.generateRandomState(),
        oauth.generateRandomNonce(),
        oauth.generateRandomCodeVerifier(),
      ];
      const url = new URL(authorization_endpoint ?? issuer);
      url.search = new URLSearchParams({
        client_id: clientId,
        redirect_uri: redirectUri,
        response_type: 'code',
        scope: 'openid email',
        state,
        nonce,
        prompt: 'login',
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      }).toString();
      return { url: url.href, state, verifier, nonce };
    },
    async finish(callback, { state, verifier, nonce }) {
      const as = await discover();
      try {
        const parameters = oauth.validateAuthResponse(as, client, callback, state);
        const response = await oauth.authorizationCodeGrantRequest(
          as,
          client,
          proof,
          parameters,
          redirectUri,
          verifier,
          options,
        );
        const result = await oauth.processAuthorizationCodeResponse(as, client, response, {
          expectedNonce: nonce,
          requireIdToken: true,
        });
        return oauth.getValidatedIdTokenClaims(result)?.sub;
      } catch (error) {
        if (isRefusal(error)) return undefined;
        throw error;
      }
    },
  };
}

/** The provider said no, or what it said does not hold; anything else is a fault of ours or of the network. */
const isRefusal = (error: unknown): boolean =>
  error instanceof oauth.AuthorizationResponseError ||
  error instanceof oauth.ResponseBodyError ||
  error instanceof oauth.OperationProcessingError;
