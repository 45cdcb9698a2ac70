import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, type Rolldown } from 'vite';
import { languages, offered } from '../../web/vite/languages.ts';

const lib = join(import.meta.dirname, '../../web/src/lib');
const FRENCH = `import type { Spoken } from '../languages.ts';
export const language: Spoken = { name: 'Français', quarter: (number, year) => \`T\${number} \${year}\` };
export const reference = { title: 'Une référence' };
export const landing = { headline: 'Un accueil' };`;

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'tidemark-languages-'));
  cpSync(join(lib, 'i18n'), join(copy, 'i18n'), { recursive: true });
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** The chunks a part of the catalogue comes in: the real module that asks for it, built as the site is. */
async function chunksOf(part: string): Promise<Rolldown.OutputChunk[]> {
  const entry = join(copy, 'text.ts');
  cpSync(join(lib, part, 'text.ts'), entry);
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [languages(join(copy, 'i18n'))],
    resolve: { alias: { '#lib': copy } },
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: { input: entry, external: /language[.]svelte[.]ts$/, preserveEntrySignatures: 'strict' },
    },
  })) as Rolldown.RolldownOutput;
  return built.output.filter((one) => one.type === 'chunk');
}

describe('a language', () => {
  it('that nobody has added costs nothing', async () => {
    expect((await chunksOf('landing')).map(({ name }) => name).sort()).toEqual(['landing', 'landing', 'text']);
  });

  it('is added by one file, in chunks of its own that only its readers load', async () => {
    writeFileSync(join(copy, 'i18n/languages/fr.ts'), FRENCH);
    const chunks = await chunksOf('landing');
    const french = chunks.filter(({ code }) => code.includes('Un accueil'));
    expect(french).toHaveLength(1);
    expect(french[0]?.code).not.toContain('Une référence');
    const entry = chunks.find(({ isEntry }) => isEntry);
    expect(entry?.dynamicImports).toContain(french[0]?.fileName);
    expect(entry?.code).toMatch(/fr/);
  });
});

it('every part of the catalogue is asked for in a way the build can add a language to', () => {
  const asking = readdirSync(lib, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => [file, readFileSync(join(lib, file), 'utf8')] as const)
    .filter(([, source]) => /\btexts<(?!T>)/.test(source));
  expect(asking.length).toBeGreaterThan(30);
  const missed = asking.filter(([, source]) => !offered(source, ['fr']).includes(`'fr': async`)).map(([file]) => file);
  expect(missed).toEqual([]);
});
