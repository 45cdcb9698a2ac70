import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AssessmentView } from '#shared/contracts/assess-schemas.ts';
import type { Indicator } from '#shared/instrument/definition.ts';
import { shiftPeriod } from '#shared/kernel/period.ts';
import { must } from '#shared/kernel/result.ts';
import { until } from '#infra/local/demo/api-client.ts';
import { launchBrowser } from '../builders/browser.ts';
import { testHost, type TestHost } from '../builders/host.ts';
import { axeFindsNothing, controlOf, NEEDED, newCompany, QUESTIONS, saved } from '../builders/questionnaire.ts';
import { answersOf, INSTRUMENT, PERIOD } from '../builders/submission.ts';

let host: TestHost;
let browser: Browser;

beforeAll(async () => {
  [host, browser] = await Promise.all([testHost(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await host.stop();
});

test('two devices: what does not clash is brought together, what clashes is asked with both answers', async () => {
  const us = await newCompany(host, browser, 'two-devices');
  const [twice, ours, theirs] = NEEDED.filter(({ kind }) => kind === 'scale') as [Indicator, Indicator, Indicator];
  const path = `/assess?section=${twice.dimension}`;
  const desk = await us.open(path);
  const phone = await us.open(path);

  await desk.typist.reach(controlOf(twice));
  await desk.typist.press('1');
  await desk.typist.reach(controlOf(theirs));
  await desk.typist.press('2');
  await saved(desk.page);

  await phone.typist.reach(controlOf(twice));
  await phone.typist.press('3');
  await phone.typist.reach(controlOf(ours));
  await phone.typist.press('4');
  const conflict = phone.page.locator('#conflict');
  await conflict.waitFor();
  const text = await conflict.innerText();
  expect(text).toContain(twice.question.en);
  expect(text).not.toContain(ours.question.en);
  for (const level of [0, 2]) expect(text).toContain(twice.kind === 'scale' && twice.levels[level]?.text.en);
  await axeFindsNothing(phone.page, 'conflict');
  expect((await us.draft()).answers).toEqual({ [twice.code]: 0, [theirs.code]: 1 });

  await phone.typist.reach('#conflict input', 'Shift+Tab');
  await phone.typist.press('Space');
  await phone.typist.reach('#conflict button.strong');
  await phone.typist.press('Enter');
  await saved(phone.page);
  await until(
    () => us.draft(),
    ({ answers }) => Object.keys(answers).length === 3,
  );
  const settled = (await us.draft()).answers;
  expect(settled).toMatchObject({ [ours.code]: 3, [theirs.code]: 1 });
  expect([0, 2]).toContain(settled[twice.code]);

  // The desk has nothing of its own to save: looking at it again is enough.
  await desk.page.evaluate(`window.dispatchEvent(new Event('focus'))`);
  await desk.page.getByText('changed on another device').waitFor();
  expect(us.faults).toEqual([]);
});

test('a second assessment shows the first, takes it over where wanted, and says what changed', async () => {
  const us = await newCompany(host, browser, 'once-more');
  const before = answersOf(1, 5);
  await us.put(`/programmes/demo/periods/${shiftPeriod(PERIOD, -1)}/assessment`, { answers: before, assessor: 'self' });
  const { page, typist } = await us.open();
  const scale = must(
    NEEDED.find(({ kind, code }) => kind === 'scale' && typeof before[code] === 'number'),
    'scale',
  );

  await typist.reach(controlOf(scale));
  await typist.press('l');
  await saved(page);
  expect((await us.draft()).answers).toEqual({ [scale.code]: before[scale.code] });
  await page.getByText('Same as last time').first().waitFor();

  const section = QUESTIONS.filter(({ dimension }) => dimension === scale.dimension);
  await page.getByRole('button', { name: /Take over last time’s \d/ }).click();
  await page.getByText('taken over from last time').waitFor();
  await saved(page);
  const taken = Object.fromEntries(section.flatMap(({ code }) => (code in before ? [[code, before[code]]] : [])));
  expect((await us.draft()).answers).toEqual(taken);
  await page.getByRole('button', { name: 'Undo' }).click();
  await saved(page);
  expect((await us.draft()).answers).toEqual({ [scale.code]: before[scale.code] });

  for (const { code } of INSTRUMENT.dimensions) {
    await page.goto(`${host.origin}/assess?section=${code}`);
    const take = page.getByRole('button', { name: /Take over last time’s \d/ });
    await page.locator('#part-title').waitFor();
    const untaken = QUESTIONS.filter((one) => one.dimension === code && one.code in before && one.code !== scale.code);
    if (untaken.length > 0) await take.click();
    await saved(page);
  }
  await typist.press('o');
  await page.getByText('All answers are the same as in').waitFor();
  await page.goto(`${host.origin}/assess?section=${scale.dimension}#q-${scale.code}`);
  await page.locator('#part-title').waitFor();
  await typist.reach(controlOf(scale));
  await typist.press(before[scale.code] === 0 ? '2' : '1');
  await typist.press('o');
  await page.getByText(before[scale.code] === 0 ? 'Better (1)' : 'Worse (1)').waitFor();
  await axeFindsNothing(page, 'review of a second assessment');

  await page.getByRole('checkbox', { name: /agree/ }).check();
  await page.getByRole('button', { name: 'Submit answers' }).click();
  await page.locator('#receipt dd').first().waitFor();
  await page.goto(`${host.origin}/assess?section=history`);
  await page
    .getByRole('link', { name: /Show answers of revision 1/ })
    .first()
    .click();
  await page.getByText('These are the answers you have now.').waitFor();
  await axeFindsNothing(page, 'history');
  await page.getByRole('button', { name: 'Withdraw submission' }).click();
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await page.getByText('Your answers are not counted').first().waitFor();
  expect(us.faults).toEqual([]);
});

test('answers to an older version are shown as far as they correspond', async () => {
  const map = INSTRUMENT.maps.at(-1);
  const kept = map?.indicators.find(({ how }) => how === 'same');
  if (!map || !kept) return;
  const us = await newCompany(host, browser, 'older');
  const period = shiftPeriod(PERIOD, -1);
  const question = must(
    QUESTIONS.find(({ code }) => code === kept.from),
    'question',
  );
  const { page } = await us.open();
  // No programme asks the older version any more, so the service's answer is made up here.
  const assessment: Partial<AssessmentView> = {
    period,
    state: 'submitted',
    instrument: `${INSTRUMENT.id}@${map.from}`,
    answers: { [kept.from]: 'dont-know' },
    history: [],
  };
  await page.route('**/assessments', (route) => route.fulfill({ json: { items: [assessment], next: null } }));
  await page.goto(`${host.origin}/assess?section=${question.dimension}`);
  const earlier = page.locator(`#q-${question.code} .earlier`);
  await earlier.getByText('Don’t know').waitFor();
  await earlier.getByRole('button').click();
  await saved(page);
  expect((await us.draft()).answers).toEqual({ [question.code]: 'dont-know' });
  expect(us.faults).toEqual([]);
});

test('a section is an address: links, the back button and a reload lead to it, and a mouse moves no focus', async () => {
  const us = await newCompany(host, browser, 'addresses');
  const [first, second, third] = INSTRUMENT.dimensions;
  const { page, typist } = await us.open();
  const title = (name: string | undefined) =>
    page.getByRole('heading', { level: 2, name: name ?? '', exact: true }).waitFor();
  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('link', { name: second?.title.en ?? '' })
    .click();
  await title(second?.title.en);
  expect(page.url()).toContain(`section=${second?.code}`);
  await page.locator('a[rel="next"]').click();
  await title(third?.title.en);
  await page.goBack();
  await title(second?.title.en);
  await page.goBack();
  await title(first?.title.en);
  await page.goForward();
  await page.reload();
  await title(second?.title.en);

  const question = must(
    QUESTIONS.find(({ dimension, kind }) => dimension === second?.code && kind === 'scale'),
    'scale',
  );
  await page.locator(`#q-${question.code} label`).nth(1).click();
  expect(await typist.question()).toBe(question.code);
  await saved(page);
  expect((await us.draft()).answers).toEqual({ [question.code]: 1 });
  await page.locator(`#q-${question.code}`).getByRole('button', { name: 'Clear answer' }).click();
  await saved(page);
  expect((await us.draft()).answers).toEqual({});
  expect(us.faults).toEqual([]);
});

test('keys belong to whoever writes: a note and a number take them all, and a note is never submitted', async () => {
  const us = await newCompany(host, browser, 'writing');
  const question = must(
    NEEDED.find(({ kind }) => kind === 'scale'),
    'scale',
  );
  const { page, typist } = await us.open(`/assess?section=${question.dimension}`);
  await typist.reach(controlOf(question));
  await typist.press('n');
  await typist.type('jk 12 ?od');
  // Of the first letters it may say that all is saved before the last ones are asked about.
  await until(us.draft, ({ notes }) => notes?.[question.code] === 'jk 12 ?od');
  expect(await us.draft()).toMatchObject({ answers: {} });
  await typist.press('Escape');
  expect(await typist.question()).toBe(question.code);
  await typist.press('2');
  await saved(page);
  expect((await us.draft()).answers).toEqual({ [question.code]: 1 });

  await typist.press('?');
  await page.getByRole('dialog').waitFor();
  await axeFindsNothing(page, 'help');
  await typist.reach('#keys-use', 'Shift+Tab');
  await typist.press('Space', 'Escape', '1');
  expect((await us.draft()).answers).toEqual({ [question.code]: 1 });
  await saved(page);
  expect((await us.draft()).answers).toEqual({ [question.code]: 1 });
  expect(us.faults).toEqual([]);
});

test('a number is taken in the reader’s spelling, refused out of range, questioned when unusual', async () => {
  const number = QUESTIONS.find((one) => one.kind === 'number');
  if (!number) return;
  const us = await newCompany(host, browser, 'numbers');
  const { page, typist } = await us.open(`/assess?section=${number.dimension}`);
  const field = `[data-question="${number.code}"] input[inputmode="decimal"]`;
  await typist.reach(field);
  await typist.type(String(number.range.max + 1));
  await typist.press('Enter');
  await page.getByText('outside the range').waitFor();
  expect(await typist.question()).toBe(number.code);
  await axeFindsNothing(page, 'a refused number');
  await typist.press('Control+a', 'Delete');
  await typist.type(String(number.range.max));
  await typist.press('Enter');
  if (number.plausible && number.range.max > number.plausible.max) {
    await page.getByText('Unusual').waitFor();
    expect(await typist.question()).toBe(number.code);
    await typist.press('Enter');
  }
  expect(await typist.question()).not.toBe(number.code);
  await saved(page);
  expect((await us.draft()).answers).toEqual({ [number.code]: number.range.max });
});
