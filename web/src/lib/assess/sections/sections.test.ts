import fc from 'fast-check';
import { expect, it } from 'vitest';
import { missingAnswers } from '#shared/instrument/answers.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import type { Indicator } from '#shared/instrument/definition.ts';
import { must } from '#shared/kernel/result.ts';
import { beside, inOrder, nextOpen, openOf, progressOf, sectionsOf } from './sections.ts';

const instrument = must(findInstrument('social-business'), 'instrument');
const sections = sectionsOf(instrument);
const questions = inOrder(sections);
const optional = { ...must(questions[0], 'question'), code: 'Z9', optional: true } as Indicator;

it('show every question in exactly one section', () =>
  expect(questions.map(({ code }) => code).sort()).toEqual(instrument.indicators.map(({ code }) => code).sort()));

it('count what must be answered apart from what may be', () => {
  const all = [...questions, optional];
  const needed = questions.filter((one) => !one.optional).length;
  expect(progressOf(all, {})).toMatchObject({ answered: 0, total: needed, given: 0 });
  expect(progressOf(all, { Z9: 1 })).toMatchObject({ answered: 0, total: needed, given: 1 });
});

it('find exactly the questions a submission would be refused for', () =>
  fc.assert(
    fc.property(fc.subarray(questions.map(({ code }) => code)), (answered) => {
      const answers = Object.fromEntries(answered.map((code) => [code, 0]));
      const open = openOf(questions, answers).map(({ code }) => code);
      expect(open.sort()).toEqual(missingAnswers(instrument, answers).sort());
    }),
  ));

it('lead from one open question to the next, around the end, and to none when all is answered', () => {
  const [first, second] = openOf(questions, {}) as [Indicator, Indicator];
  expect(nextOpen(questions, {}, undefined)).toBe(first);
  expect(nextOpen(questions, {}, first.code)).toBe(second);
  expect(nextOpen(questions, {}, openOf(questions, {}).at(-1)?.code)).toBe(first);
  expect(nextOpen(questions, Object.fromEntries(questions.map(({ code }) => [code, 0])), undefined)).toBeUndefined();
});

it('end before the first and after the last', () => {
  expect(beside(['a', 'b'], 'a', 1)).toBe('b');
  expect(beside(['a', 'b'], 'b', 1)).toBeUndefined();
  expect(beside(['a', 'b'], 'a', -1)).toBeUndefined();
  expect(beside(['a', 'b'], undefined, 1)).toBe('a');
});
