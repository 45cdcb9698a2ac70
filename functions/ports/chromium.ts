import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { access, chmod, mkdir, rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

/** The package's own arguments weaken the browser (no web security): not wanted, least of all in a test. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** A function may not give up privileges as the browser's own processes do, so there is one process. */
const IN_A_FUNCTION = ['--single-process', '--no-zygote', '--in-process-gpu'];

/** A Chromium that can be started. */
export interface Chromium {
  readonly path: string;
  readonly args: readonly string[];
}

/** Where the bundle of a function carries the packed browser. */
const CARRIED = fileURLToPath(new URL('./chromium', import.meta.url));

/** The one at `CHROMIUM_PATH`, else the one a function carries, else the one of the package; unpacked once. */
export async function findChromium(): Promise<Chromium> {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) return { path: chosen, args: ARGUMENTS };
  if (existsSync(CARRIED)) return { path: await carriedChromium(), args: [...ARGUMENTS, ...IN_A_FUNCTION] };
  return { path: await unpackedChromium(), args: ARGUMENTS };
}

/** The package unpacks into the temporary folder, with the libraries and fonts a function's machine lacks. */
async function carriedChromium(): Promise<string> {
  const { default: chromium } = await import('@sparticuz/chromium');
  chromium.setGraphicsMode = false;
  return chromium.executablePath(CARRIED);
}

/** `node_modules/@sparticuz/chromium/build/…/index.js` → `node_modules/@sparticuz/chromium` */
export function chromiumPackage(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const name = join('@sparticuz', 'chromium');
  return entry.slice(0, entry.lastIndexOf(name) + name.length);
}

/**
 * The package unpacks without a lock, and of two processes one would start a half-written file (ETXTBSY). Here each
 * writes its own file and renames it: the last one wins with the same bytes.
 */
async function unpackedChromium(): Promise<string> {
  const packed = chromiumPackage();
  const cache = join(dirname(dirname(packed)), '.cache', 'tidemark');
  const binary = join(cache, 'chromium');
  if (await exists(binary)) return binary;
  const draft = `${binary}-${process.pid}-${Math.random().toString(36).slice(2)}`;
  await mkdir(cache, { recursive: true });
  await pipeline(
    createReadStream(join(packed, 'bin', 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(draft),
  );
  await chmod(draft, 0o755);
  await rename(draft, binary);
  return binary;
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
