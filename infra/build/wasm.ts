import { readFile, writeFile } from 'node:fs/promises';
import wabt from 'wabt';

const source = new URL('../../shared/pool/fold.wat', import.meta.url);
const target = new URL('../../shared/pool/fold-wasm.ts', import.meta.url);

/** The generated module for a WebAssembly text: bytes as base64, so that it needs no file at run time. */
export async function compileWasm(text: string): Promise<string> {
  const module = (await wabt()).parseWat('fold.wat', text, { simd: true });
  const bytes = Buffer.from(module.toBinary({}).buffer).toString('base64');
  module.destroy();
  const lines = bytes.match(/.{1,110}/g) ?? [];
  const body = lines.map((line) => `  '${line}'`).join(' +\n');
  return `// Generated from fold.wat by \`npm run build:wasm\`; a test compares the two.\nexport const FOLD_WASM =\n${body};\n`;
}

if (import.meta.main) await writeFile(target, await compileWasm(await readFile(source, 'utf8')));
