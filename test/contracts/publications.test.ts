import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamoEndpoint, setting } from '#functions/ports/settings.ts';
import { dynamoClient } from '#functions/stores/clients.ts';
import { run } from '#infra/report/run.ts';
import { withoutNotice } from '#functions/studio/publications/notice.ts';
import type { ListedReport, Publication } from '#shared/contracts/publication-schemas.ts';
import { shiftPeriod } from '#shared/kernel/period.ts';
import type { EditionId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import type { Cell } from '#shared/release/cell.ts';
import type { FrozenReport } from '#shared/report/frozen.ts';
import { testHost, type TestHost } from '../builders/host.ts';
import { publishedEdition } from '../builders/published-edition.ts';
import { aReport } from '../builders/report-body.ts';
import { ask, PLAIN, sessionOf, studioOf, type Answered, type Headers, type Studio } from '../builders/studio.ts';
import { PERIOD } from '../builders/submission.ts';

Object.assign(process.env, PLAIN);

let host: TestHost;
let edition: EditionId;
let press: Studio;
let member: Headers;
beforeAll(async () => {
  host = await testHost();
  press = studioOf(host.origin, { 'x-api-key': (await host.tenant('press', 'analyst', ['studio'])).key });
  const { key } = await host.tenant('some-company', 'company', ['benchmark']);
  member = { 'x-api-key': key };
  edition = await publishedEdition(host, 'demo-delivery', shiftPeriod(PERIOD, -1));
}, 180_000);
afterAll(() => host.stop());

const get = (path: string, headers: Headers = {}): Promise<Answered> => ask(host.origin, 'GET', path, headers);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

async function published(slug: string, body = aReport(edition)): Promise<void> {
  await press.create(slug, body);
  expect((await press.publishNow(slug)).state).toBe('published');
}

async function revised(slug: string, body: ReturnType<typeof aReport>): Promise<void> {
  const { revision } = await press.draft(slug);
  await press.save(slug, revision, body);
  await press.publishNow(slug);
}

test('what is published can be read at a stable address, whole, by anybody, without a script', async () => {
  await published('stable');
  const page = await get('/reports/stable');
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(page.text).toContain('Delivery in trade and industry');
  expect(page.headers.get('cache-control')).toBe('public, max-age=60');
  const version = await get('/reports/stable/v1');
  expect(version.text).toBe(page.text);
  expect(version.headers.get('cache-control')).toBe('public, max-age=300');
  for (const [path, type] of [
    ['/reports/stable.pdf', 'application/pdf'],
    ['/reports/stable/v1.pdf', 'application/pdf'],
    ['/reports/stable/v1/data.json', 'application/json'],
    ['/reports/stable/v1/figures/stages.csv', 'text/csv; charset=utf-8'],
    ['/reports/stable/v1/figures/stages.json', 'application/json'],
    ['/reports/stable/v1/figures/stages.svg', 'image/svg+xml'],
    ['/reports/stable/v1/figures/elite.csv', 'text/csv; charset=utf-8'],
    ['/reports/stable/v1/embed/stages', 'text/html; charset=utf-8'],
  ] as const)
    expect([path, (await get(path)).headers.get('content-type')]).toEqual([path, type]);
});

test('a page runs nothing but what stands in it, and only embeds can be framed', async () => {
  await published('policed');
  const policy = async (path: string) => must((await get(path)).headers.get('content-security-policy'), 'policy');
  const page = await policy('/reports/policed');
  expect(page).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/); // prettier-ignore
  const embed = await policy('/reports/policed/v1/embed/stages');
  expect(embed).toMatch(/script-src 'sha256-[^']+'/);
  expect(embed).toMatch(/frame-ancestors \*$/);
  expect(page + embed).not.toContain('unsafe');
  const { text } = await get('/reports/policed/v1/embed/stages');
  for (const [, kind, content] of text.matchAll(/<(style|script)>(.*?)<\/\1>/g))
    expect(embed).toContain(`${must(kind, 'kind')}-src 'sha256-${createHash('sha256').update(must(content, 'content')).digest('base64')}'`); // prettier-ignore
});

test('every figure is the edition’s own: value, interval, band, withholding, edition and policy', async () => {
  await published('faithful');
  const data = (await get('/reports/faithful/v1/data.json')).body as FrozenReport;
  const rows = data.figures.flatMap((figure) => figure.rows);
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.some(({ status }) => status === 'withheld')).toBe(true);
  for (const row of rows) {
    const cell = (await get(`/v1/editions/${row.edition}/cohorts/${row.cohort}`)).body as Cell;
    expect([row.asOf, row.policy]).toEqual([cell.asOf, cell.policy]);
    if (row.status === 'withheld') continue;
    const table = cell.status === 'shown' ? cell.tables.find(({ id }) => id === row.table) : undefined;
    expect(JSON.stringify(table)).toContain(`"code":"${row.code}"`);
  }
  const csv = (await get('/reports/faithful/v1/figures/by-industry.csv')).text.split('\r\n');
  expect(csv[0]).toBe('edition,edition_of_figure,policy,cohort,cohort_name,contributors_from,contributors_to,table,row,status,withheld_reason,value,value_bound,interval_low,interval_high'); // prettier-ignore
  expect(csv.find((line) => line.includes('industry.K,'))).toMatch(/,withheld,too-few,,,,$/);
});

