import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { loadPrinter } from '#functions/ports/pdf.ts';
import { loadRenderer } from '#functions/ports/report-renderer.ts';
import { publishedReport } from './published-report.ts';

/** What a run of the function leaves behind for the next one. */
export interface Printed {
  /** Base64. */
  readonly pdf: string;
  readonly milliseconds: number;
  /** Names in the temporary folder. */
  readonly left: readonly string[];
}

/** Draws and prints as `publish-report` does, twice: with nothing there yet, and with what the first run left. */
const [renderer, printer] = [await loadRenderer(), await loadPrinter()];
for (let run = 0; run < 2; run++) {
  const began = performance.now();
  const pdf = await printer.print(renderer.page(publishedReport({ language: 'de', title: 'Größe – „wir“' })));
  const printed: Printed = { pdf: Buffer.from(pdf).toString('base64'), milliseconds: performance.now() - began, left: readdirSync(tmpdir()) };
  process.stdout.write(`${JSON.stringify(printed)}\n`);
} // prettier-ignore
