import { expect, test } from 'vitest';
import { kpi, multi, scale, smallInstrument } from '#test/builders/instrument.ts';
import { INSTRUMENTS } from '../instrument/registry.ts';
import { answerReader } from './read-answer.ts';
import { templateOf } from './template.ts';

const INSTRUMENT = smallInstrument({ indicators: [scale('A1', 2, 'refused'), multi('M1', ['x', 'y']), kpi('K1')] });

test('the table has a column per field and question, the legend a line per value', () => {
  const { answers, legend } = templateOf(INSTRUMENT, 'en', ['assessor']);
  expect(answers).toEqual([['assessor', 'A1', 'M1', 'K1']]);
  expect(legend).toEqual([
    ['Column', 'Question', 'Value', 'Meaning'],
    ['assessor', 'Who assessed', '', ''],
    ['assessor', '', 'self', 'the organisation itself'],
    ['assessor', '', 'third-party', 'somebody else'],
    ['A1', 'Question A1?', '', ''],
    ['A1', '', '0', 'level 0'],
    ['A1', '', '1', 'level 1'],
    ['A1', '', 'dont-know', 'don’t know'],
    ['M1', 'Question M1?', '', ''],
    ['M1', '', 'x', 'x'],
    ['M1', '', 'y', 'y'],
    ['M1', '', 'none', 'nothing selected · several are separated by ;'],
    ['M1', '', 'not-applicable', 'not applicable'],
    ['M1', '', 'dont-know', 'don’t know'],
    ['K1', 'Question K1?', '', 'may be left empty'],
    ['K1', '', '0 … 100', 'percent · one decimal'],
    ['K1', '', 'not-applicable', 'not applicable'],
    ['K1', '', 'dont-know', 'don’t know'],
  ]);
});

test.each(
  INSTRUMENTS.flatMap((one) => one.languages.map((language) => [`${one.id}@${one.version}`, language, one] as const)),
)('%s in %s: every value of the legend is one that is read', (_, language, one) => {
  const { legend } = templateOf(one, language, []);
  for (const indicator of one.indicators.filter(({ kind }) => kind !== 'number')) {
    const read = answerReader(indicator);
    const values = legend.filter(([code, , value]) => code === indicator.code && value !== '');
    expect(values.length).toBeGreaterThan(1);
    for (const [, , value = ''] of values)
      expect([indicator.code, value, read(value).ok]).toEqual([indicator.code, value, true]);
  }
});

test('German is spoken, other languages fall back', () => {
  expect(templateOf(INSTRUMENT, 'de').legend[0]).toEqual(['Spalte', 'Frage', 'Wert', 'Bedeutung']);
  expect(templateOf(INSTRUMENT, 'fr').legend[0]).toEqual(['Column', 'Question', 'Value', 'Meaning']);
});
