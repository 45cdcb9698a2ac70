import { randomBytes } from 'node:crypto';
import { secretOf, writeApiKey } from '#shared/tenant/api-key.ts';
import { sha256 } from '../stores/hash.ts';

/** A key as it is made: `key` is shown once, `hash` (SHA-256 of its secret) is what is kept. */
export interface NewKey {
  readonly id: string;
  readonly key: string;
  readonly hash: string;
}

export function newKey(): NewKey {
  const id = Array.from({ length: 12 }, () => randomDigit()).join('');
  const secret = secretOf(randomBytes(32));
  return { id, key: writeApiKey({ id, secret }), hash: sha256(secret) };
}

/** One of 36, all alike: bytes of 252 and above would favour the first four. */
function randomDigit(): string {
  for (;;) {
    const byte = randomBytes(1)[0] ?? 255;
    if (byte < 252) return (byte % 36).toString(36);
  }
}
