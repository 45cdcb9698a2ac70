import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { OPERATOR } from '#functions/tenancy/setup.ts';
import { launchBrowser } from '#test/builders/browser.ts';
import { readBudget, shellBytes, type Visitor } from '#test/builders/budget.ts';
import { sessionOf } from '#test/builders/session.ts';
import { sessionCookie, visit } from '#test/builders/visit.ts';
import { cohortSwitch } from './cohort-switch.ts';
import type { Installation } from './installation.ts';
import type { Figure, Section } from './report.ts';
import { median } from './rounds.ts';

/** What a browser really loads for every page of the budget, and how soon it can be used. */
export async function benchWeb({ origin }: Installation, progress: (line: string) => void): Promise<Section> {
  if (!existsSync(new URL('../../web/build/index.html', import.meta.url)))
    throw new Error('web/build is missing: npm run build:web');
  const company = await sessionOf('demo-company', 'bench', ['member', 'owner']);
  const admin = await sessionOf(OPERATOR, 'bench-admin', ['admin']);
  const browser = await launchBrowser();
  try {
    const sizes = await pageSizes(browser, origin, { company, admin }, progress);
    progress('web: the first question');
    const first = await firstQuestion(browser, origin, company);
    progress('web: switching cohorts');
    const switching = await cohortSwitch(browser, origin, company);
    return {
      part: 'web',
      title: 'JavaScript a page loads, in Chromium',
      figures: [shell(), ...sizes, ...first, switching],
    };
  } finally {
    await browser.close();
  }
}

const LOCALES = ['en-GB', 'de-DE'] as const;

const shell = (): Figure => ({
  name: 'shell: what every page loads first',
  value: shellBytes() / 1000,
  unit: 'kB gzip',
  atMost: readBudget().shell,
});

type Sessions = Readonly<Partial<Record<Visitor, string>>>;

async function pageSizes(browser: Browser, origin: string, sessions: Sessions, progress: (line: string) => void) {
  const sizes: Figure[] = [];
  for (const locale of LOCALES)
    for (const { path, as, atMost } of readBudget().pages) {
      progress(`web: ${path} in ${locale}`);
      const asked = { address: origin + path, locale, session: sessions[as] };
      const { bytes, files } = await visit(browser, asked, ({ bytes, files }) => Promise.resolve({ bytes, files }));
      const name = `${path}, ${as}, ${locale.slice(0, 2)}`;
      sizes.push({ name, value: bytes / 1000, unit: 'kB gzip', atMost, note: `${files} files` });
    }
  return sizes;
}

const LOADS = 5;

/** From asking for the questionnaire to a question that can be answered, and the bytes of all answers until then. */
async function firstQuestion(browser: Browser, origin: string, session: string): Promise<Figure[]> {
  const loads: { milliseconds: number; bytes: number }[] = [];
  for (let i = 0; i < LOADS; i++) {
    const context = await browser.newContext({ locale: 'en-GB' });
    await context.addCookies([sessionCookie(session)]);
    const page = await context.newPage();
    const wire = await context.newCDPSession(page);
    let bytes = 0;
    await wire.send('Network.enable');
    wire.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    const start = performance.now();
    await page.goto(`${origin}/assess`, { waitUntil: 'commit' });
    await page.locator('fieldset input').first().waitFor();
    loads.push({ milliseconds: performance.now() - start, bytes });
    await context.close();
  }
  return [
    {
      name: 'first answerable question on screen',
      value: median(loads.map((load) => load.milliseconds)),
      unit: 'ms',
      note: `median of ${LOADS} loads without a cache`,
    },
    {
      name: 'what has come over the wire by then',
      value: median(loads.map((load) => load.bytes)) / 1000,
      unit: 'kB',
      note: 'compressed, the definition included',
    },
  ];
}
