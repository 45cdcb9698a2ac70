import { expect, it } from 'vitest';
import type { Text } from '#shared/instrument/definition.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import { must } from '#shared/kernel/result.ts';
import { isQuestion } from '#lib/charts/AnswerBars/answer.ts';
import { searchQuestions } from './search.ts';

const questions = must(findInstrument('social-business'), 'instrument').indicators.filter(isQuestion);
const sayIn = (language: string) => (text: Text | undefined) => text?.[language] ?? '';
const found = (search: string, language = 'en') =>
  searchQuestions(questions, search, sayIn(language)).map(({ code }) => code);

it('finds a question by its code, its words and the words of its answers', () => {
  expect(found('C3')).toEqual(['C3']);
  expect(found('voice tone')).toContain('C3');
  expect(found('INFLUENCERS')).toContain('E2');
});

it('asks for every word, wherever it stands', () => {
  expect(found('tone voice')).toEqual(found('  voice   tone '));
  expect(found('voice zebra')).toEqual([]);
});

it('finds everything where nothing is asked for', () => expect(found(' ')).toHaveLength(questions.length));

it('searches in the reader’s language, with or without umlauts', () => {
  expect(found('für', 'de').length).toBeGreaterThan(0);
  expect(found('fur', 'de')).toEqual(found('für', 'de'));
});
