import { expect, test } from 'vitest';
import { httpEvent } from '#test/builders/events.ts';
import { decode, escapePointer, JSON_LIMIT, readJson } from './read-json.ts';
import type { Reply } from './reply.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const read = (body: string | Uint8Array | undefined, headers: Record<string, string> = JSON_TYPE) =>
  readJson(httpEvent({ method: 'POST', headers, ...(body !== undefined && { body }) }));

/** Status, and the pointers of the faults. */
function refusalOf(result: ReturnType<typeof read>): [number, string[]] {
  if (result.ok) throw new Error('was accepted');
  const { errors = [] } = bodyOf(result.error);
  return [result.error.status, errors.map(({ pointer }) => pointer)];
}

const bodyOf = (reply: Reply) =>
  JSON.parse(String(reply.body)) as { detail: string; errors?: { pointer: string; detail: string }[] };

test('a JSON body is its value, as text or as base64', () => {
  expect(read('{"a":[1,null,"ü"]}')).toEqual({ ok: true, value: { a: [1, null, 'ü'] } });
  expect(read(Buffer.from('{"a":"ü"}'))).toEqual({ ok: true, value: { a: 'ü' } });
});

test.each(['application/json', 'Application/JSON', 'application/json; charset=utf-8', ' application/json ;x=y'])(
  'the content type %o is JSON',
  (type) => {
    expect(read('1', { 'content-type': type }).ok).toBe(true);
  },
);

test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonl', 'application/json5', ''])(
  'the content type %o is refused with 415',
  (type) => {
    expect(refusalOf(read('{}', { 'content-type': type }))).toEqual([415, []]);
  },
);

test('no content type is refused with 415', () => {
  expect(refusalOf(read('{}', {}))).toEqual([415, []]);
});

test('a body up to the limit is read, one byte more is refused with 413', () => {
  const text = (bytes: number): string => `"${'a'.repeat(bytes - 2)}"`;
  expect(read(text(JSON_LIMIT)).ok).toBe(true);
  expect(refusalOf(read(text(JSON_LIMIT + 1)))).toEqual([413, []]);
});

test('the limit counts bytes, not characters', () => {
  expect(refusalOf(read(`"${'ü'.repeat(JSON_LIMIT / 2)}"`))).toEqual([413, []]);
});

test.each([
  ['an empty body', ''],
  ['no body', undefined],
  ['half a body', '{"a":'],
  ['two bodies', '{}{}'],
  ['a comment', '{/* x */}'],
  ['bytes that are no UTF-8', Uint8Array.of(0x22, 0xc3, 0x28, 0x22)],
  ['a cut-off character', Uint8Array.of(0x22, 0xe2, 0x82, 0x22)],
])('%s is refused with 400', (_, body) => {
  expect(refusalOf(read(body))).toEqual([400, []]);
});

const nested = (levels: number, inside = '1'): string => '['.repeat(levels) + inside + ']'.repeat(levels);

test('twelve levels are read, the thirteenth is refused where it stands', () => {
  expect(read(nested(12)).ok).toBe(true);
  expect(refusalOf(read(nested(13)))).toEqual([400, ['/0'.repeat(12)]]);
});

test('a hundred thousand levels are refused, not fallen into', () => {
  expect(refusalOf(read(nested(100_000)))[0]).toBe(400);
});

test.each([
  ['{"__proto__":{"a":1}}', '/__proto__'],
  ['{"a":[{"constructor":1}]}', '/a/0/constructor'],
  ['{"a":{"prototype":1}}', '/a/prototype'],
  [String.raw`{"a/b":{"x~y":{"\u005f_proto__":1}}}`, '/a~1b/x~0y/__proto__'],
])('%s is refused with a pointer to the name', (text, pointer) => {
  expect(refusalOf(read(text))).toEqual([400, [pointer]]);
});

test('a refusal never repeats what was sent', () => {
  const secret = 'xyzzy-secret-answer';
  for (const text of [`{"__proto__":"${secret}"}`, `{"a":"${secret}"`, nested(13, `"${secret}"`)]) {
    const result = read(text);
    expect(!result.ok && JSON.stringify(result.error)).not.toContain(secret);
  }
});

test('a name in a pointer is escaped and cut', () => {
  expect(escapePointer('a/b~c')).toBe('a~1b~0c');
  expect(escapePointer('x'.repeat(1000))).toHaveLength(64);
});

test('a byte order mark is not part of the text', () => {
  expect(decode(Buffer.from('\ufeffabc'))).toBe('abc');
});
