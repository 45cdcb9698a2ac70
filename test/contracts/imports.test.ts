import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AssessmentView } from '#shared/contracts/assess-schemas.ts';
import type { Problem } from '#shared/contracts/common.ts';
import type { ImportRow, ImportView } from '#shared/contracts/import-schemas.ts';
import { toCsv } from '#shared/exchange/csv.ts';
import { exportAnswers, exportJson } from '#shared/exchange/export-answers.ts';
import { templateOf } from '#shared/exchange/template.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import { must } from '#shared/kernel/result.ts';
import { until, type ApiClient } from '#infra/local/demo/api-client.ts';
import { PROFILE, testHost, type TestHost } from '../builders/host.ts';
import { answersOf, INSTRUMENT, PERIOD } from '../builders/submission.ts';

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

const assessmentOf = (subject: string) =>
  partner.get<AssessmentView>(`/programmes/demo/periods/${PERIOD}/assessment?subject=${subject}`);

describe('codes of other classifications', () => {
  const NOTES = [
    'NACE Rev. 2 J62.01 → K, Telecommunications, computer programming and information services',
    'size 1200 → 1000-9999',
    'region AT → 150, Europe',
  ];
  const MAPPED = { industry: 'K', size: '1000-9999', region: '150' };

  test('are mapped in JSONL where the scheme is named, and the report says to what', async () => {
    const profile = { industryScheme: 'nace2', industry: '62.01', size: '1,200', region: 'AT' };
    const lines = [
      row('codes-1', 1, { profile }),
      row('codes-2', 1, { profile: { ...profile, industry: 'J' } }),
      row('codes-3', 1, { profile: { ...PROFILE, industry: '62.01' } }),
      row('codes-4', 1),
    ];
    const { items } = await importLines(lines.join('\n'), 'each');
    expect(items).toMatchObject([
      { line: 1, outcome: 'accepted', notes: NOTES },
      {
        line: 2,
        errors: [{ pointer: '/profile/industry', detail: 'is split between J and K: give the division (58–63)' }],
      },
      { line: 3, errors: [{ pointer: '/profile/industry' }] },
      { line: 4, outcome: 'accepted' },
    ]);
    expect(items[3]).not.toHaveProperty('notes');
    expect((await assessmentOf('codes-1')).profile).toEqual(MAPPED);
  });

  test('are mapped in a CSV with columns in words, semicolons and German answers', async () => {
    const { answers, header } = answeredInWords();
    const file = `Kennung;Systematik;Branche;Mitarbeiter;Land;${header}\ncodes-5;NACE Rev. 2;62,01;1.200;AT;${answers}\n`;
    const { items } = await importLines(file, 'each', 'csv');
    expect(items).toEqual([{ line: 2, subject: 'codes-5', outcome: 'accepted', notes: NOTES }]);
    expect((await assessmentOf('codes-5')).profile).toEqual(MAPPED);
  });

  test('are for imports: a single submission takes ours alone', async () => {
    const put = (profile: object) =>
      fetch(`${host.origin}/v1/programmes/demo/periods/${PERIOD}/assessment?subject=codes-6`, {
        method: 'PUT',
        headers: { 'x-api-key': partner.key, 'content-type': 'application/json' },
        body: JSON.stringify({ answers: answersOf(1), profile }),
      });
    const refused = await put({ ...PROFILE, industry: 'J62', industryScheme: 'nace2' });
    const { errors } = (await refused.json()) as Problem;
    expect([refused.status, errors?.map(({ pointer }) => pointer)]).toEqual([
      400,
      ['/profile/industry', '/profile/industryScheme'],
    ]);
    expect((await put({ ...PROFILE, industry: 'K' })).status).toBe(201);
  });
});

/** The demonstration's instrument answered in German: levels and options by their words, numbers with a comma. */
function answeredInWords() {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const cells = INSTRUMENT.indicators.map((indicator) => {
    if (indicator.kind === 'scale') return indicator.levels[1]?.text['de'] ?? '';
    if (indicator.kind === 'multi') return indicator.options.slice(0, 2).map(({ code }) => code).join(';');
    return indicator.kind === 'yes-no' ? 'ja' : indicator.optional ? '' : String(indicator.range.min).replace('.', ',');
  }); // prettier-ignore
  const header = INSTRUMENT.indicators.map(({ question }) => quoted(question['de'] ?? '')).join(';');
  return { header, answers: cells.map(quoted).join(';') };
}

describe('out and in again', () => {
  test('what was exported as CSV or JSON changes nothing when it is imported', async () => {
    await importLines(row('round-1', 2), 'each');
    const view = await assessmentOf('round-1');
    const instrument = must(findInstrument(view.instrument), view.instrument);
    const asCsv = await importLines(toCsv(exportAnswers(instrument, view)), 'each', 'csv');
    const asJson = await importLines(JSON.stringify(exportJson(instrument, view)), 'each');
    expect([asCsv.items, asJson.items].flat().map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
    expect(await revisionOf('round-1')).toBe(1);
  });

  test('the template is a file without rows', async () => {
    const { ended } = await importLines(toCsv(templateOf(INSTRUMENT, 'de').answers), 'each', 'csv');
    expect(ended).toMatchObject({ state: 'refused', rows: 0 });
  });

  test('a column that is not known is reported once, and no row goes in', async () => {
    const [header = [], cells = []] = exportAnswers(INSTRUMENT, {
      subject: 'extra-1',
      profile: PROFILE,
      answers: answersOf(1),
    });
    const sheet = [
      [...header, 'email'],
      ...['extra-1', 'extra-2'].map((subject) => [subject, ...cells.slice(1), 'nobody@synthetic.example']),
    ];
    const { ended, items } = await importLines(toCsv(sheet), 'each', 'csv');
    expect(ended).toMatchObject({ state: 'refused', accepted: 0 });
    expect(items).toMatchObject([
      { line: 1, outcome: 'refused', errors: [{ pointer: `/columns/${header.length + 1}` }] },
    ]);
    const renamed = sheet.map((cells, at) => (at === 0 ? [...header, '# email'] : cells));
    expect((await importLines(toCsv(renamed), 'all', 'csv')).ended).toMatchObject({ state: 'done', accepted: 2 });
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
    const company = await host.tenant('import-company', 'company', ['assess']);
    const { id } = await partner.post<ImportView>('/programmes/demo/imports', {
      period: PERIOD,
      format: 'jsonl',
      mode: 'each',
    });
    expect(await status('GET', `/imports/${id}`, undefined, { 'x-api-key': other.key })).toBe(404);
    expect(await status('GET', `/imports/${id}`, undefined, { 'x-api-key': company.key })).toBe(403);
  });
});
