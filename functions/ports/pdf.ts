import type { PdfPrinter } from '../studio/publish-report/renderer.ts';
import { optionalSetting } from './settings.ts';

/** Loads the printer: a browser without a screen, unless another module is named. */
export async function loadPrinter(): Promise<PdfPrinter> {
  const place = optionalSetting('PRINTER_URL');
  if (place) return ((await import(place)) as { default: PdfPrinter }).default;
  return (await import('./pdf-chromium.ts')).default;
}
