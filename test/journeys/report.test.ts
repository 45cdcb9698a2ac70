import { writeFileSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '#infra/report/run.ts';
import type { Publication } from '#shared/contracts/publication-schemas.ts';
import type { CohortKey, EditionId } from '#shared/kernel/ids.ts';
import { shiftPeriod } from '#shared/kernel/period.ts';
import { must } from '#shared/kernel/result.ts';
import { shareTableOf, type Cell } from '#shared/release/cell.ts';
import type { FrozenFigure, FrozenReport } from '#shared/report/frozen.ts';
import { AtDesk } from '../builders/at-desk.ts';
import { expectAccessible } from '../builders/axe.ts';
import { launchBrowser } from '../builders/browser.ts';
import { sayTheSame, sheetRows } from '../builders/figure-rows.ts';
import { testHost, type TestHost } from '../builders/host.ts';
import { publishedEdition } from '../builders/published-edition.ts';
import { readPdf } from '../builders/read-pdf.ts';
import { Reader } from '../builders/reader.ts';
import { PERIOD } from '../builders/submission.ts';

const SLUG = 'delivery-in-manufacturing';
const ADDRESS = `/reports/${SLUG}`;
const TITLE = 'How manufacturing delivers';
const CAPTION = 'Stages of manufacturing, as we chose them';
const FIGURE = `Figure, ${CAPTION}`;
const TEXT = 'Text, By industry';
const SENTENCE = 'Of all of them, elite are ';
const LATER = ' Of manufacturing, elite are ';
const REASON = 'Two groups were mixed up.';
const [ALL, MANUFACTURING] = ['all', 'industry.C'] as [CohortKey, CohortKey];

let host: TestHost;
let browser: Browser;
let edition: EditionId;
let ana: AtDesk;
let ben: AtDesk;
/** What it took. */
const told: string[] = [];

beforeAll(async () => {
  [host, browser] = await Promise.all([testHost(), launchBrowser()]);
  await host.tenant('press', 'analyst', ['studio']);
  edition = await publishedEdition(host, 'demo-delivery', shiftPeriod(PERIOD, -1));
}, 180_000);
afterAll(async () => {
  console.log(`a report, from signing in: ${told.join('; ')}`);
  await browser.close();
  await host.stop();
});

const person = (name: string) => host.person('press', `${name}@press.synthetic.example`, ['analyst']);
const reader = (): Promise<Reader> => Reader.open(browser, host.origin);
const cell = (of: EditionId, cohort: CohortKey): Promise<Cell> =>
  host.admin.get<Cell>(`/editions/${of}/cohorts/${cohort}`);

/** A share as a reader is told it, from the edition itself. */
async function eliteOf(cohort: CohortKey): Promise<string> {
  const rows = shareTableOf(await cell(edition, cohort), 'stage:delivery')?.rows;
  const row = must(
    rows?.find(({ code }) => code === 'elite'),
    'row',
  );
  return 'share' in row ? `${row.share}%` : 'below' in row ? `under ${row.below}%` : `over ${row.above}%`;
}

/** Puts the share of the elite of a group where the text of a block ends. */
async function bind(cohort: CohortKey): Promise<void> {
  const { page, effort } = ana;
  const card = page.getByRole('group', { name: TEXT });
  await effort.choose(card.getByLabel('Stage', { exact: true }), 'elite');
  await effort.choose(card.getByRole('group', { name: 'Group 1' }).getByLabel('Industry'), cohort.replace(/^all$|^industry\./, ''));
  await effort.click(card.getByRole('button', { name: 'Insert', exact: true }));
} // prettier-ignore

async function publish(version: number): Promise<void> {
  await ana.panel('Publish');
  await ana.confirm('Publish');
  await ana.page.getByText(`Version ${version}. It is read at`).waitFor({ timeout: 90_000 });
}

test('a new analyst signs in and has a whole draft of the latest edition', async () => {
  ana = await AtDesk.signIn(browser, host.origin, await person('ana'));
  const { page, effort, dialog } = ana;
  await ana.press('New report');
  await effort.fill(dialog.getByLabel('Author', { exact: true }), 'Ana Synthetic');
  await effort.fill(dialog.getByLabel('Address'), SLUG);
  await effort.click(dialog.getByRole('button', { name: 'Begin' }));
  await page.waitForURL(`${host.origin}/studio/${SLUG}`);
  await ana.preview.getByRole('figure').nth(2).waitFor();
  await ana.panel('Checklist');
  await page.getByText(/^0 errors, |^Nothing to mend/).waitFor();
}, 120_000);

test('a number in a text is chosen, not typed, and the preview says what the edition says', async () => {
  const { page, effort, preview } = ana;
  await ana.panel('Write');
  await effort.fill(page.getByLabel('Title', { exact: true }), TITLE);
  await ana.open(TEXT);
  await effort.append(page.getByRole('textbox', { name: 'Text', exact: true }), `\n\n${SENTENCE}`);
  await effort.click(page.getByText('Insert a number'));
  await bind(ALL);
  await preview.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await preview.getByText(`${SENTENCE}${await eliteOf(ALL)}`).waitFor();
  await ana.saved();
}, 120_000);

test('a chart of the explorer is in the report two clicks later, as it was seen there', async () => {
  const { page, effort, preview } = ana;
  const blocks = page.getByRole('button', { name: /^Remove:/ });
  const before = await blocks.count();
  await effort.click(page.getByRole('link', { name: 'Explore', exact: true }).first());
  // Of several programmes this one.
  await page.goto(`${host.origin}/explore?programme=demo-delivery`);
  const chart = page.getByRole('main').getByRole('figure').first();
  await effort.click(chart.locator('..').getByText('Copy or save').first());
  await effort.click(page.getByRole('button', { name: `Add to “${TITLE}”` }));
  const added = page.getByRole('status').filter({ hasText: /[1-9] figures? added to/ });
  await added.waitFor();
  const many = Number.parseInt(await added.innerText(), 10);
  await effort.click(added.getByRole('link', { name: TITLE }));
  await preview.getByRole('figure').first().waitFor();
  expect(await blocks.count()).toBe(before + many);
}, 120_000);

test('a figure is added in the studio itself', async () => {
  const { page, effort, preview } = ana;
  await ana.press('Figure');
  await effort.choose(page.getByLabel('Chart'), 'stages');
  await effort.fill(page.getByLabel('Caption'), CAPTION);
  await preview.getByRole('figure', { name: CAPTION }).waitFor();
  await ana.saved();
}, 120_000);

test('the checklist names what is missing and leads there', async () => {
  const { page, effort } = ana;
  await ana.panel('Checklist');
  await page.getByText(/^1 error, /).waitFor();
  await effort.click(page.getByRole('link', { name: `Show: ${FIGURE}` }));
  await effort.fill(page.getByLabel('Alternative text'), 'A bar of the four stages.');
  await ana.saved();
  await ana.panel('Checklist');
  await page.getByText(/^0 errors, /).waitFor();
}, 120_000);

test('whoever has the link sees the draft as it would come out', async () => {
  await ana.panel('Review links');
  await ana.press('Make a link');
  const link = await ana.page.getByLabel('Link for reviewers').inputValue();
  const { page } = await reader();
  await page.goto(link);
  const words = await page.locator('body').innerText();
  for (const text of ['A draft for review.', TITLE, `${SENTENCE}${await eliteOf(ALL)}`, CAPTION]) expect(words).toContain(text);
}, 120_000); // prettier-ignore

test('a second person approves what the first has submitted', async () => {
  await ana.panel('Publish');
  await ana.press('Submit for review');
  await ana.page.getByText('The report is in review.').waitFor();
  ben = await AtDesk.signIn(browser, host.origin, await person('ben'));
  await ben.effort.click(ben.page.getByRole('link', { name: TITLE }));
  await ben.panel('Publish');
  await ben.press('Approve');
  await ben.page.getByText('The report is approved.').waitFor();
  told.push(`approved by a second person with ${ben.effort.told}`);
  await ana.page.reload();
  await publish(1);
  told.push(`published with ${ana.effort.told}`);
}, 180_000);

test('anybody reads it without scripts: the page, its PDF and its data say what the edition says', async () => {
  const anybody = await reader();
  const { page } = anybody;
  expect(await anybody.open(ADDRESS)).toBe(200);
  const sentence = `${SENTENCE}${await eliteOf(ALL)}`;
  expect(await page.locator('body').innerText()).toContain(sentence);
  await expectUnaided(anybody);

  const pdf = readPdf(await anybody.download('PDF'));
  expect(pdf).toMatchObject({ tagged: true, title: TITLE });
  for (const text of [sentence, CAPTION]) expect(pdf.text).toContain(text.replaceAll(/\s+/g, ''));

  const figure = page.getByRole('figure', { name: CAPTION });
  const rows = sheetRows(await anybody.download(/^CSV/, figure));
  expect(rows).toHaveLength(4);
  await sayTheSame(rows, cell);
  const file = JSON.parse(String(await anybody.download(/^JSON/, figure))) as { figure: FrozenFigure };
  expect(file.figure.rows).toMatchObject(rows.map(({ cohort, code, value, low, high }) => ({ cohort, code, value, low, high })));
  const all = JSON.parse(String(await anybody.download('All data of this report (JSON)'))) as FrozenReport;
  expect(all.figures.length).toBeGreaterThan(3);
  for (const { rows } of all.figures) await sayTheSame(rows, cell);
  // Another number would be noticed.
  await expect(sayTheSame(rows.map((row) => ({ ...row, low: 101 })), cell)).rejects.toThrow();
}, 120_000); // prettier-ignore

/** Nothing but the page itself was asked for, and nothing ran. */
async function expectUnaided({ page, asked }: Reader): Promise<void> {
  expect(asked).toEqual([`${host.origin}${ADDRESS}`]);
  expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0);
}

