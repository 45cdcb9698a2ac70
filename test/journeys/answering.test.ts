import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AssessmentView } from '#shared/contracts/assess-schemas.ts';
import type { Answer, Answers } from '#shared/instrument/answers.ts';
import type { Indicator } from '#shared/instrument/definition.ts';
import { must } from '#shared/kernel/result.ts';
import { launchBrowser } from '../builders/browser.ts';
import { testHost, type TestHost } from '../builders/host.ts';
import type { Typist } from '../builders/keyboard.ts';
import {
  axeFindsNothing,
  controlOf,
  NEEDED,
  newCompany,
  QUESTIONS,
  saved,
  type Company,
} from '../builders/questionnaire.ts';
import { answersOf, INSTRUMENT, PERIOD } from '../builders/submission.ts';

let host: TestHost;
let browser: Browser;
const JAVASCRIPT_LIMIT = 60_000;

beforeAll(async () => {
  [host, browser] = await Promise.all([testHost(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await host.stop();
});

/** Complete answers with each way to answer among them that the instrument knows. */
function varied(): Answers {
  const scales = QUESTIONS.filter(({ kind }) => kind === 'scale');
  const special: [Indicator | undefined, Answer][] = [
    [scales.find(({ notApplicable }) => notApplicable === 'waives'), 'not-applicable'],
    [scales.findLast(({ dontKnow }) => dontKnow !== 'refused'), 'dont-know'],
    [QUESTIONS.find(({ kind }) => kind === 'multi'), []],
  ];
  return {
    ...answersOf(2, 7),
    ...Object.fromEntries(special.flatMap(([indicator, answer]) => (indicator ? [[indicator.code, answer]] : []))),
  };
}

const heading = (page: Page, name: string | undefined) =>
  page.getByRole('heading', { level: 2, name: name ?? '', exact: true }).waitFor();

async function answerInOrder(typist: Typist, questions: readonly Indicator[], answers: Answers): Promise<void> {
  for (const indicator of questions) {
    expect(await typist.question()).toBe(indicator.code);
    await typist.answer(indicator, answers[indicator.code]);
  }
}

/** Changes the very first answer without a connection: it is kept, and sent when there is one again. */
async function changeOffline(us: Company, { page, context, typist }: Awaited<ReturnType<Company['open']>>) {
  const [first, ...others] = INSTRUMENT.dimensions;
  const question = must(NEEDED[0], 'question');
  const before = (await us.draft()).answers[question.code];
  const changed = before === 1 ? 2 : 1;
  await context.setOffline(true);
  for (const _ of [...others, 'from the review']) await typist.press('K');
  await heading(page, first?.title.en);
  await typist.press('j');
  await typist.answer(question, changed);
  await page.getByText('No connection').waitFor();
  await axeFindsNothing(page, 'offline');
  expect((await us.draft()).answers[question.code]).toEqual(before);
  await context.setOffline(false);
  await saved(page);
  return { [question.code]: changed };
}

async function submit(page: Page, typist: Typist): Promise<void> {
  await typist.press('o');
  await heading(page, 'Review and submit');
  await axeFindsNothing(page, 'review');
  await typist.reach('#consent-yes');
  await typist.press('Space');
  await typist.reach('form button');
  await typist.press('Enter');
  await page.locator('#receipt dd').first().waitFor();
}

test('a questionnaire is answered by keyboard alone, left half-way, resumed elsewhere and submitted', async () => {
  const us = await newCompany(host, browser, 'by-keyboard');
  const answers = varied();
  const half = Math.floor(QUESTIONS.length / 2);
  /** Left open on the way and answered later. */
  const skipped = must(NEEDED[3], 'question');
  const beginning = Date.now();

  const first = await us.open();
  await axeFindsNothing(first.page, 'a fresh section');
  await first.typist.press('j');
  const { [skipped.code]: later = 0, ...meanwhile } = answers;
  await answerInOrder(first.typist, QUESTIONS.slice(0, half), meanwhile);
  await saved(first.page);
  await axeFindsNothing(first.page, 'a section half answered');
  await first.context.close();

  // Another browser opens where the first open question is, and one key leads to it.
  const second = await us.open();
  const { page, typist } = second;
  await heading(page, INSTRUMENT.dimensions.find(({ code }) => code === skipped.dimension)?.title.en);
  await typist.press('o');
  await answerInOrder(typist, [skipped], { [skipped.code]: later });
  await typist.press('o');
  const rest = QUESTIONS.slice(half);
  expect(await typist.question()).toBe(rest.find(({ optional }) => optional !== true)?.code);
  while ((await typist.question()) !== rest[0]?.code) await typist.press('k');
  await answerInOrder(typist, rest, answers);
  await heading(page, 'Review and submit');
  await saved(page);
  expect((await us.draft()).answers).toEqual(answers);

  const changed = await changeOffline(us, second);
  await submit(page, typist);
  expect(await page.locator('#receipt dd').count()).toBe(INSTRUMENT.frameworks.length);
  await axeFindsNothing(page, 'receipt');

  const submitted = await us.get<AssessmentView>(`/programmes/demo/periods/${PERIOD}/assessment`);
  expect(submitted.answers).toEqual({ ...answers, ...changed });
  expect(us.faults).toEqual([]);
  const seconds = ((Date.now() - beginning) / 1000).toFixed(1);
  console.log(
    `answering ${INSTRUMENT.id} ${INSTRUMENT.version}: ${Object.keys(answers).length} answers to ` +
      `${QUESTIONS.length} questions, ${first.typist.presses + typist.presses} key presses, ` +
      `${seconds} s with two sign-ins, axe and an interruption`,
  );
});

test('the page is small, and its first question is there soon', async () => {
  const us = await newCompany(host, browser, 'measured');
  const page = await (await us.open()).context.newPage();
  const scripts: Promise<number>[] = [];
  let data = 0;
  page.on('response', (response) => {
    if (/javascript/.test(response.headers()['content-type'] ?? ''))
      scripts.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
    else if (response.url().includes('/v1/')) data += Number(response.headers()['content-length'] ?? 0);
  });
  const beginning = Date.now();
  await page.goto(`${host.origin}/assess`);
  await page
    .locator(controlOf(must(QUESTIONS[0], 'question')))
    .first()
    .waitFor();
  const elapsed = Date.now() - beginning;
  await page.waitForLoadState('networkidle');
  const size = (await Promise.all(scripts)).reduce((sum, one) => sum + one, 0);
  console.log(
    `assess page: ${(size / 1000).toFixed(1)} kB of JavaScript (gzip), ${(data / 1000).toFixed(1)} kB of data, ` +
      `first question after ${elapsed} ms`,
  );
  expect(size).toBeLessThanOrEqual(JAVASCRIPT_LIMIT);
});