test('a later version goes in front; the earlier one keeps its bytes, says so, and names the figures that differ', async () => {
  await published('moving');
  const before = (await get('/v1/reports/moving')).body as Publication;
  const first = (await get('/reports/moving/v1')).text;
  const body = aReport(edition, { title: 'Second thoughts' });
  const blocks = body.blocks.map((block) => (block.id === 'elite' && block.kind === 'key-number' ? { ...block, cohort: 'industry.C' } : block)); // prettier-ignore
  await revised('moving', { ...body, blocks: blocks.filter(({ id }) => id !== 'by-industry') } as typeof body);
  const now = await get('/reports/moving/v1');
  expect(now.text).toContain('A later version of this report has come out: version 2.');
  expect(now.text).toContain('<li>Stages by industry (left out)</li>');
  expect(now.text).toContain('<li>deliver as elite (changed)</li>');
  expect(now.text).not.toContain('Stages of all and of manufacturing (');
  expect(withoutNotice(now.text)).toBe(first);
  expect(now.headers.get('content-security-policy')).toMatch(/style-src 'sha256-[^']+' 'sha256-[^']+';/);
  expect(now.headers.get('link')).toBe('</reports/moving/v2>; rel="successor-version"');
  expect((await get('/reports/moving')).text).toContain('Second thoughts');
  const after = (await get('/v1/reports/moving')).body as Publication;
  expect(after.versions.map(({ version, state, supersededBy }) => [version, state, supersededBy])).toEqual([
    [2, 'published', null],
    [1, 'superseded', 2],
  ]);
  expect(after.versions[1]?.files).toEqual(before.versions[0]?.files);
  for (const { name, digest, type } of after.versions[1]?.files ?? []) {
    const path = name === 'page.html' ? '' : name === 'report.pdf' ? '.pdf' : `/${name}`;
    const { text } = await get(`/reports/moving/v1${path}`);
    expect([name, type, sha256(withoutNotice(text))]).toEqual([name, type, digest]);
  }
});

test('a version that nothing was changed in is not published twice, and versions have no gaps', async () => {
  await published('steady');
  expect((await press.publish('steady', 1)).status).toBe(409);
  for (const title of ['Two', 'Three', 'Four']) await revised('steady', aReport(edition, { title }));
  const { versions, firstPublishedAt, publishedAt } = (await get('/v1/reports/steady')).body as Publication;
  expect(versions.map(({ version }) => version)).toEqual([4, 3, 2, 1]);
  expect(firstPublishedAt < publishedAt).toBe(true);
  expect((await get('/reports/steady/v5')).status).toBe(404);
});

test('what is edited while a version is being made stays a draft, and what comes out is what was meant', async () => {
  await press.create('overlap', aReport(edition, { title: 'Meant' }));
  expect((await press.publish('overlap', 1)).status).toBe(202);
  await press.save('overlap', 1, aReport(edition, { title: 'Not yet' }));
  let draft = await press.draft('overlap');
  while (draft.publication?.state === 'running') draft = await press.draft('overlap');
  expect([draft.version, draft.state, draft.body.title]).toEqual([1, 'draft', 'Not yet']);
  const page = (await get('/reports/overlap')).text;
  expect(page).toContain('Meant');
  expect(page).not.toContain('Not yet');
});

