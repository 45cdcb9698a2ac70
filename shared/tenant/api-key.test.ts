import { crc32 } from 'node:zlib';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { API_KEY_PATTERN, readApiKey, secretOf, SECRET_LENGTH, writeApiKey } from './api-key.ts';

const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });
const id = fc.string({
  unit: fc.constantFrom(...'0123456789abcdefghijklmnopqrstuvwxyz'),
  minLength: 12,
  maxLength: 12,
});

test('a key that was written is read back', () => {
  fc.assert(
    fc.property(id, bytes, (id, bytes) => {
      const secret = secretOf(bytes);
      expect(secret).toHaveLength(SECRET_LENGTH);
      expect(readApiKey(writeApiKey({ id, secret }))).toEqual({ id, secret });
    }),
  );
});

test('different bytes make different secrets, the largest among them', () => {
  fc.assert(fc.property(bytes, bytes, (a, b) => (secretOf(a) === secretOf(b)) === (a.join() === b.join())));
  expect(secretOf(new Uint8Array(32).fill(255))).toHaveLength(SECRET_LENGTH);
  expect(secretOf(new Uint8Array(32))).toBe('0'.repeat(SECRET_LENGTH));
});

const KEY = writeApiKey({ id: '0123456789ab', secret: secretOf(new Uint8Array(32).fill(7)) });

test('the check is the CRC-32 of what stands before it, as zlib computes it', () => {
  const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  const told = [...KEY.slice(-6)].reduce((number, digit) => number * 62 + digits.indexOf(digit), 0);
  expect(told).toBe(crc32(KEY.slice(0, -6)));
});

test('a key with any one character changed is none', () => {
  for (let at = 0; at < KEY.length; at++) {
    const other = KEY[at] === 'x' ? 'y' : 'x';
    expect(readApiKey(KEY.slice(0, at) + other + KEY.slice(at + 1)), `at ${at}`).toBeUndefined();
  }
});

test.each(['', 'hello', KEY.slice(1), `${KEY}x`, ` ${KEY}`, KEY.toUpperCase(), 'tmk_000000000abc_', `${KEY}\n`])(
  '%o is no key',
  (text) => {
    expect(readApiKey(text)).toBeUndefined();
  },
);

test('the pattern finds a key in the middle of a file, whole', () => {
  expect(API_KEY_PATTERN.exec(`export TIDEMARK_KEY="${KEY}" # do not commit`)?.[0]).toBe(KEY);
});
