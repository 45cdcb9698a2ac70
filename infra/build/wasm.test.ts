import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { compileWasm } from './wasm.ts';

const read = (name: string): Promise<string> => readFile(new URL(`../../shared/pool/${name}`, import.meta.url), 'utf8');

test('fold-wasm.ts is what fold.wat compiles to', async () => {
  expect(await compileWasm(await read('fold.wat'))).toBe(await read('fold-wasm.ts'));
});

test('another text compiles to something else', async () => {
  const changed = (await read('fold.wat')).replace('(i32.const 1020)', '(i32.const 1016)');
  expect(await compileWasm(changed)).not.toBe(await read('fold-wasm.ts'));
});