test('what is withdrawn answers 410 and why, at every address it had, and the feed says so', async () => {
  await published('regretted');
  await revised('regretted', aReport(edition, { title: 'Regretted twice' }));
  expect((await press.call('DELETE', '/regretted')).status).toBe(409);
  expect((await press.withdraw('regretted', '  ')).status).toBe(400);
  const reason = 'The weights were wrong <b>throughout</b>.';
  expect((await press.withdraw('regretted', reason)).status).toBe(200);
  for (const path of ['', '.pdf', '/v1', '/v2', '/v1.pdf', '/v1/embed/stages']) {
    const page = await get(`/reports/regretted${path}`);
    expect([path, page.status]).toEqual([path, 410]);
    expect(page.text).toContain('The weights were wrong &lt;b&gt;throughout&lt;/b&gt;.');
    expect(page.headers.get('cache-control')).toBe('no-store');
  }
  for (const path of ['/v1/data.json', '/v1/figures/stages.csv']) {
    const { status, body } = await get(`/reports/regretted${path}`);
    expect([status, (body as { detail: string }).detail]).toEqual([410, `The report was withdrawn: ${reason}`]);
  }
  expect((await get('/v1/reports/regretted')).status).toBe(410);
  const list = (await get('/v1/reports')).body as { items: ListedReport[] };
  expect(list.items.map(({ slug }) => slug)).not.toContain('regretted');
  const all = (await get('/v1/reports?withdrawn=listed')).body as { items: ListedReport[] };
  expect(all.items.find(({ slug }) => slug === 'regretted')).toMatchObject({ withdrawnReason: reason });
  const feed = await get('/reports/feed.atom');
  expect(feed.text).toContain('<title>This report was withdrawn: Regretted twice</title>');
  const draft = await press.draft('regretted');
  expect([draft.state, draft.withdrawnReason]).toEqual(['withdrawn', reason]);
  expect((await press.save('regretted', draft.revision, aReport(edition))).status).toBe(409);
  expect((await press.withdraw('regretted', 'again')).status).toBe(409);
  expect((await press.publish('regretted', draft.revision)).status).toBe(409);
});

test('members only: whoever is not signed in is asked to, and comes back; others read it, and nobody on the way keeps it', async () => {
  await published('for-members', aReport(edition, { access: 'members' }));
  const refused = await get('/reports/for-members/v1');
  expect(refused.status).toBe(401);
  expect(refused.text).toContain('href="/v1/account/sign-in?to=%2Freports%2Ffor-members%2Fv1"');
  expect((await get('/reports/for-members', { 'x-api-key': 'tmk_wrong' })).status).toBe(401);
  expect((await get('/reports/for-members/v1/data.json')).status).toBe(401);
  const assessing = { 'x-api-key': (await host.tenant('assessing', 'company', ['assess'])).key };
  expect((await get('/reports/for-members', assessing)).status).toBe(403);
  const person = await host.person('some-company', 'reader@some.synthetic.example', ['member']);
  const { cookie = '' } = await sessionOf(host.origin, person);
  for (const headers of [member, { cookie }]) {
    const page = await get('/reports/for-members', headers);
    expect([page.status, page.headers.get('cache-control'), page.headers.get('x-robots-tag')]).toEqual([200, 'private, no-cache', 'noindex, nofollow']); // prettier-ignore
  }
  expect((await get('/reports/for-members/v1/figures/stages.csv', member)).headers.get('access-control-allow-origin')).toBeNull(); // prettier-ignore
  const slugs = async (headers: Headers) =>
    ((await get('/v1/reports', headers)).body as { items: ListedReport[] }).items.map(({ slug }) => slug);
  expect(await slugs({})).not.toContain('for-members');
  expect(await slugs(member)).toContain('for-members');
  expect((await get('/reports/feed.atom', member)).text).not.toContain('for-members');
});

test('a private link opens a report with its token and not otherwise, and nobody finds it', async () => {
  await published('secretive', aReport(edition, { access: 'link' }));
  const { address } = await press.draft('secretive');
  expect(address).toMatch(/^\/reports\/secretive~[A-Za-z0-9_-]{43}$/);
  const path = must(address, 'address');
  const page = await get(path);
  expect([page.status, page.headers.get('x-robots-tag')]).toEqual([200, 'noindex, nofollow']);
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  for (const inside of ['/v1', '/v1.pdf', '/v1/data.json', '/v1/figures/stages.csv', '/v1/embed/stages'])
    expect([inside, (await get(`${path}${inside}`)).status]).toEqual([inside, 200]);
  const nothing = await get('/reports/nothing-of-this-name');
  for (const wrong of ['/reports/secretive', '/reports/secretive/v1', `${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`, '/reports/secretive~', `${path}x`]) {
    const refused = await get(wrong, member);
    expect([refused.status, refused.text]).toEqual([404, nothing.text]);
  } // prettier-ignore
  expect((await get('/reports/secretive/v1/data.json')).status).toBe(404);
  expect((await get('/v1/reports/secretive')).status).toBe(404);
  expect(((await get('/v1/reports', member)).text)).not.toContain('secretive'); // prettier-ignore
  expect((await get('/reports/feed.atom')).text).not.toContain('secretive');
  // Opened to everybody later, the link that was passed on still leads there.
  await revised('secretive', aReport(edition));
  expect([(await get(path)).status, (await get('/reports/secretive')).status]).toEqual([200, 200]);
});

