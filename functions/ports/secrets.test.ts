import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { doorSecrets } from './secrets.ts';

const folder = mkdtempSync(join(tmpdir(), 'tidemark-secrets-'));
afterAll(() => rmSync(folder, { recursive: true }));

const from = (text: string) => {
  const path = join(folder, 'secrets.json');
  writeFileSync(path, text);
  return doorSecrets(pathToFileURL(path).href);
};
const bytes = (length: number): string => Buffer.alloc(length, 7).toString('base64');

test('two secrets of 32 bytes are read', async () => {
  const { pool, master } = await from(JSON.stringify({ pool: bytes(32), master: bytes(40) }));
  expect([pool.length, master.length]).toEqual([32, 40]);
});

test.each([
  ['cut short', '{"pool":"RECOGNISABLE-SECRET'],
  ['without a master', JSON.stringify({ pool: 'RECOGNISABLE-SECRET' })],
  ['of a few bytes', JSON.stringify({ pool: bytes(31), master: bytes(32) })],
  ['empty', JSON.stringify({ pool: '', master: '' })],
])('secrets %s are refused without a word of them', async (_, text) => {
  const refusal = await from(text).then(
    () => '',
    (error: unknown) => String(error),
  );
  expect(refusal).toContain('the doors’ secrets');
  expect(refusal).not.toContain('RECOGN');
});
