import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamoEndpoint, setting } from '#functions/ports/settings.ts';
import { documentClient, dynamoClient } from '#functions/stores/clients.ts';
import { roomEraser } from '#functions/stores/room-eraser.ts';
import type { Problem } from '#shared/contracts/common.ts';
import type { StudioDraft } from '#shared/contracts/studio-schemas.ts';
import { shiftPeriod } from '#shared/kernel/period.ts';
import type { EditionId, TenantId } from '#shared/kernel/ids.ts';
import { testHost, type TestHost } from '../builders/host.ts';
import { publishedEdition } from '../builders/published-edition.ts';
import { aReport } from '../builders/report-body.ts';
import { ask, PLAIN, sessionOf, studioOf, type Studio } from '../builders/studio.ts';
import { PERIOD } from '../builders/submission.ts';
import { itemsOf } from '../fences/surfaces/collect.ts';

Object.assign(process.env, PLAIN);

let host: TestHost;
let edition: EditionId;
let ana: Studio;
let ben: Studio;
let machine: Studio;
let rival: Studio;
beforeAll(async () => {
  host = await testHost();
  const [press, other] = [await host.tenant('press', 'analyst', ['studio']), await host.tenant('rival', 'analyst', ['studio'])];
  const [anna, benno] = await Promise.all(['ana', 'ben'].map((name) => host.person('press', `${name}@press.synthetic.example`, ['analyst'])));
  machine = studioOf(host.origin, { 'x-api-key': press.key });
  rival = studioOf(host.origin, { 'x-api-key': other.key });
  ana = studioOf(host.origin, await sessionOf(host.origin, anna!));
  ben = studioOf(host.origin, await sessionOf(host.origin, benno!));
  edition = await publishedEdition(host, 'demo-delivery', shiftPeriod(PERIOD, -1));
}, 180_000); // prettier-ignore
afterAll(() => host.stop());

const draftOf = ({ body }: { body: unknown }): StudioDraft => body as StudioDraft;
const problemOf = ({ body }: { body: unknown }): Problem => body as Problem;

