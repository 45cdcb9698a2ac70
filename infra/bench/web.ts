import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { accessStore } from '#functions/stores/access-store.ts';
import { documentClient, dynamoClient } from '#functions/stores/clients.ts';
import { SESSION_COOKIE } from '#functions/http/authenticate.ts';
import { sessionValue } from '#functions/http/by-session.ts';
import { sha256 } from '#functions/stores/hash.ts';
import { tableNames } from '#infra/local/tables.ts';
import type { TenantId, UserId } from '#shared/kernel/ids.ts';
import { launchBrowser } from '#test/builders/browser.ts';
import type { Installation } from './installation.ts';
import type { Figure, Section } from './report.ts';
import { median } from './rounds.ts';

const BOUND = 60;

/** JavaScript a browser really loads for a page, compressed with gzip. */
export async function benchWeb(installation: Installation, progress: (line: string) => void): Promise<Section> {
  if (!existsSync(new URL('../../web/build/index.html', import.meta.url)))
    throw new Error('web/build is missing: npm run build:web');
  progress('web: loading pages in Chromium');
  const cookie = await signedIn(installation.endpoint);
  const browser = await launchBrowser();
  try {
    const sizes: Figure[] = [];
    for (const locale of LOCALES)
      for (const [name, path, session] of pagesOf(cookie)) {
        const { bytes, files } = await javaScriptOf(browser, installation.origin + path, locale, session);
        const figure = { name: `${name}, ${locale.slice(0, 2)}`, value: bytes / 1000, unit: 'kB gzip', atMost: BOUND };
        sizes.push({ ...figure, note: `${files} files` });
      }
    const first = await firstQuestion(browser, installation.origin, cookie);
    return {
      part: 'web',
      title: 'JavaScript a page loads, in Chromium',
      figures: [
        ...sizes,
        {
          name: 'first answerable question on screen',
          value: first.milliseconds,
          unit: 'ms',
          note: `median of ${LOADS} loads without a cache`,
        },
        {
          name: 'what has come over the wire by then',
          value: first.bytes / 1000,
          unit: 'kB',
          note: 'compressed, the definition included',
        },
      ],
    };
  } finally {
    await browser.close();
  }
}

const LOCALES = ['en-GB', 'de-DE'] as const;

/** Pages that show figures, by name, with their path and who reads them. */
const pagesOf = (session: string): readonly (readonly [string, string, string?])[] => [
  ['landing page', '/'],
  ['position page, signed in', '/position', session],
  ['scorecard, signed in', '/scorecard', session],
  ['methodology page', '/methodology'],
];

const LOADS = 5;

/** From asking for the questionnaire to a question that can be answered, and the bytes of all answers until then. */
async function firstQuestion(browser: Browser, origin: string, session: string) {
  const loads: { milliseconds: number; bytes: number }[] = [];
  for (let i = 0; i < LOADS; i++) {
    const context = await browser.newContext({ locale: 'en-GB' });
    await context.addCookies([cookieOf(session)]);
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
  return {
    milliseconds: median(loads.map((load) => load.milliseconds)),
    bytes: median(loads.map((load) => load.bytes)),
  };
}

const cookieOf = (value: string) => ({
  name: SESSION_COOKIE,
  value,
  domain: 'localhost',
  path: '/',
  secure: true,
  httpOnly: true,
});

/** A session of the demonstration's company: signed out, the position page loads only half of itself. */
async function signedIn(endpoint: string): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const client = dynamoClient({ endpoint });
  const now = Math.floor(Date.now() / 1000);
  const access = accessStore(documentClient(client), tableNames('tidemark').access);
  const user = 'bench' as UserId;
  const tenant = 'demo-company' as TenantId;
  await access.createPerson(user, { user, tenant, email: 'bench@demo.example', roles: ['member', 'owner'] });
  const times = { began: now, seen: now, since: now, expires: now + 3600 };
  await access.putSession(sha256(secret), { user, ...times });
  client.destroy();
  return sessionValue(user, secret);
}

interface Loaded {
  readonly bytes: number;
  readonly files: number;
}

async function javaScriptOf(browser: Browser, address: string, locale: string, session?: string): Promise<Loaded> {
  const context = await browser.newContext({ locale });
  try {
    if (session) await context.addCookies([cookieOf(session)]);
    const page = await context.newPage();
    const loading: Promise<number>[] = [];
    const refused: string[] = [];
    page.on('response', (response) => {
      if (/javascript/.test(response.headers()['content-type'] ?? ''))
        loading.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
      if (response.status() >= 400) refused.push(`${response.status()} ${new URL(response.url()).pathname}`);
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    if (refused.length > 0) throw new Error(`${address} loads ${refused.join(', ')}`);
    const sizes = await Promise.all(loading);
    return { bytes: sizes.reduce((sum, size) => sum + size, 0), files: sizes.length };
  } finally {
    await context.close();
  }
}
