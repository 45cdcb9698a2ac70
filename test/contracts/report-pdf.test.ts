import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { chromiumPrinter } from '#functions/ports/pdf-chromium.ts';
import { loadRenderer } from '#functions/ports/report-renderer.ts';
import { EVERY_BLOCK, manyFigures, publishedReport } from '#test/builders/published-report.ts';
import { readPdf, type ReadPdf } from '#test/builders/read-pdf.ts';

const printer = chromiumPrinter();
const squeezed = (text: string): string => text.replaceAll(/\s+/g, '');

describe('a report on paper', () => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    const renderer = await loadRenderer();
    pdf = readPdf(await printer.print(renderer.page(publishedReport())));
  });

  it('is tagged, and knows its title and language', () => {
    expect(pdf).toMatchObject({ tagged: true, language: 'en', title: 'Social business' });
    for (const kind of ['H1', 'H2', 'Figure', 'Table', 'TH', 'TD', 'L', 'Link']) expect(pdf.structure, kind).toContain(kind);
  }); // prettier-ignore

  it('has an outline of its sections', () => {
    for (const title of ['Social business', 'Where they stand', 'How the figures are made', 'References'])
      expect(pdf.outline).toContain(title);
  });

  it('holds every text, number and table', () => {
    for (const text of ['Of all, 10% are dormant', 'Figure 2 Stages of two', 'too few contributors', '35–45%', 'CC-BY-4.0', 'Synthetic data'])
      expect(pdf.text, text).toContain(squeezed(text));
  }); // prettier-ignore

  it('describes its drawings, and leads to its own address', () => {
    expect(pdf.alternatives).toContain('What it shows.');
    expect(pdf.links).toContain('https://benchmarks.example/reports/social-business/v2/figures/bars.csv');
  });

  it('has page numbers and a running title on every page but the first', () => {
    expect(pdf.pages).toBeGreaterThan(2);
    for (let page = 1; page <= pdf.pages; page++) expect(pdf.text).toContain(`${page}/${pdf.pages}`);
    expect(pdf.text.split(squeezed('Tidemark, Q3 2026')).length - 1).toBeGreaterThanOrEqual(pdf.pages - 1);
  });
});

it('prints a report of twenty figures', async () => {
  const renderer = await loadRenderer();
  const html = renderer.page(publishedReport({ blocks: [...manyFigures(20), ...EVERY_BLOCK.slice(-2)] }));
  const pdf = readPdf(await printer.print(html));
  for (const number of [1, 10, 20]) expect(pdf.text).toContain(`Figure${number}Stages`);
});

it('asks the network for nothing and runs nothing, whatever a page says', async () => {
  const asked: string[] = [];
  const server = createServer((request, answer) => {
    asked.push(request.url ?? '');
    answer.end('p{color:red}');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const bytes = await printer.print(
      `<!doctype html><title>x</title><link rel="stylesheet" href="${address}/a.css"><img src="${address}/b.png" alt=""><iframe src="${address}/c"></iframe><p>before</p><script>document.body.textContent='ran';fetch('${address}/d')</script>`,
    );
    expect(readPdf(bytes).text).toBe('before');
    expect(asked).toEqual([]);
  } finally {
    server.close();
  }
});

it('gives up in time, and leaves no browser behind', async () => {
  await expect(chromiumPrinter({ patience: 1 }).print('<p>x</p>')).rejects.toThrow('took too long');
});
