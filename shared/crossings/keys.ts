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

/** The first bytes of a MAC in base64url, four characters for three bytes. */
const shortName = (mac: Uint8Array, bytes: number): string =>
  btoa(String.fromCharCode(...mac.subarray(0, bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_');

/** 96 bits of HMAC(pool key, programme | entity): stable, so that a contributor is counted once. */
export const pseudonym = (prf: Prf, poolKey: Uint8Array, programme: string, entity: string): Pseudonym =>
  shortName(prf.hmacSha256(poolKey, utf8(`${programme}|${entity}`)), 12) as Pseudonym;

/** 24 bits that tell the sources of one entity apart without telling which they are. */
export const sourceTag = (prf: Prf, poolKey: Uint8Array, source: string): string =>
  shortName(prf.hmacSha256(poolKey, utf8(`source|${source}`)), 3);
