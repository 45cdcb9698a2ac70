import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '#shared/contracts/contract.ts';
import { toCsv } from '#shared/exchange/csv.ts';
import { exportAnswers } from '#shared/exchange/export-answers.ts';
import { nextSteps } from '#shared/instrument/next-steps.ts';
import { score, stageCodes } from '#shared/instrument/scoring/score.ts';
import { stepCount } from '#shared/instrument/scoring/steps.ts';
import { shiftPeriod } from '#shared/kernel/period.ts';
import { must } from '#shared/kernel/result.ts';
import type { ApiClient } from '#infra/local/demo/api-client.ts';
import { syntheticPeriods } from '#infra/local/demo/population.ts';
import { launchBrowser } from '../builders/browser.ts';
import { closeEdition, publishEdition } from '../builders/edition.ts';
import { PROFILE, testHost, type TestHost } from '../builders/host.ts';
import { importRows } from '../builders/population.ts';
import { answersOf, INSTRUMENT, PERIOD } from '../builders/submission.ts';

let host: TestHost;
let browser: Browser;
let company: ApiClient;
/** Signed in as the company, and as a partner. */
let page: Page;
let partnerPage: Page;
const own = answersOf(1, 5);
const published = shiftPeriod(PERIOD, -1);
const population = syntheticPeriods(INSTRUMENT, 600, 1, 77)[0] ?? [];
const scales = INSTRUMENT.indicators.filter(({ kind }) => kind === 'scale');

beforeAll(async () => {
  [host, browser] = await Promise.all([testHost(), launchBrowser()]);
  company = await host.tenant('scorecard-company', 'company', ['assess']);
  await publishPeers(await host.tenant('scorecard-peers', 'partner', ['import']));
  await company.put(`/programmes/demo/periods/${PERIOD}/assessment`, { answers: own, assessor: 'self' });
  await host.tenant('scorecard-partner', 'partner', ['import']);
  page = await signedIn('scorecard-company', 'owner', '/scorecard');
  partnerPage = await signedIn('scorecard-partner', 'partner', '/import');
}, 180_000);
afterAll(async () => {
  await browser.close();
  await host.stop();
});

/** An edition of the period before, with a synthetic population. */
async function publishPeers(partner: ApiClient): Promise<void> {
  await importRows(partner, published, population);
  await closeEdition(host, published);
  await publishEdition(host, published);
}

async function signedIn(tenant: string, role: Role, to: string): Promise<Page> {
  const roles = role === 'owner' ? (['owner', 'member'] as const) : [role];
  const { email, password } = await host.person(tenant, `${role}@${tenant}.example`, roles);
  const context = await browser.newContext({ locale: 'en-GB', acceptDownloads: true });
  const signing = await context.newPage();
  await signing.goto(`${host.origin}/v1/account/sign-in?to=${to}`);
  await signing.getByLabel('E-mail address').fill(email);
  await signing.getByLabel('Password').fill(password);
  await signing.getByRole('button', { name: 'Sign in' }).click();
  await signing.waitForURL(`${host.origin}${to}`);
  return signing;
}