test('a later version goes in front, and the earlier one says what has changed', async () => {
  const { page, effort } = ana;
  await ana.panel('Write');
  await ana.open(FIGURE);
  await effort.choose(page.getByRole('group', { name: FIGURE }).getByRole('group', { name: 'Group 1' }).getByLabel('Industry'), 'C');
  await ana.open(TEXT);
  await effort.append(page.getByRole('textbox', { name: 'Text', exact: true }), LATER);
  await effort.click(page.getByText('Insert a number'));
  await bind(MANUFACTURING);
  await ana.saved();
  await publish(2);

  const before = await reader();
  await before.open(`${ADDRESS}/v1`);
  const notice = before.page.getByRole('complementary');
  await notice.getByText('A later version of this report has come out: version 2.').waitFor();
  expect(await notice.getByRole('listitem').allInnerTexts()).toEqual([`${CAPTION} (changed)`]);
  await notice.getByRole('link', { name: 'Read the latest version' }).click();
  await before.page.getByText(`${LATER.trim()} ${await eliteOf(MANUFACTURING)}`).waitFor();
  const rows = sheetRows(await before.download(/^CSV/, before.page.getByRole('figure', { name: CAPTION })));
  expect(rows.map(({ cohort }) => cohort)).toEqual(Array(4).fill(MANUFACTURING));
  await sayTheSame(rows, cell);
}, 180_000); // prettier-ignore

