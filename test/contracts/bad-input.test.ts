import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answersOf, PERIOD } from '../builders/submission.ts';
import { shiftPeriod } from '#shared/kernel/period.ts';
import { PROFILE, testHost, type TestHost } from '../builders/host.ts';

let host: TestHost;
let company: { readonly key: string };
const path = `/v1/programmes/demo/periods/${PERIOD}/assessment`;

beforeAll(async () => {
  host = await testHost();
  company = await host.tenant('bad-input', 'company', ['assess']);
});
afterAll(() => host.stop());

interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly problem: {
    readonly type: string;
    readonly detail?: string;
    readonly errors?: { pointer: string; detail: string }[];
  };
  readonly text: string;
}

async function send(
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
  method = 'PUT',
  to = path,
): Promise<Answer> {
  const response = await fetch(host.origin + to, {
    method,
    body,
    headers: { 'content-type': 'application/json', 'x-api-key': company.key, ...headers },
  });
  const text = await response.text();
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    problem: JSON.parse(text) as Answer['problem'],
    text,
  };
}

const valid = () => ({ answers: answersOf(1) });
const withAnswers = (changes: object): string => JSON.stringify({ answers: { ...answersOf(1), ...changes } });

describe('a body that cannot be read is refused without a trace of what was sent', () => {
  const deep = `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`;
  test.each([
    ['no JSON', '{"answers":', {}, 400],
    ['an empty body', '', {}, 400],
    ['JSON that is no object', '42', {}, 400],
    ['another content type', JSON.stringify(valid()), { 'content-type': 'text/plain' }, 415],
    ['a form', 'answers=1', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), {}, 400],
    ['more than a quarter of a megabyte', JSON.stringify({ answers: { S1: 'x'.repeat(300_000) } }), {}, 413],
    ['more than the gateway takes', 'x'.repeat(11 * 2 ** 20), {}, 413],
    ['forty levels of nesting', deep, {}, 400],
    ['a hundred thousand levels of nesting', '['.repeat(100_000) + ']'.repeat(100_000), {}, 400],
  ])('%s', async (_, body, headers, status) => {
    const answer = await send(body, headers);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toMatch(/\bat .*\.ts|node_modules|xxxx/);
  });
});

