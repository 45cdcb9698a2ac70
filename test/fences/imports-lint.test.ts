import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint, type Linter } from 'eslint';
import ts from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Without types a text can be linted under any path, and quickly. */
const untyped = new ESLint({ cwd: ROOT, overrideConfig: ts.configs.disableTypeChecked as Linter.Config });

async function rulesBroken(eslint: ESLint, filePath: string, code: string): Promise<(string | null)[]> {
  const results = await eslint.lintText(code, { filePath });
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
}

/** With types a text needs a project: one of a single file is much smaller than this one. */
async function rulesBrokenWithTypes(code: string): Promise<(string | null)[]> {
  const cwd = await mkdtemp(join(tmpdir(), 'tidemark-lint-'));
  try {
    await writeFile(
      join(cwd, 'tsconfig.json'),
      '{ "compilerOptions": { "strict": true, "types": [] }, "files": ["x.ts"] }',
    );
    await writeFile(join(cwd, 'x.ts'), code);
    const overrideConfig = { languageOptions: { parserOptions: { tsconfigRootDir: cwd } } };
    const typed = new ESLint({ cwd, overrideConfigFile: join(ROOT, 'eslint.config.js'), overrideConfig });
    return await rulesBroken(typed, 'x.ts', code);
  } finally {
    await rm(cwd, { recursive: true });
  }
}

const script = (code: string): string => `<script lang="ts">${code}</script>`;

/** Rule, path, text. */
const BROKEN: readonly (readonly [string, string, string])[] = [
  ['no-restricted-syntax', 'shared/pool/x.ts', 'export const d = cell as Disclosed;'],
  ['no-restricted-syntax', 'functions/stores/x.ts', 'export const d = cells as unknown as readonly Disclosed[];'],
  ['no-restricted-syntax', 'functions/stores/x.ts', 'export const d = <Disclosed>cell;'],
  ['no-restricted-syntax', 'functions/stores/x.ts', 'export const d = cell as types.Disclosed;'],
  ['no-restricted-syntax', 'web/src/x.ts', "import type { Disclosed as Cell } from '#shared/release/cell.ts';"],
  ['no-restricted-syntax', 'web/src/X.svelte', script('export const d = cell as Disclosed;')],
  ['no-restricted-syntax', 'test/attacks/x.test.ts', "vi.mock('#functions/http/reply.ts');"],
  ['no-restricted-syntax', 'shared/pool/x.test.ts', "vi.doMock('./fold.ts');"],
  ['no-restricted-syntax', 'web/src/x.test.ts', 'const double = vi.hoisted(() => 1);'],
  ['no-restricted-syntax', 'infra/local/x.test.ts', "mock.module('node:fs');"],
  ['no-restricted-syntax', 'shared/release/x.ts', 'export const now = new Date();'],
  ['no-restricted-syntax', 'shared/crossings/disclose.ts', 'export const now = new Date();'],
  ['no-restricted-syntax', 'shared/release/x.ts', 'export const now = Date();'],
  ['no-restricted-properties', 'shared/release/x.ts', 'export const now = Date.now();'],
  ['no-restricted-properties', 'shared/release/x.ts', 'export const chance = Math.random();'],
  ['no-restricted-globals', 'shared/release/x.ts', 'export const home = process.env;'],
  ['no-restricted-globals', 'shared/release/x.ts', "export const bytes = Buffer.from('');"],
  ['no-restricted-globals', 'shared/release/x.ts', 'export const id = crypto.randomUUID();'],
  ['no-restricted-globals', 'shared/release/x.ts', 'export const id = globalThis.crypto;'],
  ['no-restricted-imports', 'web/src/x.ts', "export { fold } from '#shared/pool/fold.ts';"],
  ['no-restricted-imports', 'web/src/X.svelte', script("import '#shared/crossings/disclose.ts';")],
  ['no-restricted-imports', 'web/src/X.svelte', script("import type { A } from '../../functions/http/reply.ts';")],
  ['no-restricted-imports', 'web/src/X.svelte', script("import '#infra/wiring.ts';")],
  ['@typescript-eslint/no-explicit-any', 'functions/http/x.ts', 'export const x: any = 1;'],
  [
    '@typescript-eslint/consistent-type-imports',
    'functions/http/x.ts',
    "import { A } from './a.ts'; export type B = A;",
  ],
];

const FINE: readonly (readonly [string, string])[] = [
  ['shared/crossings/disclose.ts', 'export const mint = (cell: Cell): Disclosed => cell as Disclosed;'],
  ['functions/stores/x.ts', 'export const read = ((cell: Disclosed) => cell) as Reader;'],
  ['shared/release/x.ts', 'export const day = (at: string): Date => new Date(at);'],
  ['shared/release/x.test.ts', 'export const spy = vi.fn();'],
  ['functions/http/x.ts', 'export const now = Date.now();'],
  ['web/src/x.ts', "export { api } from '#shared/contracts/api.ts';"],
  ['web/src/x.ts', "export { de } from './functions-of-the-pool.ts';"],
];

describe('the linter', () => {
  it.each(BROKEN)('reports %s in %s: %s', async (rule, path, code) => {
    expect(await rulesBroken(untyped, path, code)).toContain(rule);
  });

  it.each(FINE)('has nothing to say in %s about: %s', async (path, code) => {
    expect(await rulesBroken(untyped, path, code)).toEqual([]);
  });

  it('reports a promise that nobody waits for', async () => {
    const code = 'export const run = (work: () => Promise<void>): void => { work(); };';
    expect(await rulesBrokenWithTypes(code)).toContain('@typescript-eslint/no-floating-promises');
  });
});
