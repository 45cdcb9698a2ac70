import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportRow, ImportView } from '#shared/contracts/import-schemas.ts';
import type { AssessmentView } from '#shared/contracts/assess-schemas.ts';
import { until, type ApiClient } from '#infra/local/demo/api-client.ts';
import { PROFILE, testHost, type TestHost } from '../builders/host.ts';
import { answersOf, PERIOD } from '../builders/submission.ts';

let host: TestHost;
let partner: ApiClient & { readonly key: string };

beforeAll(async () => {
  host = await testHost();
  partner = await host.tenant('import-partner', 'partner', ['import', 'assess']);
});
afterAll(() => host.stop());

const row = (subject: string, stage: number, more: object = {}): string =>
  JSON.stringify({ subject, profile: PROFILE, answers: answersOf(stage, subject.length), ...more });

async function importLines(lines: string, mode: 'each' | 'all', format: 'jsonl' | 'csv' = 'jsonl') {
  const job = await partner.post<ImportView>('/programmes/demo/imports', { period: PERIOD, format, mode });
  await partner.put(`/imports/${job.id}/chunks/0`, lines, format === 'csv' ? 'text/csv' : 'application/jsonl');
  await partner.post(`/imports/${job.id}/start`, { chunks: 1 });
  const ended = await until(
    () => partner.get<ImportView>(`/imports/${job.id}`),
    ({ state }) => state === 'done' || state === 'refused',
  );
  const { items } = await partner.get<{ items: ImportRow[] }>(`/imports/${job.id}/rows`);
  return { ended, items };
}

const revisionOf = async (subject: string): Promise<number | undefined> =>
  partner
    .get<AssessmentView>(`/programmes/demo/periods/${PERIOD}/assessment?subject=${subject}`)
    .then(({ revision }) => revision, () => undefined); // prettier-ignore

describe('row by row', () => {
  test('good rows go in, the others are named with line and pointer', async () => {
    const lines = [
      row('each-1', 1),
      '{"subject":',
      row('each-2', 2, { profile: { ...PROFILE, size: 'tiny' } }),
      '',
      row('each-3', 3),
    ];
    const { ended, items } = await importLines(lines.join('\n'), 'each');
    expect(ended).toMatchObject({ state: 'done', rows: 4, accepted: 2, refused: 2 });
    expect(items.map(({ line, outcome }) => `${line} ${outcome}`)).toEqual([
      '1 accepted',
      '2 refused',
      '3 refused',
      '5 accepted',
    ]);
    expect(items[2]?.errors?.[0]?.pointer).toBe('/profile/size');
  });

  test('the same again changes nothing, other answers replace', async () => {
    const { ended } = await importLines([row('each-1', 1), row('each-3', 4)].join('\n'), 'each');
    expect(ended).toMatchObject({ unchanged: 1, replaced: 1 });
    expect([await revisionOf('each-1'), await revisionOf('each-3')]).toEqual([1, 2]);
  });

  test('CSV with a byte order mark, Windows line ends and quotes', async () => {
    const answers = answersOf(2, 9);
    const codes = Object.keys(answers);
    const cells = codes.map((code) =>
      Array.isArray(answers[code]) ? `"${answers[code].join(';') || 'none'}"` : String(answers[code]),
    );
    const csv = `\uFEFFsubject,industry,size,region,${codes.join(',')}\r\ncsv-1,C,250-999,150,${cells.join(',')}\r\n`;
    const { ended, items } = await importLines(csv, 'each', 'csv');
    expect(items).toEqual([{ line: 2, subject: 'csv-1', outcome: 'accepted' }]);
    expect(ended.state).toBe('done');
  });
});

describe('all or nothing', () => {
  test('a single fault keeps every row out', async () => {
    const { ended, items } = await importLines([row('all-1', 1), row('all-2', 2), row('all-1', 3)].join('\n'), 'all');
    expect(ended).toMatchObject({ state: 'refused', rows: 3, accepted: 0, refused: 1 });
    expect(items).toMatchObject([{ line: 3, outcome: 'refused', errors: [{ pointer: '/subject' }] }]);
    expect([await revisionOf('all-1'), await revisionOf('all-2')]).toEqual([undefined, undefined]);
  });

  test('without a fault all are in', async () => {
    const { ended } = await importLines([row('all-1', 1), row('all-2', 2)].join('\n'), 'all');
    expect(ended).toMatchObject({ state: 'done', accepted: 2, refused: 0 });
  });
});

