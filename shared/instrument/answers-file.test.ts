import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyAnswers } from '#test/builders/answers.ts';
import { wholeInstrument } from '#test/builders/whole-instrument.ts';
import { answersTemplate, parseAnswers } from './answers-file.ts';

const INSTRUMENT = wholeInstrument();

test('answers written down are read as they were, alone or as part of an assessment', () => {
  fc.assert(
    fc.property(anyAnswers(INSTRUMENT), (answers) => {
      expect(parseAnswers(INSTRUMENT, JSON.stringify(answers))).toEqual({ ok: true, value: answers });
      const assessment = JSON.stringify({ profile: {}, answers });
      expect(parseAnswers(INSTRUMENT, assessment)).toEqual({ ok: true, value: answers });
    }),
  );
});

test('null is not answered yet, and explanations are no answers', () => {
  expect(parseAnswers(INSTRUMENT, '{"? A1": "How?", "A1": null, "A2": 1}')).toEqual({ ok: true, value: { A2: 1 } });
});

test('the template explains every question, and taken as it is answers none', () => {
  const template = answersTemplate(INSTRUMENT, 'en');
  expect(Object.keys(template)).toHaveLength(2 * INSTRUMENT.indicators.length);
  expect(template['? B1']).toBe('Question B1? [0: no | 1: yes | "not-applicable" | "dont-know"]');
  expect(template['? K1']).toBe(
    'Question K1? [percent, 0 to 100, decimals: 1 | "not-applicable" | "dont-know" | null]',
  );
  expect(parseAnswers(INSTRUMENT, JSON.stringify(template))).toEqual({ ok: true, value: {} });
});

test.each([
  ['no JSON', '{"A1": x}', '/A1', 'is no JSON (line 1, column 8)'],
  ['an answer given twice', '{"A1": 1, "A1": 2}', '/A1', 'is there twice (line 1, column 11)'],
  ['a list', '[1]', '', 'must be an object of indicator codes with answers'],
  ['an unknown indicator', '{"Z9": 1}', 'Z9', 'is not an indicator of this instrument'],
  ['a long key of a stranger', '{"confidential": 1}', 'confiden', 'is not an indicator of this instrument'],
  ['a word for a level', '{"A1": "three"}', 'A1', 'must be a level from 0 to 4'],
  ['a word for a number', '{"K1": "three"}', 'K1', 'must be a number from 0 to 100'],
  ['an object for a selection', '{"M1": {}}', 'M1', 'must be a list of selected codes'],
  ['true for yes', '{"B1": true}', 'B1', 'must be a level from 0 to 1'],
])('%s is told without what was there', (_, text, indicator, detail) => {
  expect(parseAnswers(INSTRUMENT, text)).toEqual({ ok: false, error: [{ indicator, detail }] });
});
