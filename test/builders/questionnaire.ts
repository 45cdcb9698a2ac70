import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Answers } from '#shared/instrument/answers.ts';
import type { Indicator } from '#shared/instrument/definition.ts';
import type { ApiClient } from '#infra/local/demo/api-client.ts';
import type { TestHost } from './host.ts';
import { typistAt, type Typist } from './keyboard.ts';
import { INSTRUMENT, PERIOD } from './submission.ts';

/** The questions in the order in which the page asks them. */
export const QUESTIONS: readonly Indicator[] = INSTRUMENT.dimensions.flatMap(({ code }) =>
  INSTRUMENT.indicators.filter(({ dimension }) => dimension === code),
);
/** Those a submission needs. */
export const NEEDED = QUESTIONS.filter(({ optional }) => optional !== true);

export interface Draft {
  readonly answers: Answers;
  readonly notes: Readonly<Record<string, string>>;
}

/** A company, what it keeps, and browsers of its own. */
export interface Company extends ApiClient {
  draft(): Promise<Draft>;
  /** A browser of its own, signed in and on the questionnaire. */
  open(path?: string): Promise<{ page: Page; context: BrowserContext; typist: Typist }>;
  /** Errors of its pages. */
  readonly faults: readonly string[];
}

export async function newCompany(host: TestHost, browser: Browser, id: string): Promise<Company> {
  const own = await host.tenant(id, 'company', ['assess']);
  const { email, password } = await host.person(id, `owner@${id}.example`, ['owner', 'member']);
  const faults: string[] = [];
  return {
    ...own,
    faults,
    draft: () => own.get(`/programmes/demo/periods/${PERIOD}/draft`),
    async open(path = '/assess') {
      const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      page.on('pageerror', (error) => faults.push(error.message));
      await page.goto(`${host.origin}/v1/account/sign-in?to=${encodeURIComponent(path)}`);
      await page.getByLabel('E-mail address').fill(email);
      await page.getByLabel('Password').fill(password);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.locator('#part-title').waitFor();
      return { page, context, typist: typistAt(page) };
    },
  };
}

export async function axeFindsNothing(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect(found, state).toEqual([]);
}

export const saved = (page: Page): Promise<void> => page.getByText('All answers saved').waitFor();

export const controlOf = ({ code }: Pick<Indicator, 'code'>): string => `[data-question="${code}"] input`;
