import { hex, utf8 } from '../kernel/bytes.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Answers } from '../instrument/answers.ts';
import type { Pseudonym } from '../kernel/ids.ts';
import type { Key64 } from '../pool/row.ts';

/** Keyed and plain hashing, passed in: the core has no cryptography of its own. */
export interface Prf {
  hmacSha256(key: Uint8Array, message: Uint8Array): Uint8Array;
  sha256(message: Uint8Array): Uint8Array;
}

/** K_epoch = HMAC(master, "epoch|" + policy). New only with the policy or a new master: never per edition. */
export const epochKey = (prf: Prf, master: Uint8Array, policy: string): Uint8Array =>
  prf.hmacSha256(master, utf8(`epoch|${policy}`));

/** SHA-256 of the canonical JSON of all benchmark-relevant answers, in hexadecimal. Never stored: answers can be guessed back. */
export const answersDigest = (prf: Prf, answers: Answers): string => hex(prf.sha256(utf8(canonicalJson(answers))));

/** r_i of DISCLOSURE §2: first 8 bytes of HMAC(K_epoch, "rk|v1|" scope "|" contributor "|" digest), big endian. */
export function recordKey(prf: Prf, epoch: Uint8Array, scope: string, contributor: string, digest: string): Key64 {
  const mac = prf.hmacSha256(epoch, utf8(`rk|v1|${scope}|${contributor}|${digest}`));
  const view = new DataView(mac.buffer, mac.byteOffset, mac.byteLength);
  return { high: view.getUint32(0), low: view.getUint32(4) };
}

/** 96 bits of HMAC(pool key, programme | entity) in base64url: stable, so that a contributor is counted once. */
export function pseudonym(prf: Prf, poolKey: Uint8Array, programme: string, entity: string): Pseudonym {
  const mac = prf.hmacSha256(poolKey, utf8(`${programme}|${entity}`)).subarray(0, 12);
  const text = btoa(String.fromCharCode(...mac))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
  return text as Pseudonym;
}
