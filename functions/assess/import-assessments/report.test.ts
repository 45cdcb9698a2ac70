import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IMPORT_OUTCOMES, type ImportRow } from '#shared/contracts/import-schemas.ts';
import { packReport, unpackReport } from './report.ts';

const anyRow: fc.Arbitrary<ImportRow> = fc.record(
  {
    line: fc.nat(),
    subject: fc.option(fc.string()),
    outcome: fc.constantFrom(...IMPORT_OUTCOMES),
    errors: fc.array(fc.record({ pointer: fc.string(), detail: fc.string() }, { noNullPrototype: true }), {
      maxLength: 2,
    }),
    notes: fc.array(fc.constantFrom('size 12 → 10-49', 'region DE → 150, Europe', ''), { maxLength: 3 }),
  },
  { requiredKeys: ['line', 'subject', 'outcome'], noNullPrototype: true },
);

test('a report is read as it was written', () => {
  fc.assert(
    fc.property(fc.array(anyRow), (rows) => {
      expect(unpackReport(packReport(rows))).toEqual(rows);
    }),
  );
});

test('what every row says is written once', () => {
  const row = { line: 1, subject: 's', outcome: 'accepted' as const };
  const size = (rows: ImportRow[]) => packReport(rows).length / rows.length;
  const many = Array.from({ length: 1000 }, () => row);
  const notes = ['NACE Rev. 2 J62 → K, Telecommunications, computer programming and information services'];
  expect(size(many.map((one) => ({ ...one, notes }))) / size(many)).toBeLessThan(1.4);
});
