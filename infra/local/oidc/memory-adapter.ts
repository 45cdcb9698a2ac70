import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Stored {
  readonly payload: AdapterPayload;
  readonly until: number;
}

/**
 * The identity provider's short-lived state (codes, interactions, grants) in memory: after a restart a sign-in under way
 * begins again. People and keys are kept elsewhere.
 */
export class MemoryAdapter implements Adapter {
  static readonly #store = new Map<string, Stored>();
  readonly #kind: string;

  constructor(kind: string) {
    this.#kind = kind;
  }

  #key = (id: string): string => `${this.#kind}:${id}`;

  #live(key: string): AdapterPayload | undefined {
    const stored = MemoryAdapter.#store.get(key);
    if (stored && stored.until > Date.now()) return stored.payload;
    MemoryAdapter.#store.delete(key);
    return undefined;
  }

  #matching = (test: (payload: AdapterPayload) => boolean): AdapterPayload | undefined => {
    for (const key of MemoryAdapter.#store.keys()) {
      const payload = key.startsWith(`${this.#kind}:`) ? this.#live(key) : undefined;
      if (payload && test(payload)) return payload;
    }
    return undefined;
  };

  upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    MemoryAdapter.#store.set(this.#key(id), { payload, until: Date.now() + (expiresIn || 3600) * 1000 });
    return Promise.resolve();
  }

  find = (id: string) => Promise.resolve(this.#live(this.#key(id)));
  findByUid = (uid: string) => Promise.resolve(this.#matching((payload) => payload.uid === uid));
  findByUserCode = (code: string) => Promise.resolve(this.#matching((payload) => payload.userCode === code));

  consume(id: string): Promise<void> {
    const payload = this.#live(this.#key(id));
    if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    return Promise.resolve();
  }

  destroy(id: string): Promise<void> {
    MemoryAdapter.#store.delete(this.#key(id));
    return Promise.resolve();
  }

  revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, { payload }] of MemoryAdapter.#store)
      if (payload.grantId === grantId) MemoryAdapter.#store.delete(key);
    return Promise.resolve();
  }
}
