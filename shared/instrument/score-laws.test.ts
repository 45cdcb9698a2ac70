import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyAnswers } from '#test/builders/answers.ts';
import { ladder, multi, scale, smallInstrument } from '#test/builders/instrument.ts';
import type { Answer, Answers } from './answers.ts';
import type { Indicator, Instrument, Rule } from './definition.ts';
import { INSTRUMENTS } from './registry.ts';
import { score, stageCodes } from './score.ts';

const anyRule: fc.Arbitrary<Rule> = fc.letrec<{ rule: Rule; group: Rule; leaf: Rule }>((tie) => ({
  rule: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('leaf'), tie('group')),
  leaf: fc.oneof(
    fc.record({
      op: fc.constant('level' as const),
      indicator: fc.constantFrom('A1', 'A2'),
      atLeast: fc.integer({ min: 1, max: 4 }),
    }),
    fc.record({
      op: fc.constant('selected' as const),
      indicator: fc.constant('M1'),
      atLeast: fc.integer({ min: 1, max: 3 }),
      of: fc.option(fc.subarray(['w', 'x', 'y', 'z'], { minLength: 1 }), { nil: undefined }),
    }),
  ),
  group: fc
    .tuple(fc.constantFrom('all', 'any', 'count'), fc.array(tie('rule'), { minLength: 1, maxLength: 3 }), fc.nat())
    .map(([op, rules, n]): Rule =>
      op === 'count' ? { op, rules, atLeast: 1 + (n % rules.length) } : { op: op as 'all' | 'any', rules },
    ),
})).rule;

const ladders: fc.Arbitrary<Instrument> = fc
  .array(fc.array(anyRule, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
  .map((stages) =>
    smallInstrument({
      indicators: [scale('A1'), scale('A2'), multi('M1', ['w', 'x', 'y', 'z'], 'beta')],
      frameworks: [ladder(...stages)],
    }),
  );

const anyInstrument = fc.oneof(fc.constantFrom(...INSTRUMENTS), ladders);

/** Instrument, answers, and the same answers with one of them one step higher. */
const raised = anyInstrument.chain((instrument) =>
  fc.tuple(anyAnswers(instrument), fc.constantFrom(...instrument.indicators)).map(([answers, indicator]) => ({
    instrument,
    answers,
    higher: { ...answers, [indicator.code]: raise(indicator, answers[indicator.code]) },
  })),
);

/** One step up; "not applicable" has none and stays. */
function raise(indicator: Indicator, answer: Answer | undefined): Answer {
  if (answer === 'not-applicable') return answer;
  if (indicator.kind === 'scale')
    return Math.min(indicator.levels.length - 1, (typeof answer === 'number' ? answer : 0) + 1);
  const selected = Array.isArray(answer) ? answer : [];
  const next = indicator.options.find(({ code }) => !selected.includes(code));
  return next ? [...selected, next.code] : selected;
}

const heights = (instrument: Instrument, answers: Answers): number[] =>
  score(instrument, answers).frameworks.map(({ stage }, i) => {
    const framework = instrument.frameworks[i];
    return framework ? stageCodes(framework).indexOf(stage) : -1;
  });

test('raising any answer never lowers a stage', () => {
  fc.assert(
    fc.property(raised, ({ instrument, answers, higher }) => {
      const before = heights(instrument, answers);
      heights(instrument, higher).forEach((height, i) => expect(height).toBeGreaterThanOrEqual(before[i] ?? Infinity));
    }),
    { numRuns: 400 },
  );
});

test('raising any answer never lowers a dimension score', () => {
  fc.assert(
    fc.property(raised, ({ instrument, answers, higher }) => {
      const before = score(instrument, answers).dimensions;
      score(instrument, higher).dimensions.forEach((after, i) =>
        expect(after.score ?? 0).toBeGreaterThanOrEqual(before[i]?.score ?? 0),
      );
    }),
  );
});

test('scoring is total: every framework gets a stage of its own, every dimension 0..100 or null', () => {
  const cases = anyInstrument.chain((instrument) => anyAnswers(instrument).map((answers) => ({ instrument, answers })));
  fc.assert(
    fc.property(cases, ({ instrument, answers }) => {
      const card = score(instrument, answers);
      expect(heights(instrument, answers).every((height) => height >= 0)).toBe(true);
      expect(card.dimensions.every(({ score: value }) => value === null || (value >= 0 && value <= 100))).toBe(true);
    }),
  );
});

test('scoring is deterministic and leaves the answers as they were', () => {
  const cases = anyInstrument.chain((instrument) => anyAnswers(instrument).map((answers) => ({ instrument, answers })));
  fc.assert(
    fc.property(cases, ({ instrument, answers }) => {
      const copy = structuredClone(answers);
      expect(score(instrument, answers)).toEqual(score(instrument, Object.fromEntries(Object.entries(copy).reverse())));
      expect(answers).toEqual(copy);
    }),
  );
});

test('the order of a selection makes no difference', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(['w', 'x', 'y', 'z']), ladders, (selected, instrument) => {
      expect(score(instrument, { M1: selected })).toEqual(score(instrument, { M1: [...selected].sort() }));
    }),
  );
});
