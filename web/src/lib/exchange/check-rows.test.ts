import { describe, expect, it } from 'vitest';
import { kpi, multi, scale, smallInstrument } from '#test/builders/instrument.ts';
import { readSheet } from '#shared/exchange/read-sheet.ts';
import type { Sheet } from '#shared/exchange/sheet.ts';
import { checkRows, isFaulty, mappingFor, type Importer } from './check-rows.ts';

const INSTRUMENT = smallInstrument({ indicators: [scale('A1'), multi('M1', ['x', 'y']), kpi('K1')] });
const HEADER = ['subject', 'industry', 'size', 'region', 'A1', 'M1', 'K1', 'note.A1'];
const GOOD = ['a', 'C', '10-49', '150', '1', 'x', '', ''];
const check = (importer: Importer, ...rows: string[][]) => {
  const sheet: Sheet = [HEADER, ...rows];
  return checkRows(importer, INSTRUMENT, readSheet(INSTRUMENT, sheet, mappingFor(importer, INSTRUMENT, HEADER)));
};
const lacks = (importer: Importer, ...rows: string[][]) => check(importer, ...rows).map((row) => row.lacks);

describe('the mapping', () => {
  it('of a company leaves its profile out: that is on record', () =>
    expect(mappingFor('company', INSTRUMENT, HEADER)).toEqual([null, null, null, null, 'A1', 'M1', 'K1', 'note.A1']));
  it('of a partner leaves notes out: those are a draft’s', () =>
    expect(mappingFor('partner', INSTRUMENT, HEADER).at(-1)).toBeNull());
});

describe('a partner’s row', () => {
  it('is fine when it is complete; an optional question may stay empty', () =>
    expect(check('partner', GOOD).map(isFaulty)).toEqual([false]));
  it('needs an organisation, its profile, and every answer', () =>
    expect(lacks('partner', ['', 'C', '', '', '', 'x', '', ''])).toEqual([
      [
        { kind: 'no-subject' },
        { kind: 'no-profile', fields: ['size', 'region'] },
        { kind: 'unanswered', codes: ['A1'] },
      ],
    ]));
  it('may not repeat an organisation', () =>
    expect(lacks('partner', GOOD, GOOD)).toEqual([[], [{ kind: 'repeated', row: 2 }]]));
  it('is not said to lack what is there but wrong', () => {
    const [row] = check('partner', ['a', '?', '10-49', '150', '9', 'x', '', '']);
    expect(row?.lacks).toEqual([]);
    expect(row?.faults.map(({ field }) => field).sort()).toEqual(['A1', 'industry']);
  });
});

describe('a company’s row', () => {
  it('may be incomplete: the questionnaire goes on from there', () =>
    expect(lacks('company', ['', '', '', '', '1', '', '', ''])).toEqual([[]]));
  it('needs one answer at least', () =>
    expect(lacks('company', ['a', 'C', '', '', '', '', '', ''])).toEqual([[{ kind: 'no-answers' }]]));
});
