import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Problem } from '#shared/contracts/common.ts';
import type { CellTable } from '#shared/release/cell.ts';
import { closeEdition, publishEdition } from '../builders/edition.ts';
import { testHost, type TestHost } from '../builders/host.ts';
import { importRows } from '../builders/population.ts';
import { answersOf, PERIOD } from '../builders/submission.ts';

/** Organisations by cell: enough in most, three in one. */
const CROWD = [
  ['C', '250-999', 24],
  ['G', '250-999', 26],
  ['K', '250-999', 3],
  ['K', '50-249', 21],
  ['N', '50-249', 22],
] as const;
const EDITION = `demo.${PERIOD}`;

let host: TestHost;
let analyst: string;

beforeAll(async () => {
  host = await testHost();
  const partner = await host.tenant('synthetic-partner', 'partner', ['import']);
  analyst = (await host.tenant('synthetic-analyst', 'analyst', ['studio'])).key;
  const rows = CROWD.flatMap(([industry, size, count]) =>
    Array.from({ length: count }, (_, i) => ({
      subject: `synthetic-${industry}-${size}-${i}`,
      profile: { industry, size, region: '150' },
      answers: answersOf(i % 4, i),
    })),
  );
  await importRows(partner, PERIOD, rows);
  await closeEdition(host, PERIOD);
  await publishEdition(host, PERIOD);
}, 180_000);
afterAll(() => host.stop());

async function ask(cohorts: unknown, key = analyst, edition = EDITION) {
  const response = await fetch(`${host.origin}/v1/editions/${edition}/custom-cohorts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key && { 'x-api-key': key }) },
    body: JSON.stringify({ cohorts }),
  });
  return { status: response.status, body: (await response.json()) as unknown };
}

test('a union of two industries has protected figures, the same ones every time, in whatever order they are named', async () => {
  const first = await ask(['industry.N', 'industry.C']);
  expect(first.status).toBe(200);
  expect(first.body).toMatchObject({
    edition: EDITION,
    cohorts: ['industry.C', 'industry.N'],
    policy: 'standard@1',
    nBand: { from: 30 },
  });
  const { tables } = first.body as { tables: CellTable[] };
  expect(tables.find(({ id }) => id === 'stage:groundswell')).toMatchObject({ status: 'shown' });
  expect((await ask(['industry.C', 'industry.N', 'industry.C'])).body).toEqual(first.body);
});

test('everybody but three is refused with a reason a person can act on, and without a number', async () => {
  const { status, body } = await ask(['industry.C', 'industry.G', 'industry.K~size.50-249', 'industry.N']);
  expect(status).toBe(409);
  const { errors = [] } = body as Problem;
  expect(errors.map(({ pointer }) => pointer)).toContain('/cohorts');
  expect(errors.map(({ detail }) => detail).join(' ')).toMatch(/Add or leave out whole cohorts|Use wider cohorts/);
  expect(JSON.stringify(errors)).not.toMatch(/\d/);
});

test('a size class without three of its organisations is refused too, although every part of it is shown', async () => {
  expect((await ask(['industry.C', 'industry.G'])).status).toBe(409);
});

test('three organisations are too few, whatever they are called', async () => {
  expect((await ask(['industry.K~size.250-999'])).status).toBe(409);
});

test.each<readonly [string, unknown, number]>([
  ['no cohort', [], 400],
  ['an unknown cohort', ['industry.Z'], 400],
  ['no list', 'industry.C', 400],
])('%s is a fault of the caller', async (_, cohorts, status) => {
  expect((await ask(cohorts)).status).toBe(status);
});

test('only analysts and admins may ask, and only about the latest edition', async () => {
  const member = await host.tenant('synthetic-company', 'company', ['assess', 'benchmark']);
  expect((await ask(['industry.C'], '')).status).toBe(401);
  expect((await ask(['industry.C'], member.key)).status).toBe(403);
  expect((await ask(['industry.C'], analyst, 'demo.2020-Q1')).status).toBe(409);
  expect((await ask(['industry.C'], analyst, 'nothing.2026-Q1')).status).toBe(404);
});
