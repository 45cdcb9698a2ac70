import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** How a part of the catalogue is asked for: `en: async () => (await import('…/en/position.ts')).position`. */
const ENGLISH = /en: async \(\) => \(await import\('(?:#lib\/i18n|[.])\/en\/([a-z-]+)[.]ts'\)\)[.](\w+),/g;
const TEXT = /^\0?text:([\w-]+)\/([a-z-]+)\/(\w+)$/;
/** These two have a folder each, and every part of it typed. */
const COMPLETE = ['en', 'de'];

/**
 * Lets one file add a language: `src/lib/i18n/languages/fr.ts` exports what `Spoken` asks for as `language` and, named as
 * in English, as many parts of the catalogue as it has. Each part becomes a module of its own with the English text where
 * one is missing, and whoever reads another language loads nothing of it. Without such a file this does nothing.
 */
export function languages(i18n: string): Plugin {
  const folder = join(i18n, 'languages');
  const added = readdirSync(folder)
    .map((file) => file.replace(/[.]ts$/, ''))
    .filter((code) => !COMPLETE.includes(code));
  return {
    name: 'tidemark:languages',
    enforce: 'pre',
    resolveId: (id) => (TEXT.test(id) ? `\0${id}` : undefined),
    load(id) {
      const [, code, file, part] = TEXT.exec(id) ?? [];
      return code && file && part ? partOf(i18n, code, file, part) : undefined;
    },
    transform: (source, id) => (added.length > 0 && /[.]ts$/.test(id) ? offered(source, added) : undefined),
  };
}

/** Asks for the part in the added languages, too. */
export const offered = (source: string, added: readonly string[]): string =>
  source.replaceAll(ENGLISH, (english, file: string, part: string) =>
    [
      english,
      ...added.map((code) => `'${code}': async () => (await import('text:${code}/${file}/${part}')).text,`),
    ].join(' '),
  );

/** One part in one language. The query makes it a module of its own, of which nothing but this part is kept. */
function partOf(i18n: string, code: string, file: string, part: string): string {
  const english = `import { ${part} as english } from ${quoted(i18n, 'en', `${file}.ts`)};`;
  const path = join(i18n, 'languages', `${code}.ts`);
  if (!new RegExp(`^export const ${part}\\b`, 'm').test(readFileSync(path, 'utf8')))
    return `${english}\nexport const text = english;`;
  return `${english}
import { ${part} as own } from ${JSON.stringify(`${path}?part=${part}`)};
import { complete } from ${quoted(i18n, 'complete.ts')};
export const text = complete(english, own);`;
}

const quoted = (...path: string[]): string => JSON.stringify(join(...path));
