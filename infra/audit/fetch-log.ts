/** Where logs come from: a running installation, and a key that may run it. */
export interface Source {
  readonly origin: string;
  readonly key: string;
}

/** An installation that did not answer as it should; said in one line. */
export class FetchError extends Error {}

/** The whole log of a tenant, page by page as `Link` says. */
export async function fetchLog(source: Source, tenant: string): Promise<string> {
  const pages: string[] = [];
  let path: string | undefined = `/v1/admin/tenants/${encodeURIComponent(tenant)}/audit/export`;
  while (path) {
    const response: Response = await ask(source, path);
    pages.push(await response.text());
    path = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
  }
  return pages.join('');
}

/** The ids of all tenants, in order. */
export async function fetchTenants(source: Source): Promise<string[]> {
  const ids: string[] = [];
  let next: string | null = null;
  do {
    const query: string = next ? `?next=${encodeURIComponent(next)}` : '';
    const response = await ask(source, `/v1/admin/tenants${query}`);
    const page = (await response.json()) as { items: { id: string }[]; next: string | null };
    ids.push(...page.items.map(({ id }) => id));
    next = page.next;
  } while (next);
  return ids;
}

async function ask({ origin, key }: Source, path: string): Promise<Response> {
  const response = await fetch(new URL(path, origin), { headers: { 'x-api-key': key } }).catch(() => {
    throw new FetchError(`${origin} cannot be reached.`);
  });
  if (response.ok) return response;
  const { title = '', detail = '' } = (await response.json().catch(() => ({}))) as { title?: string; detail?: string };
  throw new FetchError(`${origin} answered ${response.status} to ${path}. ${title}. ${detail}`.trim());
}
