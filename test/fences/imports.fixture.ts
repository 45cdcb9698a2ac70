import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** One import that a fence has to stop: the module that says it, the specifier, and where it leads. */
export interface Trespass {
  readonly rule: string;
  readonly from: string;
  readonly imports: string;
}

/** Every fence at least once; where a fence guards several places, one for each. */
export const TRESPASSES: readonly Trespass[] = [
  { rule: 'shared-is-pure', from: 'shared/kernel/a.ts', imports: '#functions/http/reply.ts' },
  { rule: 'shared-is-pure', from: 'shared/kernel/b.ts', imports: 'node:crypto' },
  { rule: 'shared-is-pure', from: 'shared/kernel/c.ts', imports: 'jose' },
  { rule: 'web-stays-out-of-the-pool', from: 'web/src/a.ts', imports: '#shared/pool/fold.ts' },
  { rule: 'web-stays-out-of-the-pool', from: 'web/src/A.svelte', imports: '#shared/crossings/disclose.ts' },
  { rule: 'web-stays-out-of-functions', from: 'web/src/b.ts', imports: '../../functions/http/reply.ts' },
  { rule: 'web-stays-out-of-functions', from: 'web/src/B.svelte', imports: '#infra/wiring.ts' },
  { rule: 'doors-only', from: 'functions/assess/a.ts', imports: '#shared/crossings/disclose.ts' },
  { rule: 'doors-only', from: 'functions/pool/close-edition/a.ts', imports: '../../../shared/crossings/disclose.ts' },
  { rule: 'doors-only', from: 'shared/release/a.ts', imports: '../crossings/disclose.ts' },
  { rule: 'doors-only', from: 'infra/local/a.ts', imports: '#shared/crossings/disclose.ts' },
  { rule: 'stores-know-no-handlers', from: 'functions/stores/a.ts', imports: '../account/handler.ts' },
  { rule: 'stores-know-no-handlers', from: 'functions/stores/b.ts', imports: '../doors/contribute/contribute.ts' },
  { rule: 'functions-know-no-host', from: 'functions/http/a.ts', imports: '#infra/wiring.ts' },
  { rule: 'functions-know-no-host', from: 'functions/http/b.ts', imports: '#test/builders/tenant.ts' },
  { rule: 'no-cycle', from: 'functions/http/ping.ts', imports: './pong.ts' },
  { rule: 'production-installs-less', from: 'functions/http/c.ts', imports: 'oidc-provider' },
  { rule: 'production-installs-less', from: 'web/src/c.ts', imports: 'oidc-provider' },
  { rule: 'resolvable', from: 'functions/http/d.ts', imports: './nowhere.ts' },
];

/** Imports that stand next to a fence on the right side of it. */
export const PERMITTED: readonly Trespass[] = [
  { rule: 'shared-is-pure', from: 'shared/kernel/d.ts', imports: 'zod' },
  { rule: 'shared-is-pure', from: 'shared/kernel/e.test.ts', imports: 'node:crypto' },
  { rule: 'doors-only', from: 'functions/doors/contribute/a.ts', imports: '#shared/crossings/disclose.ts' },
  { rule: 'doors-only', from: 'shared/crossings/a.ts', imports: './disclose.ts' },
  { rule: 'doors-only', from: 'test/attacks/a.ts', imports: '#shared/crossings/disclose.ts' },
  { rule: 'production-installs-less', from: 'infra/local/b.ts', imports: 'oidc-provider' },
  { rule: 'web-stays-out-of-functions', from: 'web/src/d.ts', imports: '#shared/contracts/api.ts' },
  { rule: 'web-stays-out-of-functions', from: 'web/src/e.test.ts', imports: '#test/builders/tenant.ts' },
];

const MANIFEST = {
  type: 'module',
  imports: {
    '#shared/*': './shared/*',
    '#functions/*': './functions/*',
    '#infra/*': './infra/*',
    '#test/*': './test/*',
  },
  dependencies: { zod: '1.0.0', jose: '1.0.0' },
  devDependencies: { 'oidc-provider': '1.0.0' },
};

/** What the imports above lead to. */
const TARGETS = [
  'shared/pool/fold.ts',
  'shared/crossings/disclose.ts',
  'shared/contracts/api.ts',
  'functions/http/reply.ts',
  'functions/account/handler.ts',
  'functions/doors/contribute/contribute.ts',
  'infra/wiring.ts',
  'test/builders/tenant.ts',
];

/** A small copy of the layout in a temporary folder, with the given imports in it. */
export async function layoutWith(imports: readonly Trespass[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tidemark-fences-'));
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  await write('package.json', JSON.stringify(MANIFEST));
  await write('tsconfig.json', '{}');
  for (const name of ['zod', 'jose', 'oidc-provider']) {
    await write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    await write(`node_modules/${name}/index.js`, 'export const it = 1;');
  }
  for (const path of TARGETS) await write(path, 'export const it = 1;');
  // A cycle is reported once, at the module found first.
  await write('functions/http/pong.ts', moduleImporting('functions/http/pong.ts', './ping.ts'));
  for (const { from, imports: specifier } of imports) await write(from, moduleImporting(from, specifier));
  return folder;
}

function moduleImporting(path: string, specifier: string): string {
  const text = `import { it } from '${specifier}';\nconsole.log(it);`;
  return path.endsWith('.svelte') ? `<script lang="ts">${text}</script>` : `${text}\nexport {};`;
}