test('every byte and number is as it came out, and one that is not is found', async () => {
  expect(await verify()).toBe('');
  const { versions } = await host.admin.get<Publication>(`/reports/${SLUG}`);
  for (const name of ['page.html', 'report.pdf'])
    await withByteChanged(fileOf(versions, name), async () =>
      expect(await verify()).toMatch(new RegExp(`^${SLUG} v1 ${name}: \\w{64} is served, \\w{64} came out$`)),
    );
  expect(await verify()).toBe('');
}, 120_000);

/** What the command finds wrong; nothing where all is well. */
async function verify(): Promise<string> {
  const wrong: string[] = [];
  const io = { out: () => undefined, err: (text: string) => wrong.push(text), environment: {} };
  const code = await run(io, ['verify', SLUG, '--url', host.origin]);
  expect(code).toBe(wrong.length > 0 ? 1 : 0);
  return wrong.join('\n');
}

/** Where a file of the first version lies. */
function fileOf(versions: Publication['versions'], name: string): string {
  const files = must(
    versions.find(({ version }) => version === 1),
    'version',
  ).files;
  const file = must(
    files.find((one) => one.name === name),
    name,
  );
  return host.folder.at('blobs', 'reports', SLUG, '1', file.digest);
}

async function withByteChanged(file: string, use: () => Promise<void>): Promise<void> {
  const bytes = readFileSync(file);
  const other = Buffer.from(bytes);
  other[other.length >> 1]! ^= 1;
  writeFileSync(file, other);
  await use().finally(() => writeFileSync(file, bytes));
}

test('withdrawn, its addresses answer 410 and say why', async () => {
  await ana.press('Withdraw');
  await ana.effort.fill(ana.dialog.getByLabel('Reason'), REASON);
  await ana.effort.click(ana.dialog.getByRole('button', { name: 'Withdraw' }));
  await ana.page.getByText(`It is withdrawn: ${REASON}`).waitFor();
  told.push(`superseded and withdrawn with ${ana.effort.told}`);
  for (const path of ['', '/v1', '/v2']) {
    const late = await reader();
    expect(await late.open(`${ADDRESS}${path}`)).toBe(410);
    expect(await late.page.locator('body').innerText()).toContain(REASON);
  }
  for (const path of ['.pdf', '/v1/data.json']) expect((await fetch(`${host.origin}${ADDRESS}${path}`)).status).toBe(410);
  await ben.page.goto(`${host.origin}${ADDRESS}`);
  await expectAccessible(ben.page);
  expect([...ana.faults, ...ben.faults]).toEqual([]);
}, 120_000); // prettier-ignore
