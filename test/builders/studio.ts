import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import type { StudioDraft } from '#shared/contracts/studio-schemas.ts';
import { until } from '#infra/local/demo/api-client.ts';
import { signInOver } from './sign-in-flow.ts';

/** Modules that render and print at once; to be set before the functions are loaded. */
export const PLAIN = {
  RENDERER_URL: new URL('plain-renderer.ts', import.meta.url).href,
  PRINTER_URL: new URL('plain-printer.ts', import.meta.url).href,
};

export type Headers = Readonly<Record<string, string>>;

export interface Answered {
  readonly status: number;
  readonly headers: globalThis.Headers;
  readonly text: string;
  /** Parsed where it is JSON. */
  readonly body: unknown;
}

/** Asks a path of an installation, `/v1` or not; refusals are answers too. */
export async function ask(origin: string, method: string, path: string, headers: Headers = {}, body?: unknown): Promise<Answered> {
  const response = await fetch(`${origin}${path}`, {
    method,
    redirect: 'manual',
    headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = /json(?!l)/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, text, body: isJson && text ? (JSON.parse(text) as unknown) : undefined };
} // prettier-ignore

/** What somebody who signs in by the login page shows. */
export async function sessionOf(origin: string, person: { readonly email: string; readonly password: string }): Promise<Headers> {
  const { jar } = await signInOver(origin, person.email, person.password);
  return { cookie: jar.header, origin, 'x-tidemark': '1' };
} // prettier-ignore

const REPORTS = '/v1/studio/reports';

/** The studio as one caller uses it. */
export function studioOf(origin: string, who: Headers) {
  const call = (method: string, path: string, body?: unknown, headers: Headers = {}) =>
    ask(origin, method, `${REPORTS}${path}`, { ...who, ...headers }, body);
  const at = (revision: number): Headers => ({ 'if-match': `"${revision}"` });
  const draft = async (slug: string): Promise<StudioDraft> => (await call('GET', `/${slug}`)).body as StudioDraft;
  return {
    call,
    create: (slug: string, body: ReportBody) => call('POST', '', { slug, body }),
    draft,
    save: (slug: string, revision: number, body: ReportBody) => call('PUT', `/${slug}`, body, at(revision)),
    move: (slug: string, revision: number, deed: string) => call('POST', `/${slug}/state`, { deed }, at(revision)),
    restore: (slug: string, revision: number, to: number) => call('POST', `/${slug}/restore`, { revision: to }, at(revision)),
    publish: (slug: string, revision: number) => call('POST', `/${slug}/publish`, undefined, at(revision)),
    withdraw: (slug: string, reason: string) => call('POST', `/${slug}/withdraw`, { reason }),
    /** Publishes the draft as it is and waits until it has come out, or was refused. */
    async publishNow(slug: string): Promise<StudioDraft> {
      const { revision } = await draft(slug);
      const { status, text } = await call('POST', `/${slug}/publish`, undefined, at(revision));
      if (status !== 202) throw new Error(`publishing answered ${status}: ${text.slice(0, 400)}`);
      return until(() => draft(slug), ({ publication }) => publication?.state !== 'running', 60);
    },
  };
} // prettier-ignore
export type Studio = ReturnType<typeof studioOf>;
