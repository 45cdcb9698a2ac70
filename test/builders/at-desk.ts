import type { Browser, Page } from 'playwright-core';
import { Effort } from './effort.ts';

/** Somebody who works in the studio with a mouse and a keyboard; what they do is counted. */
export class AtDesk {
  readonly page: Page;
  readonly effort: Effort;
  /** What broke in their pages. */
  readonly faults: string[] = [];

  private constructor(page: Page, effort: Effort) {
    this.page = page;
    this.effort = effort;
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => this.faults.push(error.message));
  }

  /** Opens a browser of their own and signs in by the form. */
  static async signIn(browser: Browser, origin: string, person: { readonly email: string; readonly password: string }): Promise<AtDesk> {
    const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
    const desk = new AtDesk(await context.newPage(), new Effort());
    const { page, effort } = desk;
    await page.goto(`${origin}/v1/account/sign-in?to=/studio`);
    await effort.fill(page.getByLabel('E-mail address'), person.email, true);
    await effort.fill(page.getByLabel('Password', { exact: true }), person.password, true);
    await effort.click(page.getByRole('button', { name: 'Sign in' }));
    await page.waitForURL(`${origin}/studio`);
    return desk;
  } // prettier-ignore

  get dialog() {
    return this.page.getByRole('dialog');
  }

  get preview() {
    return this.page.getByRole('region', { name: 'Preview' });
  }

  press = (name: string) => this.effort.click(this.page.getByRole('button', { name, exact: true }));

  panel = (name: string) =>
    this.effort.click(this.page.getByRole('navigation', { name: 'Report' }).getByRole('link', { name, exact: true }));

  /** Waits until what was written is kept. */
  saved = () => this.page.getByText(/^Saved \d\d:\d\d$/).waitFor();

  /** Opens a block to write in it. */
  open = (block: string) =>
    this.effort.click(this.page.getByRole('group', { name: block }).getByRole('button', { expanded: false }));

  /** Presses the button that asks, then the one of the dialog that makes sure. */
  async confirm(name: string): Promise<void> {
    await this.press(name);
    await this.effort.click(this.dialog.getByRole('button', { name, exact: true }));
  }
}
