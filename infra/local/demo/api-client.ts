type Headers = Readonly<Record<string, string>>;
const JSON_BODY = { 'content-type': 'application/json' };

/** A caller of the public API with a key: the demonstration has no other way in. */
export function apiClient(origin: string, key: string) {
  const call = async <T>(method: string, path: string, body?: unknown, headers: Headers = {}): Promise<T> => {
    const response = await fetch(`${origin}/v1${path}`, {
      method,
      headers: { 'x-api-key': key, ...(body !== undefined && JSON_BODY), ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text.slice(0, 400)}`);
    return (text ? JSON.parse(text) : undefined) as T;
  };
  return {
    get: <T>(path: string) => call<T>('GET', path),
    post: <T>(path: string, body?: unknown, headers?: Headers) => call<T>('POST', path, body, headers),
    put: <T>(path: string, body: unknown, type = 'application/json') =>
      call<T>('PUT', path, body, { 'content-type': type }),
  };
}
export type ApiClient = ReturnType<typeof apiClient>;

/** Asks again until the answer fits. */
export async function until<T>(ask: () => Promise<T>, fits: (value: T) => boolean, seconds = 600): Promise<T> {
  for (const end = Date.now() + seconds * 1000; ;) {
    const value = await ask();
    if (fits(value)) return value;
    if (Date.now() > end) throw new Error(`no answer that fits within ${seconds} seconds`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
