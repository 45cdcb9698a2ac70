import { signInOver } from './sign-in-flow.ts';

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** Parsed; undefined where there is none. */
  readonly body: unknown;
}

/** Somebody who is signed in, calling as the site does; refusals are answers too. */
export interface Caller {
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown): Promise<Answer>;
  put(path: string, body: unknown): Promise<Answer>;
  delete(path: string): Promise<Answer>;
}

/** Signs in by the login page. */
export async function signedInCaller(origin: string, email: string, password: string): Promise<Caller> {
  const { jar, path, status } = await signInOver(origin, email, password);
  const session = jar.get('__Host-tidemark');
  if (!session) throw new Error(`signing in ended at ${path} with ${status}`);
  return callerWith(origin, { cookie: `__Host-tidemark=${session}`, origin, 'x-tidemark': '1' });
}

/** Somebody with these headers; without any, anybody. */
export function callerWith(origin: string, headers: Readonly<Record<string, string>> = {}): Caller {
  const call = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(`${origin}/v1${path}`, {
      method,
      headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, text, body: text ? (JSON.parse(text) as unknown) : undefined };
  };
  return {
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body),
    put: (path, body) => call('PUT', path, body),
    delete: (path) => call('DELETE', path),
  };
}