async function axeFindsNothing(of: Page, within = 'html'): Promise<void> {
  const { violations } = await new AxeBuilder({ page: of }).include(within).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

async function downloaded(of: Page, button: RegExp): Promise<{ name: string; bytes: Buffer }> {
  const [download]: [Download, unknown] = await Promise.all([
    of.waitForEvent('download'),
    of.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const choose = (of: Page, name: string, buffer: Buffer) =>
  of.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

const draftOf = () =>
  company.get<{ version: number; answers: Record<string, unknown> }>(`/programmes/demo/periods/${PERIOD}/draft`);

test('the scorecard shows where the company stands in every framework', async () => {
  await page.locator('#overview').waitFor();
  const rows = page.locator('section:has(#overview) li:has(h3)');
  expect(await rows.count()).toBe(INSTRUMENT.frameworks.length);
  for (const [i, { framework, stage }] of score(INSTRUMENT, own).frameworks.entries()) {
    const definition = must(
      INSTRUMENT.frameworks.find(({ code }) => code === framework),
      framework,
    );
    const stages = definition.kind === 'ladder' ? definition.stages : definition.bands;
    const text = await rows.nth(i).innerText();
    expect(text).toContain(definition.title.en);
    expect(text).toContain(stages.find(({ code }) => code === stage)?.title.en);
    expect(await rows.nth(i).locator('ol li').count()).toBe(stageCodes(definition).length);
  }
  await axeFindsNothing(page);
});

test('next steps come with the share of the peers, the group, its edition and n band', async () => {
  const section = page.locator('#next-steps');
  const steps = nextSteps(INSTRUMENT, own);
  expect(await section.locator('ol > li').count()).toBe(steps.length);
  const text = await section.innerText();
  expect(text).toMatch(/% of these peers do this already/);
  expect(text).toContain('Compared with: Manufacturing');
  expect(text).toMatch(/\d+–\d+ organisations/);
  const first = must(steps[0], 'step');
  const mostMoved = steps.filter(({ moves }) => moves.length === first.moves.length);
  const shown = await section.locator('ol > li h3').first().innerText();
  expect(mostMoved.map(({ criterion }) => criterion.text.en)).toContain(shown);
});

test('every framework can be looked at by its address, and axe finds nothing in any', async () => {
  for (const { code, title } of INSTRUMENT.frameworks) {
    await page.goto(`${host.origin}/scorecard?programme=demo&framework=${code}`);
    await page.locator('#framework article:visible').waitFor();
    expect(await page.locator('#framework article:visible h3').allInnerTexts()).toEqual([title.en]);
    await axeFindsNothing(page, '#framework');
  }
});

test('on paper every framework is shown, and nothing to click', async () => {
  await page.emulateMedia({ media: 'print' });
  const shown = await page.locator('#framework article:visible h3').allInnerTexts();
  expect(shown).toEqual(INSTRUMENT.frameworks.map(({ title }) => title.en));
  expect(await page.getByRole('navigation').count()).toBe(0);
  expect(await page.locator('main').innerText()).toMatch(/\d+–\d+ organisations/);
  const pdf = await page.pdf({ format: 'A4', printBackground: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await page.emulateMedia({ media: 'screen' });
});

test('the exported JSON holds the answers and the scorecard', async () => {
  const { name, bytes } = await downloaded(page, /JSON/);
  expect(name).toBe(`demo-${PERIOD}.json`);
  expect(JSON.parse(bytes.toString('utf8'))).toMatchObject({
    programme: 'demo',
    period: PERIOD,
    profile: PROFILE,
    answers: own,
    scorecard: score(INSTRUMENT, own),
  });
});

test('the exported scorecard is a table of figures', async () => {
  const { name, bytes } = await downloaded(page, /Scorecard \(CSV\)/);
  expect(name).toBe(`demo-${PERIOD}-scorecard.csv`);
  const lines = bytes.toString('utf8').trim().split('\r\n');
  expect(lines.length).toBeGreaterThan(INSTRUMENT.frameworks.length + INSTRUMENT.dimensions.length);
});

test('importing what was exported changes nothing', async () => {
  const { bytes } = await downloaded(page, /Answers \(CSV\)/);
  await page.goto(`${host.origin}/import?programme=demo`);
  await page.getByText(/drop it here/).waitFor();
  await axeFindsNothing(page);
  await choose(page, 'answers.csv', bytes);
  await page.getByText('Nothing would change').waitFor();
  expect(await page.locator('#report + p').innerText()).toContain('1 row without a fault');
  await axeFindsNothing(page);
  expect((await draftOf()).version).toBe(0);
});

test('faults of a workbook made from the template are named, the rest is taken over when that is confirmed', async () => {
  await page.reload();
  const { name, bytes } = await downloaded(page, /^XLSX/);
  expect(name).toBe(`${INSTRUMENT.id}-${INSTRUMENT.version}.xlsx`);
  const [sheet] = (await readXlsx(new Uint8Array(bytes))).sheets;
  const header = must(sheet?.rows[0], 'header').map(String);
  const [wrong, unknown, changed] = scales.slice(0, 3).map(({ code }) => code);
  const top = stepCount(must(scales[2], 'scale')) - 1;
  const values: Record<string, string> = {
    [wrong ?? '']: '99',
    [unknown ?? '']: 'purple',
    [changed ?? '']: String(top),
  };
  const filled = await writeXlsx({
    sheets: [{ name: 'Answers', rows: [header, header.map((one) => values[one] ?? null)] }],
  });
  await choose(page, 'mine.xlsx', Buffer.from(filled));
  const report = page.locator('section:has(#report)');
  await report.getByText('1 of 1 row with faults').waitFor();
  const problems = await report.locator('td li').allInnerTexts();
  expect(problems.map((text) => text.split(' ')[1])).toEqual([wrong, unknown]);
  expect(problems.every((text) => text.includes('must be'))).toBe(true);
  await axeFindsNothing(page);

  expect((await draftOf()).version).toBe(0);
  await page.getByRole('button', { name: /^Take over 1 answer/ }).click();
  await page.getByText('The answers are in your questionnaire').waitFor();
  await axeFindsNothing(page);
  const draft = await draftOf();
  expect(draft.version).toBe(1);
  expect(draft.answers).toEqual({ ...own, [changed ?? '']: top });
});

test('a file that is no table says what to do about it', async () => {
  await choose(page, 'old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]));
  await page.getByRole('alert').getByText('Save it as XLSX').waitFor();
  await axeFindsNothing(page);
});

test('a partner sends the rows without faults, and sees what became of each', async () => {
  const rows = population.slice(0, 3).map((row, i) => exportAnswers(INSTRUMENT, { ...row, subject: `org-${i}` }));
  const header = [...new Set(rows.flatMap(([names = []]) => names))];
  const cells = rows.map(([names = [], values = []]) => header.map((one) => values[names.indexOf(one)] ?? ''));
  // NACE Rev. 2: K is finance, which is L in our codes. And one row says nothing that can be read.
  cells[0] = must(cells[0], 'row').map((cell, i) => (header[i] === 'industry' ? 'K' : cell));
  cells[2] = must(cells[2], 'row').map((cell, i) => (header[i] === scales[0]?.code ? 'purple' : cell));
  await choose(partnerPage, 'many.csv', Buffer.from(toCsv([header, ...cells])));
  await partnerPage.getByText('1 of 3 rows with faults').waitFor();
  await partnerPage.getByLabel('Industry codes are of').selectOption('nace2');
  await partnerPage.getByText(/What was made of other codes/).click();
  expect(await partnerPage.locator('main').innerText()).toContain('NACE Rev. 2 K → L');
  await axeFindsNothing(partnerPage);

  await partnerPage.getByLabel('send the rows without faults').check();
  await partnerPage.getByLabel('I may submit these assessments.').check();
  await partnerPage.getByRole('button', { name: 'Send 2 rows' }).click();
  await partnerPage.getByRole('status').getByText('Done').waitFor();
  await partnerPage.getByRole('cell', { name: 'org-1' }).waitFor();
  await axeFindsNothing(partnerPage);
  expect(new URL(partnerPage.url()).searchParams.get('job')).toMatch(/.{8}/);
});

test('a partner is told that a scorecard belongs to one organisation', async () => {
  await partnerPage.goto(`${host.origin}/scorecard`);
  await partnerPage.getByRole('heading', { name: 'A scorecard belongs to one organisation' }).waitFor();
});
