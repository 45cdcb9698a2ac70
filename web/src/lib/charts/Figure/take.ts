import { toCsv } from '#shared/exchange/csv.ts';
import { saveCsv, saveFile } from '#lib/exchange/save-file.ts';
import { pngOf } from '../image/png.ts';
import type { FigureFile } from './figure-file.ts';

export const TAKEN = ['copy-picture', 'copy-data', 'save-png', 'save-svg', 'save-data'] as const;
export type Taken = (typeof TAKEN)[number];

/** Copies or saves a figure. Rejects where the browser refuses: no clipboard, no permission, no canvas. */
export async function take(what: Taken, make: () => Promise<FigureFile>): Promise<void> {
  switch (what) {
    case 'copy-picture':
      // The clipboard is asked for at once, while the click still counts; the picture follows.
      return navigator.clipboard.write([new ClipboardItem({ 'image/png': make().then(({ svg }) => pngOf(svg)) })]);
    case 'copy-data':
      // Tabs: what spreadsheets take cells from.
      return navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': make().then(({ data }) => new Blob([tabbed(data)], { type: 'text/plain' })),
        }),
      ]);
    case 'save-png': {
      const { name, svg } = await make();
      return saveFile(`${name}.png`, 'image/png', await pngOf(svg));
    }
    case 'save-svg': {
      const { name, svg } = await make();
      return saveFile(`${name}.svg`, 'image/svg+xml', svg);
    }
    case 'save-data': {
      const { name, data } = await make();
      return saveCsv(`${name}.csv`, toCsv(data));
    }
  }
}

const tabbed = (data: FigureFile['data']): string =>
  data.map((cells) => cells.map((cell) => cell.replaceAll(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
