import { createHash, randomBytes } from 'node:crypto';
import { must } from '#shared/kernel/result.ts';

/** Somebody with a browser: asked for the password once, and known to the identity provider after that. */
export class Visitor {
  private readonly jar = new Map<string, string>();
  private readonly origin: string;
  private readonly email: string;
  private readonly password: string;

  constructor(origin: string, email: string, password: string) {
    this.origin = origin;
    this.email = email;
    this.password = password;
  }

  /** The value of the cookie of a new session; as another browser, since signing in again ends the session before. */
  async cookie(): Promise<string> {
    this.jar.delete('__Host-tidemark');
    const inside = await this.walk(`${this.origin}/v1/account/sign-in?to=/in`, `${this.origin}/in`);
    if (inside.pathname !== '/in') throw new Error(`signing in ended at ${inside.pathname}`);
    return must(this.jar.get('__Host-tidemark'), 'session');
  }

  /** A new access token of the identity provider, by the code flow with PKCE. */
  async bearer(): Promise<string> {
    const verifier = randomBytes(32).toString('base64url');
    const redirect = `${this.origin}/v1/account/callback`;
    const query = new URLSearchParams({
      client_id: 'tidemark-web',
      response_type: 'code',
      redirect_uri: redirect,
      scope: 'openid email api',
      resource: this.origin,
      state: 'synthetic',
      code_challenge_method: 'S256',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    });
    const back = await this.walk(`${this.origin}/oidc/auth?${query.toString()}`, redirect);
    const code = must(back.searchParams.get('code'), 'code');
    const body = new URLSearchParams({ grant_type: 'authorization_code', client_id: 'tidemark-web', redirect_uri: redirect, code_verifier: verifier, code }); // prettier-ignore
    const response = await fetch(`${this.origin}/oidc/token`, { method: 'POST', body });
    return must(((await response.json()) as { access_token?: string }).access_token, 'access token');
  }

  /** Follows redirects, through the login page where there is one, to where `to` begins. */
  private async walk(from: string, to: string): Promise<URL> {
    let [at, form] = [new URL(from), undefined as URLSearchParams | undefined];
    for (let hop = 0; hop < 20 && !at.href.startsWith(to); hop++) {
      const response = await this.fetch(at, form);
      const location = response.headers.get('location');
      if (location) [at, form] = [new URL(location, at), undefined];
      else if ((await response.text()).includes('name="password"') && !form)
        form = new URLSearchParams({ email: this.email, password: this.password });
      else return at;
    }
    return at;
  }

  private async fetch(url: URL, form: URLSearchParams | undefined): Promise<Response> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie },
      ...(form && { body: form }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /Max-Age=0|Expires=Thu, 01 Jan 1970/i.test(line)) this.jar.delete(name);
      else this.jar.set(name, value);
    }
    return response;
  }
}

/** Takes up an invitation with a password, as its link leads to. */
export async function joinBy(origin: string, link: string, password: string): Promise<void> {
  const token = must(/[#=]([A-Za-z0-9_-]{43})$/.exec(link)?.[1], 'token of the link');
  const response = await fetch(`${origin}/v1/account/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, password }),
  });
  if (response.status !== 201) throw new Error(`joining answered ${response.status}: ${await response.text()}`);
}
