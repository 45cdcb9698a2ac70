import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer, Answers } from '#shared/instrument/answers.ts';
import type { Indicator } from '#shared/instrument/definition.ts';
import { shareTableOf, type Cell, type ShareRow } from '#shared/release/cell.ts';
import type { ApiClient } from '#infra/local/demo/api-client.ts';
import { until } from '#infra/local/demo/api-client.ts';
import { syntheticPeriods, type SyntheticRow } from '#infra/local/demo/population.ts';
import { launchBrowser } from '../builders/browser.ts';
import { PROFILE, testHost, type TestHost } from '../builders/host.ts';
import { stageCounts, type OracleRow } from '../builders/oracle.ts';
import { importRows } from '../builders/population.ts';
import { answersOf, INSTRUMENT, PERIOD } from '../builders/submission.ts';

let host: TestHost;
let browser: Browser;
let partner: ApiClient;
const rows = syntheticPeriods(INSTRUMENT, 400, 1, 77)[0] ?? [];
/** What the company will answer: the stage `scattered`. */
const own = answersOf(1, 5);
const email = 'owner@company.example';
let password = '';
/** Signed in as the company from the first test on. */
let page: Page;

beforeAll(async () => {
  [host, browser] = await Promise.all([testHost(), launchBrowser()]);
  await host.tenant('journey-company', 'company', ['assess']);
  partner = await host.tenant('journey-partner', 'partner', ['import']);
  ({ password } = await host.person('journey-company', email, ['owner', 'member']));
}, 120_000);
afterAll(async () => {
  await browser.close();
  await host.stop();
});

async function signIn(page: Page, to: string): Promise<void> {
  await page.goto(`${host.origin}/v1/account/sign-in?to=${to}`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`${host.origin}${to}`);
}

/** With a mouse, section by section. */
async function answerAll(page: Page, answers: Answers): Promise<void> {
  for (const { code, title } of INSTRUMENT.dimensions) {
    await page.getByRole('heading', { level: 2, name: title.en ?? '', exact: true }).waitFor();
    for (const indicator of INSTRUMENT.indicators.filter(({ dimension }) => dimension === code)) {
      const answer = answers[indicator.code];
      if (answer !== undefined) await answerOne(page.locator(`#q-${indicator.code}`), indicator, answer);
    }
    await page.locator('a[rel="next"]').click();
  }
}

async function answerOne(question: Locator, indicator: Indicator, answer: Answer): Promise<void> {
  if (indicator.kind === 'number' && typeof answer === 'number')
    return question.locator('input[inputmode="decimal"]').fill(String(answer));
  for (const label of labelsOf(indicator, answer)) await question.getByLabel(label, { exact: true }).check();
}

function labelsOf(indicator: Indicator, answer: Answer): string[] {
  if (answer === 'dont-know') return ['Don’t know'];
  if (answer === 'not-applicable') return ['Does not apply to us'];
  if (indicator.kind === 'multi' && Array.isArray(answer))
    return answer.length === 0
      ? ['None of these']
      : indicator.options.filter(({ code }) => answer.includes(code)).map(({ text }) => text.en ?? '');
  if (indicator.kind === 'yes-no') return [answer === 1 ? 'Yes' : 'No'];
  return indicator.kind === 'scale' ? [indicator.levels[Number(answer)]?.text.en ?? ''] : [];
}

const oracleRow = (profile: SyntheticRow['profile'], answers: Answers): OracleRow => ({
  ...profile,
  applications: Array.isArray(answers['C1']) ? answers['C1'].length : 0,
  levels: Object.fromEntries(
    Object.entries(answers).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  ),
});

test('a company answers in the browser, an admin publishes, and the company sees itself among its industry', async () => {
  expect(await importRows(partner, PERIOD, rows)).toBe(rows.length);
  page = await (await browser.newContext()).newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));

  await signIn(page, '/assess');
  await answerAll(page, own);
  await page.getByRole('checkbox', { name: /agree/i }).check();
  await page.getByRole('button', { name: 'Submit answers' }).click();
  await page.locator('#receipt dd').first().waitFor();
  expect(await page.locator('#receipt').innerText()).toContain('Scattered');

  // What was submitted reaches the pool by the stream alone; then the admin closes and publishes.
  await host.settled();
  const edition = `/admin/programmes/demo/editions/${PERIOD}`;
  await host.admin.post(`${edition}/close`);
  await until(
    () => host.admin.get<{ state: string }>(edition),
    ({ state }) => state === 'closed',
  );
  await host.admin.post(`${edition}/publish`);
  await until(
    () => host.admin.get<{ state: string }>(edition),
    ({ state }) => state === 'published',
  );

  await page.goto(`${host.origin}/position?cohort=industry.C`);
  await page
    .getByRole('heading', { name: /^You are on stage 2 of 5, Scattered\. .+ of Manufacturing are ahead/ })
    .waitFor();
  const text = await page.locator('main').innerText();
  expect(text).toContain('Scattered');
  expect(text).toContain('Manufacturing');
  expect(text).toMatch(/Synthetic/);

  const cell = await host.admin.get<Cell>(`/editions/demo.${PERIOD}/cohorts/industry.C`);
  await agreesWithOracle(cell);
  for (const row of stageRows(cell))
    expect(text).toContain('share' in row ? `${row.share}%` : 'below' in row ? '< 5' : '> 95');
  expect(faults).toEqual([]);
}, 120_000);

