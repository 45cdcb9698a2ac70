import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '#infra/local/demo/api-client.ts';
import { shiftPeriod } from '#shared/kernel/period.ts';
import type { Cell } from '#shared/release/cell.ts';
import { launchBrowser } from '../builders/browser.ts';
import { testHost, type TestHost } from '../builders/host.ts';
import { typistAt, type Typist } from '../builders/keyboard.ts';
import { publishedEdition } from '../builders/published-edition.ts';
import { readPdf } from '../builders/read-pdf.ts';
import { answersOf, PERIOD } from '../builders/submission.ts';

const EMAIL = 'owner@at-the-keyboard.example';
const LAST = shiftPeriod(PERIOD, -1);
let host: TestHost;
let browser: Browser;
let page: Page;
let typist: Typist;
let password = '';

beforeAll(async () => {
  [host, browser] = await Promise.all([testHost(), launchBrowser()]);
  const company = await host.tenant('position-company', 'company', ['assess']);
  for (const period of [LAST, PERIOD])
    await company.put(`/programmes/demo/periods/${period}/assessment`, { answers: answersOf(1, 5), assessor: 'self' });
  ({ password } = await host.person('position-company', EMAIL, ['owner', 'member']));
  await publishedEdition(host, 'demo', LAST);
  await publishedEdition(host, 'demo', PERIOD, undefined, 1);
  page = await (await browser.newContext({ locale: 'en-GB', acceptDownloads: true })).newPage();
  typist = typistAt(page);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await host.stop();
});

const headline = () => page.locator('h2#answer');

test('a link of the mail about an edition opens just that after signing in, all by keyboard', async () => {
  const outbox = `${host.origin}/outbox`;
  const told = await until(
    async () => {
      await page.goto(outbox);
      return page.getByRole('listitem').filter({ hasText: EMAIL }).filter({ hasText: 'Q' }).getByRole('link').all();
    },
    (links) => links.length >= 2,
  );
  await told[0]?.click();
  await page.waitForLoadState();
  const link = (await page.locator('body').innerText()).match(/https?:\S+\/position\?\S+/)?.[0] ?? '';
  expect(new URL(link).searchParams.get('edition')).toMatch(new RegExp(`^demo\\.(${LAST}|${PERIOD})$`));
  const { pathname, search } = new URL(link);
  await page.goto(host.origin + pathname + search);
  await page.getByRole('heading', { name: 'Please sign in' }).waitFor();
  await typist.reach('main a[href*="/v1/account/sign-in"]');
  await typist.press('Enter');
  await typist.reach('input[name=email]');
  await typist.type(EMAIL);
  await typist.reach('input[name=password]');
  await typist.type(password);
  await typist.press('Enter');
  await page.waitForURL(host.origin + pathname + search);
  await headline().waitFor();
});

test('framework and group are switched by keyboard, and each choice keeps the other and the place', async () => {
  await page.goto(`${host.origin}/position?programme=demo`);
  await headline().waitFor();
  await typist.reach('a[href*="framework=journey"]');
  await typist.press('Enter');
  await page.waitForURL(/framework=journey/);
  expect(await page.locator(':focus').getAttribute('href')).toContain('framework=journey');
  await typist.reach('main a[href*="cohort=all"]');
  await typist.press('Enter');
  await page.waitForURL(/framework=journey.*cohort=all|cohort=all.*framework=journey/);
  await expect.poll(() => headline().innerText()).toContain('all organisations');
  await page.goBack();
  await expect.poll(() => headline().innerText()).toContain('Manufacturing');
  await page.goBack();
  await expect.poll(() => new URL(page.url()).searchParams.get('framework')).toBeNull();
});

test('data is saved by keyboard as CSV and JSON, and agrees with the edition', async () => {
  await page.goto(`${host.origin}/position?programme=demo&cohort=industry.C`);
  await page.getByRole('button', { name: 'Save as CSV' }).waitFor();
  await typist.reach('main button:has-text("Save as CSV")');
  const [csv] = await Promise.all([page.waitForEvent('download'), typist.press('Enter')]);
  const table = await contentOf(csv);
  const cell = await host.admin.get<Cell>(`/editions/demo.${PERIOD}/cohorts/industry.C`);
  const stages = cell.status === 'shown' ? cell.tables.find(({ id }) => id === 'stage:groundswell') : undefined;
  const [first] = stages?.status === 'shown' && 'rows' in stages ? stages.rows : [];
  const line = table.split('\r\n').find((row) => row.startsWith(`stage,groundswell,${first?.code ?? ''},`)) ?? '';
  expect(line).toContain(`,${first?.low ?? ''},${first?.high ?? ''},`);
  expect(line).toContain(`demo.${PERIOD}`);
  await typist.reach('main button:has-text("Save as JSON")');
  const [json] = await Promise.all([page.waitForEvent('download'), typist.press('Enter')]);
  expect(JSON.parse(await contentOf(json))).toMatchObject({ edition: `demo.${PERIOD}`, policy: 'standard@1', ownPeriod: PERIOD }); // prettier-ignore
});

test('printed to PDF the page says where one stands, on what that rests, and how it is protected', async () => {
  await page.goto(`${host.origin}/position?programme=demo&cohort=industry.C`);
  await headline().waitFor();
  const sentence = await headline().innerText();
  await page.getByRole('button', { name: 'Print or save as PDF' }).waitFor();
  await page.waitForLoadState('networkidle');
  const pdf = readPdf(await page.pdf({ format: 'A4', printBackground: true, tagged: true, outline: true }));
  const said = (text: string) => pdf.text.includes(text.replaceAll(/\s+/g, ''));
  expect(said(sentence)).toBe(true);
  for (const text of [
    'standard@1',
    'organisations',
    '95% interval',
    'Synthetic data',
    'Manufacturing',
    'What to do next',
  ])
    expect({ text, said: said(text) }).toEqual({ text, said: true });
  // What only works on a screen is left out.
  for (const text of ['Save as CSV', 'Copy or save', 'Show as a table']) expect({ text, said: said(text) }).toEqual({ text, said: false }); // prettier-ignore
  expect(pdf.tagged).toBe(true);
  expect(pdf.structure.has('Figure') || pdf.structure.has('Table')).toBe(true);
  expect(pdf.pages).toBeLessThanOrEqual(8);
});

async function contentOf(download: Download): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of (await download.createReadStream()) as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
