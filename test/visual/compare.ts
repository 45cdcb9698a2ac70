import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { palettePng } from './palette-png.ts';

const REVIEWED = fileURLToPath(new URL('images', import.meta.url));
const FOUND = join(tmpdir(), 'tidemark-images');
/** Pixels that may differ: less than the smallest mark has, more than rounding ever moved. */
const ALLOWED = 25;

/** With `UPDATE_IMAGES=1` what is drawn becomes what is expected; look at every image before it is committed. */
const updating = process.env['UPDATE_IMAGES'] === '1';

/** What is wrong with a picture next to the reviewed one of its name; undefined where they are alike. */
export function differenceFrom(name: string, picture: Buffer): string | undefined {
  const path = join(REVIEWED, `${name}.png`);
  // With as few colours as the reviewed one has: rounding them is no difference.
  const found = PNG.sync.read(palettePng(PNG.sync.read(picture)));
  if (updating) return void writeFileSync(path, palettePng(found));
  if (!existsSync(path)) return `${name}: no reviewed image, it is drawn as ${keep(name, found)}`;
  return compare(name, PNG.sync.read(readFileSync(path)), found);
}

function compare(name: string, expected: PNG, found: PNG): string | undefined {
  const [{ width, height }, size] = [expected, `${found.width} × ${found.height}`];
  if (width !== found.width || height !== found.height)
    return `${name}: ${size} instead of ${width} × ${height}, it is drawn as ${keep(name, found)}`;
  const marked = new PNG({ width, height });
  const different = pixelmatch(expected.data, found.data, marked.data, width, height, { threshold: 0.1 });
  if (different <= ALLOWED) return undefined;
  return `${name}: ${different} pixels differ, see ${keep(name, found)} and ${keep(`${name}-difference`, marked)}`;
}

/** Writes an image to a temporary folder and says where. */
function keep(name: string, image: PNG): string {
  mkdirSync(FOUND, { recursive: true });
  const path = join(FOUND, `${name}.png`);
  writeFileSync(path, palettePng(image));
  return path;
}