const stageRows = (cell: Cell): readonly ShareRow[] => shareTableOf(cell, 'stage:groundswell')?.rows ?? [];

/** The most a count is shifted by under the policy in force. */
const SHIFT = 5;

/** The page's numbers against an engine of its own: every true share lies within the interval that is shown. */
async function agreesWithOracle(cell: Cell): Promise<void> {
  const submitted = [...rows.map(({ profile, answers }) => oracleRow(profile, answers)), oracleRow(PROFILE, own)];
  const counts = await stageCounts(submitted, 'C');
  const n = Object.values(counts).reduce((sum, count) => sum + count, 0);
  expect(cell).toMatchObject({ status: 'shown' });
  if (cell.status !== 'shown') return;
  expect(n).toBeGreaterThanOrEqual(cell.nBand.from - SHIFT);
  expect(n).toBeLessThanOrEqual((cell.nBand.to ?? Infinity) + SHIFT);
  for (const { code, low, high } of stageRows(cell)) {
    const exact = (100 * (counts[code] ?? 0)) / n;
    expect(exact).toBeGreaterThanOrEqual(low);
    expect(exact).toBeLessThanOrEqual(high);
  }
}

test('a group is chosen knowing how many contributed, and the choice keeps its place', async () => {
  const cell = await host.admin.get<Cell>(`/editions/demo.${PERIOD}/cohorts/industry.C`);
  if (cell.status !== 'shown') throw new Error('withheld');
  const band = `${cell.nBand.from}–${cell.nBand.to}`;
  await page.getByRole('link', { name: `My industry ${band}` }).waitFor();
  await page.getByRole('link', { name: /^Everybody/ }).click();
  await page.getByRole('heading', { name: /of all organisations are ahead of you/ }).waitFor();
  await page.getByRole('link', { name: 'Readiness' }).click();
  await page.getByRole('heading', { name: /^You are on stage \d of 3/ }).waitFor();
  expect(new URL(page.url()).searchParams.get('cohort')).toBe('all');
});

test('a withheld group is marked before it is chosen, and says why and what is nearest afterwards', async () => {
  await page.goto(`${host.origin}/position`);
  const cohorts = await host.admin.get<{ items: Cell[] }>(`/editions/demo.${PERIOD}/cohorts`);
  const withheld = cohorts.items.find(({ status, cohort }) => status === 'withheld' && /^industry\.\w$/.test(cohort));
  await page.getByText('Other group', { exact: true }).click();
  const industry = page.getByRole('combobox').filter({ hasText: 'Manufacturing' });
  const code = withheld?.cohort.slice('industry.'.length) ?? '';
  await industry
    .getByRole('option', { name: new RegExp(`^${code} .+ \\(withheld\\)$`) })
    .waitFor({ state: 'attached' });
  await industry.selectOption(code);
  await page.getByRole('heading', { name: 'This group is withheld' }).waitFor();
  await page.getByRole('heading', { name: 'You are on stage 2 of 5, Scattered.' }).waitFor();
  await page.getByRole('link', { name: 'See instead: All organisations' }).click();
  await page.getByRole('heading', { name: /of all organisations are ahead of you/ }).waitFor();
});

test('the profile names what is strong and weak, and what has changed is said', async () => {
  await page.goto(`${host.origin}/position?cohort=all`);
  await page.getByRole('figure', { name: /Weakest: .+ \(\d+, median \d+\)/ }).waitFor();
  await page.getByText('This is the first edition').waitFor();
  await page.getByText(/are your first: what changes shows/).waitFor();
});

test('the oracle bites: it does not agree with another industry', async () => {
  const cell = await host.admin.get<Cell>(`/editions/demo.${PERIOD}/cohorts/industry.G`);
  await expect(agreesWithOracle(cell)).rejects.toThrow();
});

test.each(['/', '/position?cohort=industry.C', '/position?cohort=industry.V~size.1-9', '/assess'])(
  'axe finds nothing on %s',
  async (path) => {
    await page.goto(host.origin + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  },
);

test('axe bites: a picture without a text is found', async () => {
  const bad = await (await browser.newContext()).newPage();
  await bad.setContent('<html lang="en"><title>x</title><main><h1>x</h1><img src="data:,"></main></html>');
  expect((await new AxeBuilder({ page: bad }).analyze()).violations.map(({ id }) => id)).toContain('image-alt');
});

test('a page that is not signed in says so and leads back after signing in', async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${host.origin}/position?cohort=all`);
  const link = page
    .getByRole('main')
    .getByRole('link', { name: /sign in/i })
    .first();
  expect(await link.getAttribute('href')).toContain(encodeURIComponent('/position?cohort=all'));
});
