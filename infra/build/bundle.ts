import { build, type Metafile } from 'esbuild';
import { existsSync } from 'node:fs';
import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromiumPackage } from '#functions/ports/chromium.ts';
import { functionRows, type FunctionName, type FunctionRow } from '#infra/wiring.ts';
import { lazyBuiltins } from './lazy-builtins.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where a function's code lies once it is bundled; the folder is what AWS gets. */
export const bundleFolder = (name: FunctionName): string => join(ROOT, 'build/functions', name);

/** CommonJS leftovers among the dependencies call `require`, which a module does not have. */
const REQUIRE = "const require=process.getBuiltinModule('module').createRequire(import.meta.url);";

/**
 * `index.mjs` with everything a start needs, the SDK included: that loads faster than a folder of modules and pins the
 * version. What the source imports lazily becomes files of its own, which a start does not read: 20 ms less for `assess`.
 */
export async function bundleFunction(entry: string, folder: string): Promise<Metafile> {
  // The names of the parts come from their content: those of an earlier build would stay behind.
  await rm(folder, { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: { index: entry },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'part-[hash]',
    absWorkingDir: ROOT,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    legalComments: 'none',
    sourcemap: 'external',
    sourcesContent: false,
    banner: { js: REQUIRE },
    plugins: [lazyBuiltins],
    metafile: true,
    logLevel: 'warning',
  });
  return metafile;
}

export const bundleAll = (): Promise<Metafile[]> =>
  Promise.all(functionRows.map(([name, row]) => bundleWhole(row, bundleFolder(name))));

/** A function with everything that comes with its code. */
export async function bundleWhole({ entry, ports }: Pick<FunctionRow, 'entry' | 'ports'>, folder: string): Promise<Metafile> {
  const metafile = await bundleFunction(entry, folder);
  if (ports.includes('renderer')) await addRenderer(folder);
  if (ports.includes('printer')) await addBrowser(folder);
  return metafile;
} // prettier-ignore

/** What `npm run build:web` makes of the components of the site, as it is: a function looks for it beside itself. */
async function addRenderer(folder: string): Promise<void> {
  const built = join(ROOT, 'build/report-renderer');
  if (existsSync(built)) await cp(built, join(folder, 'report-renderer'), { recursive: true });
  else console.warn(`${folder} cannot draw reports: npm run build:web first, if it is to be deployed`);
}

/** The packed browser, its libraries and fonts: 70 MB, within the 250 MB a function may have. */
const addBrowser = (folder: string): Promise<void> =>
  cp(join(chromiumPackage(), 'bin'), join(folder, 'chromium'), { recursive: true });

async function printSizes(): Promise<void> {
  for (const [name] of functionRows) {
    const files = (await readdir(bundleFolder(name))).filter((file) => file.endsWith('.mjs'));
    const parts = await Promise.all(files.map((file) => readFile(join(bundleFolder(name), file))));
    const bytes = parts.reduce((sum, part) => sum + part.length, 0);
    const zipped = parts.reduce((sum, part) => sum + gzipSync(part).length, 0);
    const [all, small] = [bytes, zipped].map((size) => size.toLocaleString('en').padStart(9));
    console.log(`${name.padEnd(20)} ${all} bytes ${small} gzip ${String(files.length).padStart(3)} files`);
  }
}

if (import.meta.main) {
  await bundleAll();
  await printSizes();
}