test.each([
  '/reports/..%2f..%2fetc%2fpasswd', '/reports/a', '/reports/UPPER', `/reports/${'x'.repeat(500)}`, '/reports/stable/v0', '/reports/stable/v01',
  '/reports/stable/latest', '/reports/stable/v1.exe', '/reports/stable.pdf/v1', '/reports/stable/v1/embed/nothing', '/reports/stable/v1/figures/..%2fsource.json',
  '/reports/stable/v1/figures/source.json', '/reports/stable/v1/source.json', '/reports/%00', '/reports/stable~x', '/reports/stable/v1/embed/%3Cscript%3E',
])('%s is not there', async (path) => {
  const { status, text } = await get(path);
  expect([400, 404]).toContain(status);
  expect(text).not.toContain('<script>');
}); // prettier-ignore

test('answers are revalidated by their tag, whether compressed or not', async () => {
  await published('tagged');
  for (const encoding of ['br', 'identity']) {
    const page = await get('/reports/tagged', { 'accept-encoding': encoding });
    const etag = must(page.headers.get('etag'), 'tag');
    expect(page.headers.get('content-encoding')).toBe(encoding === 'br' ? 'br' : null);
    expect((await get('/reports/tagged', { 'accept-encoding': encoding, 'if-none-match': etag })).status).toBe(304);
  }
});

test('the list has the latest first', async () => {
  const { items } = (await get('/v1/reports')).body as { items: ListedReport[] };
  const times = items.map(({ publishedAt }) => publishedAt);
  expect(times).toEqual([...times].sort().reverse());
  expect(items.find(({ slug }) => slug === 'stable')).toMatchObject({ address: '/reports/stable', version: 1, access: 'public', authors: ['Ada Synthetic'] }); // prettier-ignore
  expect(items.find(({ slug }) => slug === 'stable')?.summary).toMatch(/^Of all organisations .+ deliver as elite\.$/);
});

/** The command, and what it printed. */
async function verify(...args: string[]): Promise<{ code: number; out: string[]; err: string[] }> {
  const [out, err]: [string[], string[]] = [[], []];
  const io = { out: (text: string) => out.push(text), err: (text: string) => err.push(text), environment: {} };
  const code = await run(io, ['verify', ...args, '--url', host.origin]);
  return { code, out, err };
}

test('a command proves that every byte and every number is as it came out, and names the first that is not', async () => {
  await published('proven');
  await revised('proven', aReport(edition, { title: 'Proven twice' }));
  const whole = await verify('proven');
  expect([whole.code, whole.err]).toEqual([0, []]);
  expect(whole.out.filter((line) => /^proven v[12] figure /.test(line))).toHaveLength(6);
  expect(whole.out.some((line) => /^proven v1 page\.html: [0-9a-f]{64}$/.test(line))).toBe(true);
  expect((await verify('regretted')).out).toEqual(['regretted: withdrawn, so nothing of it is served']);
  const all = await verify('--key', must(member['x-api-key'], 'key'));
  expect([all.code, all.out.some((line) => line.startsWith('for-members v1'))]).toEqual([0, true]);

  const { versions } = (await get('/v1/reports/proven')).body as Publication;
  const csv = must(
    versions[1]?.files.find(({ name }) => name === 'figures/stages.csv'),
    'file',
  );
  const file = host.folder.at('blobs', 'reports', 'proven', '1', csv.digest);
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.toString('utf8').replace('shown', 'shone'));
  const spoilt = await verify('proven');
  expect([spoilt.code, spoilt.err.length]).toEqual([1, 1]);
  expect(spoilt.err[0]).toMatch(/^proven v1 figures\/stages\.csv: [0-9a-f]{64} is served, [0-9a-f]{64} came out$/);
  writeFileSync(file, bytes);
  expect((await verify('proven')).code).toBe(0);
  expect((await verify('nothing-of-this-name')).code).toBe(1);
  expect(await run({ out: () => undefined, err: () => undefined, environment: {} }, ['prove'])).toBe(2);
}, 60_000);

test('the command names the figure whose cell is not what came out', async () => {
  const client = dynamoClient({ endpoint: dynamoEndpoint() });
  const key = { pk: { S: `EDITION#${edition}` }, sk: { S: 'COHORT#industry.C' } };
  const { Item = {} } = await client.send(new GetItemCommand({ TableName: setting('RELEASE_TABLE'), Key: key }));
  const cell = brotliDecompressSync(must(Item['b']?.B, 'bytes')).toString('utf8');
  const other = brotliCompressSync(cell.replace(/"share":\d+/, '"share":99'));
  await client.send(new PutItemCommand({ TableName: setting('RELEASE_TABLE'), Item: { ...Item, b: { B: other } } }));
  const { code, err } = await verify('proven');
  await client.send(new PutItemCommand({ TableName: setting('RELEASE_TABLE'), Item }));
  expect(code).toBe(1);
  expect(err[0]).toMatch(
    /^proven v1 figure by-industry: industry\.C stage:delivery low of demo-delivery\.\S+ is another in its edition$/,
  );
  expect((await verify('proven')).code).toBe(0);
});
