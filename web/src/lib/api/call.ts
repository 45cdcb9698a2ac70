import type { Problem } from '#shared/contracts/common.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';

/** Why a call gave nothing: no connection, or an answer of the service that says what is wrong. */
export type Failure = { readonly kind: 'offline' } | { readonly kind: 'problem'; readonly problem: Problem };

export interface Answer<T> {
  readonly data: T;
  readonly etag: string | null;
}

interface Options {
  readonly body?: unknown;
  readonly ifMatch?: string;
  readonly signal?: AbortSignal;
  /** The page is going away: the browser should finish the request without it. */
  readonly closing?: boolean;
  /** Sent as it is, in place of a JSON body. */
  readonly raw?: { readonly type: string; readonly text: string };
  /** Makes a repeated post the same post. */
  readonly idempotencyKey?: string;
}

/** What a browser takes on when a page goes away, with room for headers (64 KiB in all). */
const CLOSING_LIMIT = 60_000;

export type Called<T> = Promise<Result<Answer<T>, Failure>>;

/** One request to the service this page came from. Expected failures are values; nothing is thrown. */
export async function call<T>(
  method: 'GET' | 'PUT' | 'POST' | 'DELETE',
  path: string,
  options: Options = {},
): Called<T> {
  try {
    const response = await fetch(`/v1${path}`, request(method, options));
    if (!response.ok) return fail({ kind: 'problem', problem: await readProblem(response) });
    // The only cast: the service validates what it sends against the contract these types come from.
    const data = (response.status === 204 ? undefined : await response.json()) as T;
    return ok({ data, etag: response.headers.get('etag') });
  } catch {
    return fail({ kind: 'offline' });
  }
}

/** The data alone, where no version is needed. */
export async function get<T>(path: string, signal?: AbortSignal): Promise<Result<T, Failure>> {
  const answer = await call<T>('GET', path, signal ? { signal } : {});
  return answer.ok ? ok(answer.value.data) : answer;
}

export const statusOf = (failure: Failure): number | undefined =>
  failure.kind === 'problem' ? failure.problem.status : undefined;

function request(method: string, { body, raw, ifMatch, signal, closing, idempotencyKey }: Options): RequestInit {
  const text = raw ? raw.text : body === undefined ? undefined : JSON.stringify(body);
  const headers: Record<string, string> = { accept: 'application/json' };
  // A page of another origin cannot send this header: the service takes no write without it.
  if (method !== 'GET') headers['x-tidemark'] = '1';
  if (text !== undefined) headers['content-type'] = raw?.type ?? 'application/json';
  if (ifMatch !== undefined) headers['if-match'] = ifMatch;
  if (idempotencyKey !== undefined) headers['idempotency-key'] = idempotencyKey;
  return {
    method,
    headers,
    credentials: 'same-origin',
    ...(signal && { signal }),
    ...(text !== undefined && { body: text }),
    keepalive: closing === true && new TextEncoder().encode(text).length < CLOSING_LIMIT,
  };
}

/** Errors of a proxy in between carry no problem document; the status is all there is. */
export async function readProblem(response: Response): Promise<Problem> {
  const plain = { type: 'about:blank', title: response.statusText, status: response.status };
  try {
    return { ...plain, ...((await response.json()) as Partial<Problem>) };
  } catch {
    return plain;
  }
}
