import { expect, it } from 'vitest';
import { exchange as german } from '../i18n/de/exchange.ts';
import { exchange as english } from '../i18n/en/exchange.ts';
import type { CheckedRow } from './check-rows.ts';
import { reportSheet } from './report.ts';
import { faultText } from './words.ts';

const ROW: CheckedRow = {
  row: 2,
  subject: 'a',
  registryNumber: null,
  assessor: null,
  profile: {},
  answers: {},
  notes: {},
  mapped: [],
  faults: [{ row: 2, column: 3, field: 'S1', detail: 'must be a level from 0 to 4' }],
  lacks: [{ kind: 'unanswered', codes: ['S2', 'S3'] }],
};

it('the report names row, column, what is wrong and what would be right', () =>
  expect(reportSheet(english, 'en', [ROW, { ...ROW, row: 3, faults: [], lacks: [] }])).toEqual([
    ['Row', 'Organisation', 'Column', 'What is wrong, and what would be right'],
    ['2', 'a', 'D S1', 'must be a level from 0 to 4'],
    ['2', 'a', 'whole row', '2 questions without an answer: S2, S3. “dont-know” is an answer too.'],
    ['3', 'a', '', '✓ no fault'],
  ]));

it('what is wrong with a file is said in the reader’s language', () => {
  expect(faultText(english.fault, { kind: 'merged', where: 'A1:B2' })).toContain('A1:B2');
  expect(faultText(german.fault, { kind: 'too-many-rows', rows: 1 })).toContain('1 Zeile;');
  expect(faultText(english.fault, { kind: 'quotes', row: 7 })).toContain('row 7');
});
