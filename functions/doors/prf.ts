import { createHash, createHmac } from 'node:crypto';
import type { Prf } from '#shared/crossings/keys.ts';

/** The core's hashing by Node's OpenSSL. */
export const nodePrf: Prf = {
  hmacSha256: (key, message) => createHmac('sha256', key).update(message).digest(),
  sha256: (message) => createHash('sha256').update(message).digest(),
};
