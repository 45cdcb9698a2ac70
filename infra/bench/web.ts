import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { accessStore } from '#functions/stores/access-store.ts';
import { documentClient, dynamoClient } from '#functions/stores/clients.ts';
import { SESSION_COOKIE } from '#functions/http/authenticate.ts';
import { tableNames } from '#infra/local/tables.ts';
import type { TenantId, UserId } from '#shared/kernel/ids.ts';
import { launchBrowser } from '#test/builders/browser.ts';
import type { Installation } from './installation.ts';
import type { Section } from './report.ts';

const BOUND = 60;

/** JavaScript a browser really loads for a page, compressed with gzip. */
export async function benchWeb(installation: Installation, progress: (line: string) => void): Promise<Section> {
  if (!existsSync(new URL('../../web/build/index.html', import.meta.url)))
    throw new Error('web/build is missing: npm run build:web');
  progress('web: loading pages in Chromium');
  const cookie = await signedIn(installation.endpoint);
  const browser = await launchBrowser();
  try {
    const landing = await javaScriptOf(browser, installation.origin, '/');
    const position = await javaScriptOf(browser, installation.origin, '/position', cookie);
    const size = ({ bytes, files }: Loaded) => ({ value: bytes / 1000, unit: 'kB gzip', note: `${files} files` });
    return {
      part: 'web',
      title: 'JavaScript a page loads, in Chromium',
      figures: [
        { name: 'landing page', ...size(landing) },
        { name: 'position page, signed in', ...size(position), atMost: BOUND },
      ],
    };
  } finally {
    await browser.close();
  }
}

/** A session of the demonstration's company: signed out, the position page loads only half of itself. */
async function signedIn(endpoint: string): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const client = dynamoClient({ endpoint });
  const now = Math.floor(Date.now() / 1000);
  await accessStore(documentClient(client), tableNames('tidemark').access).putSession(
    createHash('sha256').update(secret).digest('hex'),
    {
      user: 'bench' as UserId,
      tenant: 'demo-company' as TenantId,
      email: 'bench@demo.example',
      roles: ['member', 'owner'],
      expires: now + 3600,
      seen: now,
    },
  );
  client.destroy();
  return secret;
}

interface Loaded {
  readonly bytes: number;
  readonly files: number;
}

async function javaScriptOf(browser: Browser, origin: string, path: string, session?: string): Promise<Loaded> {
  const context = await browser.newContext({ locale: 'en-GB' });
  try {
    if (session)
      await context.addCookies([
        { name: SESSION_COOKIE, value: session, domain: 'localhost', path: '/', secure: true, httpOnly: true },
      ]);
    const page = await context.newPage();
    const loading: Promise<number>[] = [];
    const refused: string[] = [];
    page.on('response', (response) => {
      if (/javascript/.test(response.headers()['content-type'] ?? ''))
        loading.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
      if (response.status() >= 400) refused.push(`${response.status()} ${new URL(response.url()).pathname}`);
    });
    await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' });
    if (refused.length > 0) throw new Error(`${path} loads ${refused.join(', ')}`);
    const sizes = await Promise.all(loading);
    return { bytes: sizes.reduce((sum, size) => sum + size, 0), files: sizes.length };
  } finally {
    await context.close();
  }
}
