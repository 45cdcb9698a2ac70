import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import type { EditionId } from '#shared/kernel/ids.ts';
import { shiftPeriod } from '#shared/kernel/period.ts';
import { must } from '#shared/kernel/result.ts';
import { launchBrowser } from '../builders/browser.ts';
import { ATTACKS, BROKEN_BINDINGS, fullOf, HARMLESS, packed } from '../builders/hostile-report.ts';
import { testHost, type TestHost } from '../builders/host.ts';
import { publishedEdition } from '../builders/published-edition.ts';
import { aReport } from '../builders/report-body.ts';
import { sessionOf } from '../builders/session.ts';
import { PLAIN, studioOf, type Studio } from '../builders/studio.ts';
import { PERIOD } from '../builders/submission.ts';
import { sessionCookie } from '../builders/visit.ts';
import { strangeWords, vocabularyOf, watchedPage, type Place, type WatchedPage } from '../builders/watched-page.ts';

// The pages are the real ones; how they are printed is tried elsewhere.
process.env['PRINTER_URL'] = PLAIN.PRINTER_URL;

const HALF = ATTACKS.length / 2;
/** What each report says, in every kind of field there is. */
const SAID = {
  harmless: [HARMLESS, 'They are <b>50%</b>.'],
  'hostile-one': ATTACKS.slice(0, HALF),
  'hostile-two': ATTACKS.slice(HALF),
  unfit: ['{{share stage=none}}', HARMLESS],
  'hostile-unfit': [...BROKEN_BINDINGS, HARMLESS],
} as const;
type Slug = keyof typeof SAID;

/** What is read as what, and where. */
interface Surface extends Place {
  readonly name: string;
  readonly path: string;
}

let host: TestHost;
let browser: Browser;
let edition: EditionId;
let press: Studio;
let session: string;
const links = new Map<Slug, string>();
/** What stands in the lists while nobody has meant ill. */
const listWords = new Map<string, ReadonlySet<string>>();

beforeAll(async () => {
  [host, browser] = await Promise.all([testHost(), launchBrowser()]);
  press = studioOf(host.origin, { 'x-api-key': (await host.tenant('press', 'analyst', ['studio'])).key });
  session = await sessionOf('press', 'ana', ['analyst']);
  edition = await publishedEdition(host, 'demo-delivery', shiftPeriod(PERIOD, -1));
  await begin('unfit');
  await begin('harmless');
  await publishTwice('harmless');
  const watch = await watched(false);
  for (const list of LISTS) {
    await visit(watch, list);
    listWords.set(list.name, await vocabularyOf(watch.page, list.root));
  }
  for (const slug of ['hostile-one', 'hostile-two', 'hostile-unfit'] as const) await begin(slug);
  for (const slug of ['hostile-one', 'hostile-two'] as const) await publishTwice(slug);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await host.stop();
});

function bodyOf(slug: Slug, cohorts: readonly string[]): ReportBody {
  const base = aReport(edition);
  const [figure] = base.blocks.flatMap((block) => (block.kind === 'figure' ? [block] : []));
  return fullOf(SAID[slug], base, { ...must(figure, 'figure'), spec: { chart: 'stages', edition, cohorts, framework: 'delivery' } as never });
} // prettier-ignore

async function begin(slug: Slug): Promise<void> {
  const { status, text } = await press.create(slug, bodyOf(slug, ['industry.C']));
  expect([status, status === 201 || text]).toEqual([201, true]);
  const { link } = (await press.call('POST', `/${slug}/links`)).body as { link: string };
  links.set(slug, new URL(link).pathname);
}

/** The second version differs in every figure, so that the first one names them all. */
async function publishTwice(slug: Slug): Promise<void> {
  expect((await press.publishNow(slug)).version).toBe(1);
  await press.save(slug, 1, bodyOf(slug, ['all']));
  expect((await press.publishNow(slug)).version).toBe(2);
}

const published = (slug: Slug): Surface[] => [
  { name: 'page', path: `/reports/${slug}` },
  { name: 'superseded page', path: `/reports/${slug}/v1` },
  { name: 'embed', path: `/reports/${slug}/v2/embed/figure-0` },
  { name: 'picture', path: `/reports/${slug}/v2/figures/figure-0.svg` },
];
const drafted = (slug: Slug): Surface[] => [
  { name: 'review page', path: must(links.get(slug), 'link') },
  { name: 'preview', path: `/studio/${slug}`, root: 'article.report', ready: 'article.report figure' },
  { name: 'checklist', path: `/studio/${slug}?panel=check`, root: 'main', ready: '[data-rule]' },
  { name: 'history', path: `/studio/${slug}?panel=history`, root: 'main', ready: 'table td' },
]; // prettier-ignore
const LISTS: readonly Surface[] = [
  { name: 'list', path: '/studio', root: 'main', ready: 'table td' },
  { name: 'feed', path: '/reports/feed.atom' },
];