describe('every fault is named by its JSON pointer', () => {
  test.each([
    ['an unknown field', JSON.stringify({ ...valid(), nickname: 'x' }), '/nickname'],
    ['a prototype key', '{"answers":{"__proto__":{"polluted":1}}}', '/answers/__proto__'],
    ['a constructor key', '{"answers":{},"constructor":{"prototype":{}}}', '/constructor'],
    ['a level above the scale', withAnswers({ S1: 9 }), '/answers/S1'],
    ['a negative level', withAnswers({ S1: -1 }), '/answers/S1'],
    ['half a level', withAnswers({ S1: 1.5 }), '/answers/S1'],
    ['a number beyond all numbers', `{"answers":{"S1":1e999}}`, '/answers/S1'],
    ['text for a level', withAnswers({ S1: '3' }), '/answers/S1'],
    ['null for a level', withAnswers({ S1: null }), '/answers/S1'],
    ['an option that is not offered', withAnswers({ C1: ['telegraph'] }), '/answers/C1'],
    ['an option twice', withAnswers({ C1: ['blogs', 'blogs'] }), '/answers/C1'],
    ['an indicator that does not exist', withAnswers({ Q99: 1 }), '/answers/Q99'],
    ['"not applicable" where it is not taken', withAnswers({ S1: 'not-applicable' }), '/answers/S1'],
    ['another assessor', JSON.stringify({ ...valid(), assessor: 'a friend' }), '/assessor'],
    [
      'a profile outside the lists',
      JSON.stringify({ ...valid(), profile: { industry: 'Z', size: '1-9', region: '150' } }),
      '/profile/industry',
    ],
  ])('%s', async (_, body, pointer) => {
    const answer = await send(body);
    expect(answer.status).toBe(400);
    expect(answer.type).toBe('application/problem+json');
    expect(answer.problem.errors?.map((one) => one.pointer)).toContain(pointer);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('an incomplete assessment names every question that is missing', async () => {
    const { S1: _s1, G2: _g2, ...rest } = answersOf(1);
    const answer = await send(JSON.stringify({ answers: rest }));
    expect(answer.status).toBe(422);
    expect(answer.problem.errors?.map((one) => one.pointer)).toEqual(['/answers/S1', '/answers/G2']);
  });
});

test('a caller that goes away in the middle of a body takes nobody with it', async () => {
  const { hostname, port } = new URL(host.origin);
  for (let i = 0; i < 5; i++) {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.write('PUT /v1/imports/abcdefgh12/chunks/0 HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\nabc');
    await new Promise((resolve) => setTimeout(resolve, 30));
    socket.destroy();
  }
  expect((await fetch(`${host.origin}/v1/health`)).status).toBe(200);
});

test('a company cannot speak under a number it was not given', async () => {
  const answer = await send(JSON.stringify({ ...valid(), registryNumber: 'LEI-OF-ANOTHER' }));
  expect(answer.status).toBe(400);
  expect(answer.problem.errors?.map(({ pointer }) => pointer)).toEqual(['/registryNumber']);
});

test('a partner cannot bring one subject under two numbers into one window', async () => {
  const { key } = await host.tenant('two-numbers', 'partner', ['assess']);
  const put = (period: string, registryNumber?: string) =>
    send(
      JSON.stringify({ ...valid(), profile: PROFILE, registryNumber }),
      { 'x-api-key': key },
      'PUT',
      `/v1/programmes/demo/periods/${period}/assessment?subject=s1`,
    );
  const before = shiftPeriod(PERIOD, -1);
  expect((await put(before, 'HRB-1')).status).toBe(201);
  const refused = await put(PERIOD, 'HRB-2');
  expect([refused.status, refused.problem.errors?.[0]?.pointer]).toEqual([409, '/registryNumber']);
  expect((await put(PERIOD)).status).toBe(409);
  expect((await put(before, 'HRB-2')).status).toBe(200);
  expect((await put(PERIOD, 'HRB-2')).status).toBe(201);
});

test('the same answers sent twenty times at once are one revision and no conflict', async () => {
  const { key } = await host.tenant('parallel', 'company', ['assess']);
  const sent = await Promise.all(Array.from({ length: 20 }, () => send(JSON.stringify(valid()), { 'x-api-key': key })));
  expect(sent.map(({ status }) => status).sort()).toEqual([...Array<number>(19).fill(200), 201]);
});

describe('paths, queries and headers', () => {
  const get = async (to: string, headers: Record<string, string> = {}) => {
    const response = await fetch(host.origin + to, { headers: { 'x-api-key': company.key, ...headers } });
    return { status: response.status, body: (await response.json()) as Answer['problem'] };
  };

  test.each([
    ['/v1/programmes/demo/periods/2026-Q9/assessment', 400],
    ['/v1/programmes/..%2f..%2fadmin/periods/2026-Q4/assessment', 400],
    [`/v1/programmes/nobody/periods/${PERIOD}/draft`, 404],
    [`/v1/programmes/demo/periods/${PERIOD}/assessment?subject=other`, 403],
    [`/v1/programmes/demo/periods/${PERIOD}/assessment?surprise=1`, 400],
    ['/v1/editions/demo.2026-Q1/cohorts/industry.Z', 400],
    ['/v1/editions/demo.2026-Q1/cohorts/size.1-9~industry.C', 400],
    ['/v1/editions/demo.2020-Q1/cohorts/all', 404],
    ['/v1/editions/%E0%A4%A/cohorts/all', 400],
    ['/v1/instruments/none', 404],
    ['/v1/imports/0000000000', 403],
    ['/v1/admin/tenants', 403],
    ['/v1/account/me', 403],
    ['/v1', 404],
  ])('%s answers %i', async (to, status) => {
    expect((await get(to)).status).toBe(status);
  });

  test('a draft needs the version it is based on', async () => {
    const to = `/v1/programmes/demo/periods/${PERIOD}/draft`;
    const draft = JSON.stringify({ answers: { S1: 1 } });
    expect((await send(draft, {}, 'PUT', to)).status).toBe(400);
    expect((await send(draft, { 'if-match': 'seven' }, 'PUT', to)).status).toBe(400);
    expect((await send(draft, { 'if-match': '"0"' }, 'PUT', to)).status).toBe(200);
    expect((await send(draft, { 'if-match': '"0"' }, 'PUT', to)).status).toBe(412);
    expect((await send(draft, { 'if-match': '"1"' }, 'PUT', to)).status).toBe(200);
  });

  test('a submission based on an older revision is refused and changes nothing', async () => {
    const first = await send(withAnswers({ S1: 1 }));
    expect(first.status).toBe(201);
    expect((await send(withAnswers({ S1: 2 }), { 'if-match': '"0"' })).status).toBe(412);
    expect((await get(path)).body).toMatchObject({ revision: 1, answers: { S1: 1 } });
  });

  test('periods ahead and long past are refused with what collects instead', async () => {
    for (const period of ['2039-Q1', '2020-Q1']) {
      const answer = await send(JSON.stringify(valid()), {}, 'PUT', `/v1/programmes/demo/periods/${period}/assessment`);
      expect(answer.status).toBe(409);
      expect(answer.problem.detail).toContain(PERIOD);
    }
  });

  test.each([['none'], ['tmk_aaaaaaaaaaaa_' + 'A'.repeat(43)], ['tmk_short'], ['']])(
    'the key %j opens nothing',
    async (key) => {
      const response = await fetch(host.origin + path, { headers: { 'x-api-key': key } });
      expect(response.status).toBe(401);
    },
  );

  test('a token that nobody signed opens nothing', async () => {
    const none = `${btoa('{"alg":"none"}')}.${btoa('{"sub":"x"}')}.`;
    const response = await fetch(host.origin + path, { headers: { authorization: `Bearer ${none}` } });
    expect(response.status).toBe(401);
  });
});
