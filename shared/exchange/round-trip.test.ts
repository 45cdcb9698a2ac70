import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyAnswers } from '#test/builders/answers.ts';
import { kpi, multi, scale, smallInstrument, text, yesNo } from '#test/builders/instrument.ts';
import type { Instrument } from '../instrument/definition.ts';
import { INSTRUMENTS } from '../instrument/registry.ts';
import { ASSESSORS, INDUSTRIES, REGIONS, SIZES } from '../kernel/codes.ts';
import { toCsv, withoutGuards } from './csv.ts';
import { exportAnswers, exportJson, type Exported } from './export-answers.ts';
import { guessMapping } from './guess-mapping.ts';
import { sheetOfJson } from './read-json.ts';
import { readSheet } from './read-sheet.ts';
import type { Sheet } from './sheet.ts';

/** Everything a definition can do to make its own answers hard to read. */
const AWKWARD = smallInstrument({
  indicators: [
    { ...scale('A1', 4), levels: ['1', 'n/a', 'not-applicable', '=1'].map((words) => ({ text: text(words) })) },
    { ...multi('M1', ['none', 'dont-know', 'not-applicable', 'note', '1', 'yes']) },
    { ...multi('M2', ['a', 'b']), options: [{ code: 'a', text: text('b; a') }, { code: 'b', text: text('None') }] },
    kpi('K1', { decimals: 3, range: { min: -2000, max: 2000 }, unit: text('1.000 %') }),
    kpi('K2', { decimals: 0, range: { min: -1e15, max: 1e15 } }),
    kpi('K3', { decimals: 4, range: { min: 0, max: 1 } }),
    yesNo('Y1'),
  ],
}); // prettier-ignore

const ALL = [...INSTRUMENTS, smallInstrument(), AWKWARD].map((one) => [`${one.id}@${one.version}`, one] as const);

const anyNote = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
  fc.constantFrom('=1+1', "'=x", ' blank ', 'two\r\nlines', '"', ',', ';', '@', '-', '\t'),
);

function anyExported(instrument: Instrument): fc.Arbitrary<Exported> {
  const codes = instrument.indicators.map(({ code }) => code);
  return fc.record(
    {
      answers: anyAnswers(instrument),
      subject: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/),
      registryNumber: fc.stringMatching(/^[A-Z0-9][A-Z0-9.:/-]{2,39}$/),
      assessor: fc.constantFrom(...ASSESSORS),
      profile: fc.record({
        industry: fc.constantFrom(...INDUSTRIES),
        size: fc.constantFrom(...SIZES),
        region: fc.constantFrom(...REGIONS),
      }),
      notes: fc.dictionary(fc.constantFrom(...codes), anyNote, { maxKeys: 5, noNullPrototype: true }),
    },
    { requiredKeys: ['answers'], noNullPrototype: true },
  );
}

/** What comes out again. */
function again(instrument: Instrument, sheet: Sheet) {
  const rows = readSheet(instrument, sheet, guessMapping(instrument, sheet[0] ?? []));
  return rows.map(({ row: _row, ...rest }) => rest);
}

/** What was not given is null or empty; where nothing at all was, there is no row. */
const expected = (it: Exported) => {
  const { notes = {}, answers, ...about } = it;
  const isBlank = Object.keys({ ...notes, ...answers, ...about }).length === 0;
  const nothing = {
    subject: null,
    registryNumber: null,
    assessor: null,
    profile: {},
    notes: {},
    mapped: [],
    faults: [],
  };
  return isBlank ? [] : [{ ...nothing, ...it }];
};

test.each(ALL)('%s: a sheet that was exported is read as what it was', (_, one) => {
  fc.assert(
    fc.property(anyExported(one), (it) => {
      expect(again(one, exportAnswers(one, it))).toEqual(expected(it));
    }),
  );
});

test.each(ALL)('%s: so is CSV', (_, one) => {
  fc.assert(
    fc.property(anyExported(one), (it) => {
      const cells = parse(toCsv(exportAnswers(one, it)), { trim: true, bom: true, skip_empty_lines: true });
      expect(again(one, withoutGuards(cells))).toEqual(expected(it));
    }),
  );
});

test.each(ALL)('%s: so is JSON, alone or in a list', (_, one) => {
  fc.assert(
    fc.property(fc.array(anyExported(one), { minLength: 1, maxLength: 3 }), (them) => {
      const json: unknown = JSON.parse(JSON.stringify(them.map((it) => exportJson(one, it))));
      const sheet = sheetOfJson(one, them.length === 1 ? (json as unknown[])[0] : json);
      expect(sheet.ok && again(one, sheet.value)).toEqual(them.flatMap(expected));
    }),
  );
});

test('JSON may be an assessment as the API gives it; what is no answer is refused in its column', () => {
  const view = {
    programme: 'demo', instrument: 'synthetic@1.0', state: 'submitted', revision: 2, history: [{ revision: 1 }],
    subject: 'self', profile: { industry: '62', industryScheme: 'nace2', size: 320, region: 'DE' }, assessor: 'self',
    answers: { A1: 3, A2: null, B1: true, M1: ['x', 7], Z9: 1 },
  }; // prettier-ignore
  const sheet = sheetOfJson(smallInstrument(), view);
  expect(sheet.ok && again(smallInstrument(), sheet.value)).toMatchObject([
    {
      subject: 'self',
      profile: { industry: 'K', size: '250-999', region: '150' },
      answers: { A1: 3, B1: 1 },
      faults: [{ field: 'M1', detail: 'may only select from x, y, z, separated by ;' }],
    },
  ]);
});

test.each([
  [null, 'must be an assessment or a list of assessments'],
  ['text', 'must be an assessment or a list of assessments'],
  [[1], 'must be an assessment or a list of assessments'],
  [{ instrument: 'synthetic@0.9', answers: {} }, 'must answer synthetic@1.0'],
])('JSON that is %j is refused', (value, error) => {
  expect(sheetOfJson(smallInstrument(), value)).toEqual({ ok: false, error });
});