/** A page of the site asks for its own parts and for the service. */
const OWN = /^\/(?:_app\/|v1\/|boot\.js$|favicon\.svg$)/;

async function watched(bypassCSP: boolean): Promise<WatchedPage> {
  const allowed = ({ origin, pathname }: URL): boolean => origin === host.origin && OWN.test(pathname);
  const watch = await watchedPage(browser, { bypassCSP, allowed, locale: 'en-GB', reducedMotion: 'reduce' });
  const context = watch.page.context();
  await context.addCookies([sessionCookie(session)]);
  await context.addInitScript(`localStorage.setItem('tidemark.signed-in', '1')`);
  return watch;
}

const visit = (watch: WatchedPage, { path, ...place }: Surface): Promise<void> =>
  watch.visit(`${host.origin}${path}`, place);

/** What comes of hostile reports where a harmless one stands otherwise. */
async function compare(watch: WatchedPage, harmless: readonly Surface[], ...hostile: (readonly Surface[])[]): Promise<void> {
  for (const [i, plain] of harmless.entries()) {
    await visit(watch, plain);
    const words = await vocabularyOf(watch.page, plain.root);
    expect([plain.name, watch.noticed.splice(0)]).toEqual([plain.name, []]);
    for (const surface of hostile.map((all) => must(all[i], plain.name))) {
      await visit(watch, surface);
      expect([surface.path, await strangeWords(watch.page, words, surface.root), watch.noticed.splice(0)]).toEqual([surface.path, [], []]);
    }
  }
} // prettier-ignore

const MODES = [
  ['with the policy it is served with', false],
  ['left to itself', true],
] as const;

test.each(MODES)('whatever authors write, nothing of a report runs or leads out of it, %s', async (_, bypassCSP) => {
  const watch = await watched(bypassCSP);
  await compare(watch, published('harmless'), published('hostile-one'), published('hostile-two'));
  await compare(watch, drafted('harmless'), drafted('hostile-one'), drafted('hostile-two'));
  await compare(watch, drafted('unfit'), drafted('hostile-unfit'));
  for (const list of LISTS) {
    await visit(watch, list);
    const words = must(listWords.get(list.name), list.name);
    expect([list.name, await strangeWords(watch.page, words, list.root), watch.noticed.splice(0)]).toEqual([list.name, [], []]);
  }
}, 240_000); // prettier-ignore

test('no page of a report, and not the studio either, admits what stands in it otherwise than by hash', async () => {
  for (const slug of ['harmless', 'hostile-one', 'hostile-two'] as const)
    for (const { name, path } of [...published(slug), ...drafted(slug).slice(0, 1)]) {
      const policy = must((await fetch(host.origin + path)).headers.get('content-security-policy'), 'policy');
      expect([path, policy]).toEqual([path, expect.stringMatching(/^default-src 'none'; (?:style-src (?:'sha256-[^' ]+' ?)+; )?/)]);
      expect(policy).not.toMatch(/unsafe|https?:|[*](?!$)/);
      expect([path, policy.includes('script-src')]).toEqual([path, name === 'embed']);
    }
  const shell = await (await fetch(`${host.origin}/studio/harmless`)).text();
  const [, own = ''] = /http-equiv="content-security-policy" content="([^"]+)"/.exec(shell) ?? [];
  expect(own).toMatch(/script-src 'self' 'sha256-/);
  expect(own).not.toMatch(/unsafe-(?:inline|eval)|https?:|[*]/);
}); // prettier-ignore

test('the watch sees what runs in a preview, and what is refused there', async () => {
  for (const [bypassCSP, seen] of [[true, /dialog alert 1/], [false, /refused script-src/]] as const) {
    const watch = await watched(bypassCSP);
    const [, preview] = drafted('harmless');
    await visit(watch, must(preview, 'preview'));
    await watch.page.evaluate(`document.querySelector('article.report').insertAdjacentHTML('beforeend', '<img src="x" onerror="alert(1)">')`);
    await expect.poll(() => watch.noticed.join('\n')).toMatch(seen);
    expect(watch.noticed.join('\n')).toMatch(/request .*[/]studio[/]x/);
  }
}); // prettier-ignore

test('nothing of the reason for a withdrawal runs either', async () => {
  const reasons = packed(ATTACKS, 999).map((text) => text.replaceAll(/\p{Cc}/gu, ' '));
  await press.withdraw('harmless', 'It was wrong.');
  for (const [i, slug] of (['hostile-one', 'hostile-two'] as const).entries())
    expect((await press.withdraw(slug, must(reasons[i], 'reason'))).status).toBe(200);
  const gone = (slug: Slug): Surface[] => [
    { name: 'address', path: `/reports/${slug}` },
    { name: 'panel', path: `/studio/${slug}?panel=publish`, root: 'main', ready: 'section[aria-labelledby=publishing] .panel' },
  ];
  const watch = await watched(true);
  await compare(watch, gone('harmless'), gone('hostile-one'), gone('hostile-two'));
}, 120_000); // prettier-ignore
