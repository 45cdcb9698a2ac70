import { createHash, createHmac } from 'node:crypto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hex, utf8 } from '#shared/kernel/bytes.ts';
import { nodePrf } from './prf.ts';

const bytes = (maxLength: number) => fc.uint8Array({ maxLength });
const mac = (key: Uint8Array, message: Uint8Array): string => hex(nodePrf.hmacSha256(key, message));
const expected = (key: Uint8Array, message: Uint8Array): string =>
  createHmac('sha256', key).update(message).digest('hex');

test('HMAC is that of OpenSSL for any key and any message', () => {
  fc.assert(
    fc.property(bytes(200), bytes(300), (key, message) => mac(key, message) === expected(key, message)),
    { numRuns: 500 },
  );
});

test.each([0, 1, 31, 32, 63, 64, 65, 128, 200])('HMAC with a key of %i bytes, the empty message included', (length) => {
  const key = Uint8Array.from({ length }, (_, i) => (i * 37 + length) % 256);
  for (const message of [utf8(''), utf8('epoch|standard@1'), new Uint8Array(64), new Uint8Array(200).fill(255)])
    expect(mac(key, message)).toBe(expected(key, message));
});

test('HMAC of the second and the sixth case of RFC 4231', () => {
  expect(mac(utf8('Jefe'), utf8('what do ya want for nothing?'))).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
  expect(mac(new Uint8Array(131).fill(0xaa), utf8('Test Using Larger Than Block-Size Key - Hash Key First'))).toBe(
    '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
  );
});

test('messages of one key, short and long in turn, leave no trace in each other', () => {
  const key = utf8('one key');
  fc.assert(
    fc.property(fc.array(bytes(600), { minLength: 2 }), (messages) =>
      messages.every((message) => mac(key, message) === expected(key, message)),
    ),
  );
});

test('of two keys of the same bytes each makes the same, and another key another', () => {
  expect(mac(utf8('same'), utf8('x'))).toBe(mac(utf8('same'), utf8('x')));
  expect(mac(utf8('same'), utf8('x'))).not.toBe(mac(utf8('other'), utf8('x')));
});

test('nothing that can be printed holds a key', () => {
  nodePrf.hmacSha256(utf8('a secret'), utf8('x'));
  expect(inspect(nodePrf, { showHidden: true, depth: null })).not.toMatch(/secret|Uint8Array|WeakMap/);
});

test('a digest is SHA-256', () => {
  fc.assert(
    fc.property(
      bytes(300),
      (message) => hex(nodePrf.sha256(message)) === createHash('sha256').update(message).digest('hex'),
    ),
  );
});

test('a result has its own memory, in which nothing lies beside it', () => {
  const first = nodePrf.hmacSha256(utf8('key'), utf8('a'));
  const kept = hex(first);
  nodePrf.hmacSha256(utf8('key'), utf8('b'));
  expect([hex(first), first.buffer.byteLength]).toEqual([kept, 32]);
});
