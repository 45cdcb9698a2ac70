import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);

/** OWASP's recommended minimum for scrypt: N 2^17, r 8, p 1 (128 MB and about half a second of one core). */
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 2 ** 20 };

/** `<salt>.<hash>`, both base64url. The same characters typed on another keyboard are the same password (NFKC). */
export async function hashPassword(password: string, salt = randomBytes(16)): Promise<string> {
  const hash = await derive(password.normalize('NFKC'), salt, 32, COST);
  return `${salt.toString('base64url')}.${hash.toString('base64url')}`;
}

/** What nobody's password hashes to: it makes an unknown address take as long as a wrong password. */
const NOBODY = `${'A'.repeat(22)}.${'A'.repeat(43)}`;

/** Whether a password belongs to a stored hash; false, after the same time, where there is none. */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const expected = stored ?? NOBODY;
  const salt = Buffer.from(expected.split('.')[0] ?? '', 'base64url');
  const given = await hashPassword(password, salt);
  const same = given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
  return same && stored !== undefined;
}
