import { hash } from 'node:crypto';
import type { Prf } from '#shared/crossings/keys.ts';

/** Bytes SHA-256 takes at a time, to which a key is padded. */
const BLOCK = 64;
const DIGEST = 32;
/** Longer messages than the core's make the room they need. */
const ROOM = 256;
const INNER = 0x36;
const OUTER = 0x5c;

/** Padded keys inside functions, where nothing prints them, for as long as somebody holds the key itself. */
const macs = new WeakMap<Uint8Array, (message: Uint8Array) => Uint8Array>();

/**
 * The core's hashing by Node's OpenSSL. HMAC is written out as its two hashes (RFC 2104) on padded keys made once: an edition
 * needs hundreds of thousands, and setting up a `createHmac` costs more than ten times what they do. A key's bytes must not change.
 */
export const nodePrf: Prf = {
  hmacSha256(key, message) {
    const mac = macs.get(key) ?? macWith(key);
    macs.set(key, mac);
    return mac(message);
  },
  sha256: (message) => written(hash('sha256', message, 'binary'), new Uint8Array(DIGEST), 0),
};

function macWith(key: Uint8Array): (message: Uint8Array) => Uint8Array {
  let inner = padded(key, INNER, ROOM);
  const outer = padded(key, OUTER, DIGEST);
  return (message) => {
    const length = BLOCK + message.length;
    if (length > inner.length) inner = padded(key, INNER, message.length);
    inner.set(message, BLOCK);
    written(hash('sha256', inner.subarray(0, length), 'binary'), outer, BLOCK);
    return nodePrf.sha256(outer);
  };
}

/** A key of one block XOR a pad, and room behind it. */
function padded(key: Uint8Array, pad: number, room: number): Uint8Array {
  const short = key.length > BLOCK ? nodePrf.sha256(key) : key;
  const bytes = new Uint8Array(BLOCK + room).fill(pad, 0, BLOCK);
  for (let i = 0; i < short.length; i++) bytes[i] = pad ^ (short[i] as number);
  return bytes;
}

/** A digest of one character per byte, which is made in a third of the time of a Buffer. */
function written(digest: string, to: Uint8Array, at: number): Uint8Array {
  for (let i = 0; i < digest.length; i++) to[at + i] = digest.charCodeAt(i);
  return to;
}
