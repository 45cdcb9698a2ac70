/** A browser without pages: keeps cookies, follows redirects by hand. */
export class CookieJar {
  readonly #cookies = new Map<string, string>();

  get header(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  get(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  set(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  /** Takes over what an answer sets; an empty or expired cookie is gone. */
  take(response: Response): Response {
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /Max-Age=0|Expires=Thu, 01 Jan 1970/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return response;
  }

  async fetch(url: string, init: RequestInit & { readonly headers?: Record<string, string> } = {}): Promise<Response> {
    const headers = { ...init.headers, ...(this.header && { cookie: this.header }) };
    return this.take(await fetch(url, { ...init, headers, redirect: 'manual' }));
  }
}

/** What a sign-in came to: where the browser ended, as a path of the site, and the page of the last form it could not pass. */
export interface SignedIn {
  readonly path: string;
  readonly page: string;
  readonly status: number;
}

/** Follows redirects until there are none, or one leads to a page of the site itself. */
async function follow(jar: CookieJar, origin: string, from: string): Promise<SignedIn & { readonly url: string }> {
  for (let url = new URL(from, origin).href, hops = 0; hops < 20; hops++) {
    const { pathname, search, host } = new URL(url);
    const ours = host === new URL(origin).host && !/^\/(v1|oidc)\//.test(pathname);
    if (ours) return { url, path: pathname + search, page: '', status: 200 };
    const response = await jar.fetch(url);
    const location = response.headers.get('location');
    if (!location) return { url, path: pathname + search, page: await response.text(), status: response.status };
    url = new URL(location, url).href;
  }
  throw new Error('the redirects do not end');
}

/** Signs in by the standard flow and the login page of an embedded provider. */
export async function signInOver(
  origin: string,
  email: string,
  password: string,
  jar = new CookieJar(),
  from = '/v1/account/sign-in',
): Promise<SignedIn & { readonly jar: CookieJar }> {
  const form = await follow(jar, origin, from);
  if (!form.page.includes('name="password"')) return { ...form, jar };
  const response = await jar.fetch(form.url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email, password }).toString(),
  });
  const location = response.headers.get('location');
  if (!location) return { path: new URL(form.url).pathname, page: await response.text(), status: response.status, jar };
  return { ...(await follow(jar, origin, new URL(location, form.url).href)), jar };
}