test('a report is begun once: of two who ask for an address at once one gets it, whoever they are', async () => {
  const body = aReport(edition);
  const answers = await Promise.all([ana, ben, rival].map((one) => one.create('first-come', body)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  for (const lost of answers.filter(({ status }) => status === 409))
    expect(problemOf(lost).errors).toEqual([{ pointer: '/slug', detail: 'is taken' }]);
});

test('a draft is found again as it was left, by everybody in the organisation and nobody else', async () => {
  const begun = await ana.create('shared-draft', aReport(edition, { licence: null }));
  expect(begun.headers.get('etag')).toBe('"1"');
  const draft = await ben.draft('shared-draft');
  expect(draft).toMatchObject({ state: 'draft', revision: 1, version: null, address: null, approvalNeeded: false });
  expect(draft.updatedBy.name).toBe('ana@press.synthetic.example');
  // The programme's licence, since none was chosen.
  expect(draft.body).toEqual(aReport(edition));
  for (const [method, path, body] of [
    ['GET', '/shared-draft', undefined], ['PUT', '/shared-draft', aReport(edition)], ['DELETE', '/shared-draft', undefined],
    ['GET', '/shared-draft/revisions', undefined], ['GET', '/shared-draft/revisions/1', undefined], ['GET', '/shared-draft/check', undefined],
    ['POST', '/shared-draft/links', undefined], ['GET', '/shared-draft/links', undefined],
    ['POST', '/shared-draft/publish', undefined], ['POST', '/shared-draft/state', { deed: 'submit' }],
    ['POST', '/shared-draft/restore', { revision: 1 }], ['POST', '/shared-draft/withdraw', { reason: 'mine' }],
  ] as const)
    expect([method, path, (await rival.call(method, path, body, { 'if-match': '"1"' })).status]).toEqual([method, path, 404]);
  expect((await rival.call('GET', '')).body).toEqual({ items: [], next: null });
}); // prettier-ignore

test('of two analysts who edit one revision the second is told who was faster and when, and loses nothing', async () => {
  await ana.create('two-hands', aReport(edition));
  expect((await ana.save('two-hands', 1, aReport(edition, { title: 'By Ana' }))).status).toBe(200);
  const late = await ben.save('two-hands', 1, aReport(edition, { title: 'By Ben' }));
  expect(late.status).toBe(412);
  expect(late.headers.get('etag')).toBe('"2"');
  expect(problemOf(late).detail).toMatch(/^ana@press\.synthetic\.example saved revision 2 on \d{4}-\d\d-\d\d at \d\d:\d\d UTC\. Nothing is lost: load it/); // prettier-ignore
  expect((await ben.draft('two-hands')).body.title).toBe('By Ana');
  expect((await ben.save('two-hands', 2, aReport(edition, { title: 'By both' }))).status).toBe(200);
  expect((await ana.draft('two-hands')).editors.map(({ name }) => name)).toEqual(['ana@press.synthetic.example', 'ben@press.synthetic.example']); // prettier-ignore
});

test('at once, of many saves of one revision exactly one counts', async () => {
  await ana.create('crowded', aReport(edition));
  const saves = Array.from({ length: 6 }, (_, i) => (i % 2 ? ana : ben).save('crowded', 1, aReport(edition, { title: `Number ${i}` }))); // prettier-ignore
  const statuses = (await Promise.all(saves)).map(({ status }) => status).sort();
  expect(statuses).toEqual([200, 412, 412, 412, 412, 412]);
  expect((await ana.draft('crowded')).revision).toBe(2);
});

test('saving the same again is no conflict and no revision, so that a lost answer can be asked for again', async () => {
  await ana.create('again', aReport(edition));
  const changed = aReport(edition, { title: 'Once' });
  for (const based of [1, 1, 2]) expect(draftOf(await ana.save('again', based, changed)).revision).toBe(2);
});

test('states are kept one per person and minute; an earlier one can be read and restored, and that undone', async () => {
  await ana.create('states', aReport(edition, { title: 'One' }));
  await ana.save('states', 1, aReport(edition, { title: 'Two' }));
  await ben.save('states', 2, aReport(edition, { title: 'Three' }));
  await ben.save('states', 3, aReport(edition, { title: 'Four' }));
  const kept = async () =>
    ((await ana.call('GET', '/states/revisions')).body as { items: { revision: number; by: { name: string } }[] })
      .items;
  expect((await kept()).map(({ revision, by }) => [revision, by.name])).toEqual([
    [4, 'ben@press.synthetic.example'],
    [2, 'ana@press.synthetic.example'],
  ]);
  expect((await ana.call('GET', '/states/revisions/2')).body).toMatchObject({ revision: 2, body: { title: 'Two' } });
  expect((await ana.call('GET', '/states/revisions/1')).status).toBe(404);
  expect(draftOf(await ben.restore('states', 4, 2))).toMatchObject({ revision: 5, body: { title: 'Two' } });
  expect((await kept()).map(({ revision }) => revision)).toEqual([5, 4, 2]);
  expect(draftOf(await ben.restore('states', 5, 4)).body.title).toBe('Four');
  expect((await ben.restore('states', 5, 2)).status).toBe(412);
});

test('only the last fifty states are kept', async () => {
  await ana.create('long-story', aReport(edition));
  for (let i = 1; i <= 55; i++)
    await (i % 2 ? ben : ana).save('long-story', i, aReport(edition, { title: `State ${i}` }));
  const { items } = (await ana.call('GET', '/long-story/revisions')).body as { items: { revision: number }[] };
  expect(items.map(({ revision }) => revision)).toEqual(Array.from({ length: 50 }, (_, i) => 56 - i));
  expect((await ana.call('GET', '/long-story/revisions/6')).status).toBe(404);
  expect((await ana.call('GET', '/long-story/revisions/7')).status).toBe(200);
}, 60_000);

test('the list has every report by slug, in pages', async () => {
  for (let i = 10; i < 45; i++) await machine.create(`listed-${i}`, aReport(edition));
  const slugs: string[] = [];
  for (let next: string | null = ''; next !== null;) {
    const page = (await ana.call('GET', next ? `?next=${next}` : '')).body as { items: { slug: string }[]; next: string | null }; // prettier-ignore
    slugs.push(...page.items.map(({ slug }) => slug));
    next = page.next;
  }
  expect(slugs).toEqual([...new Set(slugs)].sort());
  expect(slugs.filter((slug) => slug.startsWith('listed-'))).toHaveLength(35);
  expect((await ana.call('GET', '?next=Not%20a%20slug')).status).toBe(400);
}, 60_000);

test.each<readonly [string, unknown, string]>([
  ['a slug that is none', { slug: 'Über uns', body: {} }, '/slug'],
  ['a programme that is none', { slug: 'faulty', body: { programme: 'nothing' } }, '/body/programme'],
  ['a field nobody knows', { slug: 'faulty', body: { colour: 'red' } }, '/body/colour'],
  ['two blocks of one id', { slug: 'faulty', body: { blocks: [{ kind: 'method', id: 'a', notes: '' }, { kind: 'method', id: 'a', notes: '' }] } }, '/body/blocks'],
  ['a block of no kind', { slug: 'faulty', body: { blocks: [{ kind: 'script', id: 'a' }] } }, '/body/blocks/0/kind'],
  ['an address that would run', { slug: 'faulty', body: { blocks: [{ kind: 'references', id: 'a', items: [{ text: 'x', address: 'javascript:alert(1)' }] }] } }, '/body/blocks/0/items/0/address'],
  ['a control character', { slug: 'faulty', body: { title: 'a\u0000b' } }, '/body/title'],
])('%s is refused with its place', async (_, sent, pointer) => {
  const { slug, body } = sent as { slug: string; body: object };
  const { status, body: problem } = await ana.create(slug, { ...aReport(edition), ...body });
  expect([status, (problem as Problem).errors?.map((one) => one.pointer)]).toEqual([400, [pointer]]);
}); // prettier-ignore

test('a draft that is too large is refused before it is read, and one without its revision too', async () => {
  const markdown = 'x'.repeat(9_000);
  const blocks = Array.from({ length: 30 }, (_, i) => ({ kind: 'text', id: `t${i}`, heading: '', markdown }) as const);
  expect((await ana.create('far-too-large', aReport(edition, { blocks }))).status).toBe(413);
  expect((await ana.create('large', aReport(edition, { blocks: blocks.slice(0, 27) }))).status).toBe(201);
  expect((await ana.call('PUT', '/large', aReport(edition))).status).toBe(400);
  expect((await ana.call('PUT', '/large', aReport(edition), { 'if-match': '*' })).status).toBe(400);
  expect((await ana.call('PUT', '/large', '{"title":', { 'if-match': '"1"' })).status).toBe(400);
  expect((await ana.create('review', aReport(edition))).status).toBe(409);
});

test('a report that never came out can be deleted, and its address is free again', async () => {
  await ana.create('short-lived', aReport(edition));
  const { link } = (await ana.call('POST', '/short-lived/links')).body as { link: string };
  expect((await ben.call('DELETE', '/short-lived')).status).toBe(204);
  expect((await ben.call('DELETE', '/short-lived')).status).toBe(404);
  expect((await ask(host.origin, 'GET', new URL(link).pathname)).status).toBe(404);
  expect((await ana.call('GET', '/short-lived')).status).toBe(404);
  expect((await rival.create('short-lived', aReport(edition))).status).toBe(201);
  // A link to the one before opens no later one.
  expect((await ask(host.origin, 'GET', new URL(link).pathname)).status).toBe(404);
});

test('a broken or withheld binding refuses publication by its block and place, and so does a figure of nothing', async () => {
  const broken = aReport(edition);
  const blocks = [
    { kind: 'text', id: 'words', heading: '', markdown: 'Fine so far.\nBut {{share stage=heroic}}.' },
    { kind: 'key-number', id: 'three', edition, cohort: 'industry.K', measure: { of: 'stage', framework: 'delivery', stage: 'elite' }, label: 'In a group of three: {{share cohort=industry.K stage=elite}}', intervals: true },
    ...broken.blocks.slice(1),
  ]; // prettier-ignore
  await ana.create('broken', { ...broken, blocks } as typeof broken);
  const refused = await ana.publish('broken', 1);
  expect(refused.status).toBe(409);
  const errors = problemOf(refused).errors ?? [];
  expect(errors.find(({ pointer }) => pointer === '/blocks/0/markdown')?.detail).toMatch(
    /^block words, line 2, column 5: /,
  );
  expect(errors.some(({ pointer, detail }) => pointer === '/blocks/1/label' && detail.startsWith('block three'))).toBe(
    true,
  );
  const { findings } = (await ana.call('GET', '/broken/check')).body as { findings: { severity: string; block: string }[] }; // prettier-ignore
  expect(findings.filter(({ severity }) => severity === 'error').map(({ block }) => block)).toEqual(expect.arrayContaining(['words', 'three'])); // prettier-ignore
  expect((await ana.move('broken', 1, 'submit')).status).toBe(409);
  expect((await ask(host.origin, 'GET', '/reports/broken')).status).toBe(404);
});

test('review: somebody else approves the revision they have seen; any later edit asks for it anew', async () => {
  await ana.create('reviewed', aReport(edition));
  expect((await ben.move('reviewed', 1, 'approve')).status).toBe(409);
  expect(draftOf(await ana.move('reviewed', 1, 'submit')).state).toBe('review');
  expect(problemOf(await ana.move('reviewed', 1, 'approve')).detail).toMatch(/has not written in this report/);
  expect((await machine.move('reviewed', 1, 'approve')).status).toBe(403);
  await ana.save('reviewed', 1, aReport(edition, { title: 'A last touch' }));
  expect((await ben.move('reviewed', 1, 'approve')).status).toBe(412);
  await ana.move('reviewed', 2, 'submit');
  expect(draftOf(await ben.move('reviewed', 2, 'return')).state).toBe('draft');
  await ana.move('reviewed', 2, 'submit');
  expect(draftOf(await ben.move('reviewed', 2, 'approve'))).toMatchObject({ state: 'approved', approvedRevision: 2 });
  expect(draftOf(await ana.save('reviewed', 2, aReport(edition, { title: 'Once more' })))).toMatchObject({ state: 'draft', approvedRevision: null }); // prettier-ignore
});

test('where the programme asks for a second person nothing comes out without one, and nothing they have not seen', async () => {
  const members = await publishedEdition(host, 'social-business', shiftPeriod(PERIOD, -1), [['C', '250-999', 40]]);
  const blocks = [{ kind: 'text', id: 'words', heading: '', markdown: 'Seen: {{share stage=dormant}}.' }, { kind: 'method', id: 'method', notes: '' }] as const;
  const body = aReport(members, { access: 'members', summary: 'Of {{band}}.', blocks: [...blocks] });
  await ana.create('of-members', body);
  expect((await ana.draft('of-members')).approvalNeeded).toBe(true);
  expect(problemOf(await ana.publish('of-members', 1)).detail).toMatch(/second person/);
  await ana.move('of-members', 1, 'submit');
  expect((await ana.publish('of-members', 1)).status).toBe(409);
  await ben.move('of-members', 1, 'approve');
  expect(await ana.publishNow('of-members')).toMatchObject({ state: 'published', version: 1, editors: [] });
  await ana.save('of-members', 1, { ...body, title: 'Slipped in' });
  expect((await ana.publish('of-members', 2)).status).toBe(409);
  expect((await ask(host.origin, 'GET', '/reports/of-members')).status).toBe(401);
}); // prettier-ignore

test('a link opens the draft as it is, for nobody to find, until it is taken back', async () => {
  await ana.create('previewed', aReport(edition));
  const made = await ana.call('POST', '/previewed/links');
  const { id, link, expiresAt } = made.body as { id: string; link: string; expiresAt: string };
  expect(made.status).toBe(201);
  expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(13.9 * 24 * 3600_000);
  const path = new URL(link).pathname;
  const page = await ask(host.origin, 'GET', path);
  expect([page.status, page.headers.get('x-robots-tag'), page.headers.get('cache-control')]).toEqual([200, 'noindex, nofollow', 'no-store']); // prettier-ignore
  expect(page.text).toContain('A draft for review.');
  await ana.save('previewed', 1, aReport(edition, { title: 'Changed since' }));
  expect((await ask(host.origin, 'GET', path)).text).toContain('Changed since');
  await ana.save('previewed', 2, aReport(edition, { summary: '{{share stage=heroic}}' }));
  expect((await ask(host.origin, 'GET', path)).status).toBe(409);
  const listed = await ben.call('GET', '/previewed/links');
  expect(listed.body).toMatchObject({ items: [{ id }] });
  expect(listed.text).not.toContain(path.split('/').at(-1));
  expect((await ben.call('DELETE', `/previewed/links/${id}`)).status).toBe(204);
  expect((await ask(host.origin, 'GET', path)).status).toBe(404);
  expect((await ben.call('DELETE', `/previewed/links/${id}`)).status).toBe(404);
  for (const token of ['x', 'x'.repeat(43), '..%2f..%2fetc'])
    expect((await ask(host.origin, 'GET', `/reports/review/${token}`)).status).toBe(404);
});

test('an organisation takes its drafts and kept states with it, and not what opens them', async () => {
  const { text } = await ask(host.origin, 'GET', '/v1/admin/tenants/press/export', { 'x-api-key': host.adminKey });
  const lines = text.trim().split('\n').map((line) => JSON.parse(line) as { type: string; slug?: string; revision?: number; body?: { title: string } }); // prettier-ignore
  const states = lines.filter(({ type, slug }) => type === 'report-revision' && slug === 'states');
  expect(states.map(({ revision, body }) => [revision, body?.title])).toEqual([[2, 'Two'], [4, 'Four'], [5, 'Two'], [6, 'Four']]); // prettier-ignore
  expect(lines.find(({ type, slug }) => type === 'report' && slug === 'states')).toMatchObject({ revision: 6 });
  expect(text).not.toMatch(/"(link|claim|hash)":/);
});

test('erasing an organisation leaves nothing of its drafts', async () => {
  await rival.create('to-be-erased', aReport(edition));
  await rival.call('POST', '/to-be-erased/links');
  const documents = documentClient(dynamoClient({ endpoint: dynamoEndpoint() }));
  await roomEraser(documents, setting('TENANT_TABLE'), setting('ACCESS_TABLE')).empty('rival' as TenantId);
  const left = (await itemsOf(setting('TENANT_TABLE'))).map(({ pk, sk }) => `${pk?.S} ${sk?.S}`);
  expect(left.filter((name) => name.startsWith('TENANT#rival#') && /REPORT|REVISION|REVIEW/.test(name))).toEqual([]);
  expect(left.some((name) => name.startsWith('TENANT#press#REPORTS REVISION#'))).toBe(true);
});

test('what was done to reports is on account, by whom, and without a word of what they say', async () => {
  await host.settled();
  const { text } = await ask(host.origin, 'GET', '/v1/admin/tenants/press/audit/export', {
    'x-api-key': host.adminKey,
  });
  for (const action of ['created', 'deleted', 'submitted', 'returned', 'approved', 'shared', 'unshared'])
    expect(text).toContain(`"action":"report.${action}"`);
  expect(text).not.toMatch(/Delivery|Ada Synthetic/);
});

test('a draft that is saved all the time can be read all the time', async () => {
  await ana.create('restless', aReport(edition));
  let [busy, revision] = [true, 1];
  const saving = (async () => {
    while (busy) revision = draftOf(await ana.save('restless', revision, aReport(edition, { title: `At ${revision}` }))).revision; // prettier-ignore
  })();
  const reads = await Promise.all(Array.from({ length: 60 }, () => ben.call('GET', '/restless')));
  busy = false;
  await saving;
  expect(new Set(reads.map(({ status }) => status))).toEqual(new Set([200]));
});