describe('an import is refused before it begins', () => {
  const status = async (method: string, path: string, body?: string, headers: Record<string, string> = {}) =>
    (await fetch(`${host.origin}/v1${path}`, { method, headers: { 'x-api-key': partner.key, 'content-type': 'application/json', ...headers }, ...(body !== undefined && { body }) })).status; // prettier-ignore

  test('with chunks that were not sent, twice, or after it has started', async () => {
    const { id } = await partner.post<ImportView>('/programmes/demo/imports', {
      period: PERIOD,
      format: 'jsonl',
      mode: 'each',
    });
    await partner.put(`/imports/${id}/chunks/0`, row('late-1', 1), 'application/jsonl');
    expect(await status('POST', `/imports/${id}/start`, '{"chunks":2}')).toBe(409);
    expect(await status('POST', `/imports/${id}/start`, '{"chunks":0}')).toBe(400);
    expect(await status('POST', `/imports/${id}/start`, '{"chunks":1}')).toBe(202);
    expect(
      await status('PUT', `/imports/${id}/chunks/0`, row('late-2', 1), { 'content-type': 'application/jsonl' }),
    ).toBe(409);
  });

  test('with a chunk that is too large or of another type', async () => {
    const { id } = await partner.post<ImportView>('/programmes/demo/imports', {
      period: PERIOD,
      format: 'jsonl',
      mode: 'each',
    });
    const jsonl = { 'content-type': 'application/jsonl' };
    expect(await status('PUT', `/imports/${id}/chunks/0`, 'x'.repeat(5_000_001), jsonl)).toBe(413);
    expect(await status('PUT', `/imports/${id}/chunks/0`, '{}', { 'content-type': 'application/pdf' })).toBe(415);
    expect(await status('PUT', `/imports/${id}/chunks/..%2f..%2fescape`, '{}', jsonl)).toBe(400);
  });

  test('the same Idempotency-Key opens the same import', async () => {
    const open = async () =>
      (await fetch(`${host.origin}/v1/programmes/demo/imports`, {
        method: 'POST',
        headers: { 'x-api-key': partner.key, 'content-type': 'application/json', 'idempotency-key': 'once' },
        body: JSON.stringify({ period: PERIOD, format: 'jsonl', mode: 'each' }),
      }).then((response) => response.json())) as ImportView; // prettier-ignore
    const [one, two] = [await open(), await open()];
    expect(one.id).toBe(two.id);
  });

  test('under an Idempotency-Key that stands for another import', async () => {
    const body = (mode: string) => JSON.stringify({ period: PERIOD, format: 'csv', mode });
    const key = { 'idempotency-key': 'twice' };
    expect(await status('POST', '/programmes/demo/imports', body('each'), key)).toBe(201);
    expect(await status('POST', '/programmes/demo/imports', body('all'), key)).toBe(409);
    expect(await status('POST', '/programmes/demo/imports', body('each'), { 'idempotency-key': 'x'.repeat(200) })).toBe(
      400,
    );
  });

  test('with more lines than one import takes', async () => {
    const { ended } = await importLines('0\n'.repeat(100_001), 'each');
    expect(ended).toMatchObject({ state: 'refused', rows: 1, refused: 1 });
  });

  test('by somebody who is no partner, and unseen by another partner', async () => {
    const other = await host.tenant('other-partner', 'partner', ['import']);
    const company = await host.tenant('import-company', 'company', ['import']);
    const { id } = await partner.post<ImportView>('/programmes/demo/imports', {
      period: PERIOD,
      format: 'jsonl',
      mode: 'each',
    });
    expect(await status('GET', `/imports/${id}`, undefined, { 'x-api-key': other.key })).toBe(404);
    expect(await status('GET', `/imports/${id}`, undefined, { 'x-api-key': company.key })).toBe(403);
  });
});
