/**
 * An API key is `tmk_<id>_<secret><check>`: 12 characters of id, which may be seen; 43 of secret (256 bits); and six that
 * are the CRC-32 of all before them in base 62, so that a secret scanner can tell a key from a text that looks like one
 * without asking anybody. SECURITY and README name this pattern.
 */
export const API_KEY_PATTERN = /tmk_[0-9a-z]{12}_[0-9A-Za-z]{49}/;

export interface ApiKeyParts {
  readonly id: string;
  readonly secret: string;
}

const WHOLE = new RegExp(`^${API_KEY_PATTERN.source}$`);

/** What can be seen of a key. */
export const keyPrefix = (id: string): string => `tmk_${id}`;

export function writeApiKey({ id, secret }: ApiKeyParts): string {
  const body = `${keyPrefix(id)}_${secret}`;
  return body + checkOf(body);
}

/** Undefined for whatever is no key, or has a typing error in it: nothing has to be looked up for those. */
export function readApiKey(text: string): ApiKeyParts | undefined {
  if (!WHOLE.test(text)) return undefined;
  const body = text.slice(0, -CHECK);
  return text.endsWith(checkOf(body)) ? { id: text.slice(4, 16), secret: body.slice(17) } : undefined;
}

const CHECK = 6;
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
export const SECRET_LENGTH = 43;

const checkOf = (body: string): string => base62(BigInt(crc32(body)), CHECK);

/** 32 random bytes as a secret: 62^43 is just above 2^256. */
export const secretOf = (bytes: Uint8Array): string =>
  base62(
    bytes.reduce((number, byte) => number * 256n + BigInt(byte), 0n),
    SECRET_LENGTH,
  );

function base62(number: bigint, length: number): string {
  let text = '';
  for (let left = number; left > 0n; left /= 62n) text = (DIGITS[Number(left % 62n)] ?? '') + text;
  return text.padStart(length, '0');
}

/** CRC-32 as in zlib and PNG (ISO 3309, reflected, polynomial EDB88320) of a text in ASCII. */
function crc32(text: string): number {
  let crc = 0xffffffff;
  for (let i = 0; i < text.length; i++) {
    crc ^= text.charCodeAt(i);
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
