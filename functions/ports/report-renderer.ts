import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Renderer } from '../studio/publish-report/renderer.ts';
import { optionalSetting } from './settings.ts';

/** Beside a bundled function, or where `npm run build:web` leaves it. */
const PLACES = ['./report-renderer/renderer.js', '../../build/report-renderer/renderer.js'];

/** Loads the renderer, which is built from the components of the site. */
export async function loadRenderer(): Promise<Renderer> {
  const places = PLACES.map((path) => new URL(path, import.meta.url));
  const place = optionalSetting('RENDERER_URL') ?? places.find((url) => existsSync(fileURLToPath(url)))?.href;
  if (!place) throw new Error('the report renderer is not built: npm run build:web');
  return ((await import(place)) as { default: Renderer }).default;
}
