import { expect, test } from 'vitest';
import type { OnboardingRow } from '#shared/contracts/onboarding-schemas.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { adminMany } from '../../i18n/en/admin-many.ts';
import { COLUMNS, TEMPLATE } from './columns.ts';
import { allRows, reportSheet } from './report.ts';

const row = (line: number, rest: Partial<OnboardingRow> = {}): OnboardingRow => ({
  line,
  tenant: `t-${line}` as TenantId,
  name: `T ${line}`,
  outcome: 'ready',
  invited: false,
  ...rest,
});

test('every line of the template has a cell for every column', () =>
  expect(TEMPLATE.map((line) => line.length)).toEqual(TEMPLATE.map(() => COLUMNS.length)));

test('every column is explained', () => expect(Object.keys(adminMany.column)).toEqual([...COLUMNS]));

test('the report has a line for every fault and one for a row without', () => {
  const errors = [
    { pointer: '/size', detail: 'must be one of …' },
    { pointer: '/ownerEmail', detail: 'must be an address' },
  ];
  const sheet = reportSheet(adminMany, [
    row(2, { outcome: 'created', invited: true }),
    row(3, { outcome: 'refused', tenant: null, name: null, errors }),
  ]);
  expect(sheet.slice(1)).toEqual([
    ['2', 't-2', 'T 2', 'added', '✓', ''],
    ['3', '', '', 'with faults', '', 'size must be one of …'],
    ['3', '', '', 'with faults', '', 'ownerEmail must be an address'],
  ]);
});

test('all rows are every page in order', async () => {
  const pages = [
    { items: [row(2)], next: 'b' },
    { items: [row(3), row(4)], next: null },
  ];
  const asked: (string | null)[] = [];
  const rows = await allRows('job', async (_job, _outcome, next) => {
    asked.push(next);
    return ok(pages[asked.length - 1] ?? { items: [], next: null });
  });
  expect([asked, rows.ok && rows.value.map(({ line }) => line)]).toEqual([
    [null, 'b'],
    [2, 3, 4],
  ]);
});

test('a page that cannot be had gives no half report', async () => {
  const rows = await allRows('job', async () => fail({ kind: 'offline' }));
  expect(rows.ok).toBe(false);
});
