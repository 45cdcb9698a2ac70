import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page in which everything is written down that nobody had asked for. */
export interface WatchedPage {
  readonly page: Page;
  /** Dialogs, requests, other pages, complaints; emptied by whoever has read it. */
  readonly noticed: string[];
  /** Opens an address and does to it what somebody may do: `noticed` says what came of that. */
  visit(address: string, at?: Place): Promise<void>;
}

export interface Place {
  /** The part of a page that is looked at; the whole of it where none is named. */
  readonly root?: string | undefined;
  /** What is there once everything is drawn. */
  readonly ready?: string | undefined;
}

export interface Watching extends BrowserContextOptions {
  /** What a page may ask for besides itself. */
  readonly allowed?: (url: URL) => boolean;
}

/** With `bypassCSP` a page is on its own: whatever of it could run does. */
export async function watchedPage(browser: Browser, { allowed = () => false, ...options }: Watching): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const noticed: string[] = [];
  let expected = '';
  const note = (what: string): void => void noticed.push(what.slice(0, 300));
  page.on('dialog', (dialog) => {
    note(`dialog ${dialog.type()} ${dialog.message()}`);
    void dialog.dismiss().catch(() => undefined);
  });
  page.on('request', (request) => {
    if (request.url() !== expected && !allowed(new URL(request.url()))) note(`request ${request.url()}`);
  });
  page.on('framenavigated', (frame) => frame.url() === expected || note(`navigation ${frame.url()}`));
  page.on('console', (message) => {
    // A page may be refused: that is an answer too.
    const answer = message.location().url === expected && message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !answer) note(`console ${message.text()}`);
  });
  page.on('pageerror', (error) => note(`error ${error.message}`));
  page.on('worker', (worker) => note(`worker ${worker.url()}`));
  page.on('download', (download) => note(`download ${download.url()}`));
  context.on('page', (other) => note(`window ${other.url()}`));
  await context.addInitScript(REPORT_VIOLATIONS);
  return {
    page,
    noticed,
    async visit(address, { root = ':root', ready = root } = {}) {
      expected = address;
      await page.goto(address);
      await page.locator(ready).first().waitFor({ state: 'attached' });
      await page.evaluate(`(${POKE})(${JSON.stringify(root)})`);
    },
  };
} // prettier-ignore

/** Told through the console, which is listened to. */
const REPORT_VIOLATIONS = `document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  console.error('refused', violatedDirective, blockedURI))`;

/** Every event a handler in markup waits for, at every element; none of them bubbles, so that a page's own scripts stay calm. */
const POKE = `(root) => {
  const events = ['load', 'error', 'click', 'dblclick', 'mouseover', 'mouseenter', 'mousemove', 'pointerenter', 'pointerover', 'focus', 'focusin', 'blur', 'input', 'change', 'toggle', 'begin', 'end', 'start', 'animationstart', 'transitionend', 'wheel', 'submit', 'keydown', 'propertychange'];
  for (const element of document.querySelectorAll(root + ' *')) for (const type of events) element.dispatchEvent(new Event(type));
}`; // prettier-ignore

/** Each kind of element below a root with each of its attributes, and with the scheme of each address: `a href https:`. */
export const vocabularyOf = async (page: Page, root = ':root'): Promise<ReadonlySet<string>> =>
  new Set(
    await page.evaluate<string[]>(`[document.querySelector(${JSON.stringify(root)})]
      .flatMap((top) => [top, ...top.querySelectorAll('*')])
      .flatMap((element) => [element.localName, ...[...element.attributes].map(({ name, value }) =>
        element.localName + ' ' + name + (/href|src|action/.test(name) ? ' ' + (value.startsWith('#') ? '#' : new URL(value, document.baseURI).protocol) : ''))])`),
  ); // prettier-ignore

/** What is in a page and not in one that nobody has meant ill with. */
export const strangeWords = async (page: Page, harmless: ReadonlySet<string>, root?: string): Promise<string[]> =>
  [...(await vocabularyOf(page, root))].filter((word) => !harmless.has(word));
