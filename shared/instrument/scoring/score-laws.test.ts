import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyInstrument } from '#test/builders/any-instrument.ts';
import { anyAnswers } from '#test/builders/answers.ts';
import { anyGiven, anyRaised } from '#test/builders/raised.ts';
import { answersSchema, type Answers } from '../answers.ts';
import type { Instrument } from '../definition.ts';
import { INSTRUMENTS } from '../registry.ts';
import { score, stageCodes, type FrameworkResult, type Scorecard } from './score.ts';

const DEFINITIONS = fc.oneof(fc.constantFrom(...INSTRUMENTS), { weight: 3, arbitrary: anyInstrument });

/** An instrument, answers, and the same answers with one of them changed. */
const changes = (change: typeof anyRaised) =>
  DEFINITIONS.chain((instrument) =>
    anyAnswers(instrument).chain((answers) =>
      change(instrument, answers).map((higher) => ({ instrument, answers, higher })),
    ),
  );

const height = (instrument: Instrument, { framework, stage }: FrameworkResult): number =>
  instrument.frameworks.flatMap((one) => (one.code === framework ? [stageCodes(one).indexOf(stage)] : []))[0] ?? -1;

/** Every number a framework's result consists of: the stage, the total, the groups. */
const numbersOf = (instrument: Instrument, result: FrameworkResult): number[] => [
  height(instrument, result),
  result.total ?? 0,
  ...result.groups.map(({ value }) => value ?? 0),
];

const monotone = ({ frameworks }: Instrument, card: Scorecard): FrameworkResult[] =>
  card.frameworks.filter((_, i) => frameworks[i]?.monotone);

function expectNoneLower(before: readonly number[], after: readonly number[]): void {
  after.forEach((value, i) => expect(value).toBeGreaterThanOrEqual(before[i] ?? Infinity));
}

test('raising an answer never lowers a stage, a total or a group of a framework that says it is monotone', () => {
  fc.assert(
    fc.property(changes(anyRaised), ({ instrument, answers, higher }) => {
      const numbers = (given: Answers) =>
        monotone(instrument, score(instrument, given)).flatMap((result) => numbersOf(instrument, result));
      expectNoneLower(numbers(answers), numbers(higher));
    }),
    { numRuns: 400 },
  );
});

test('raising an answer never lowers a dimension score', () => {
  fc.assert(
    fc.property(changes(anyRaised), ({ instrument, answers, higher }) => {
      const numbers = (given: Answers) => score(instrument, given).dimensions.map((one) => one.score ?? 0);
      expectNoneLower(numbers(answers), numbers(higher));
    }),
    { numRuns: 200 },
  );
});

test('answering what was left out or not known never lowers the stage of a ladder that says it is monotone', () => {
  fc.assert(
    fc.property(changes(anyGiven), ({ instrument, answers, higher }) => {
      const heights = (given: Answers) =>
        monotone(instrument, score(instrument, given)).flatMap((result) =>
          result.total === null ? [height(instrument, result)] : [],
        );
      expectNoneLower(heights(answers), heights(higher));
    }),
    { numRuns: 200 },
  );
});

/** Whatever JSON the schema of answers lets through, about indicators there are and others. */
const anyGarbage = (instrument: Instrument): fc.Arbitrary<Answers> => {
  const codes = [...instrument.indicators.map(({ code }) => code), 'Z9', '__proto__', 'toString'];
  const options = instrument.indicators.flatMap((one) =>
    one.kind === 'multi' ? one.options.map(({ code }) => code) : [],
  );
  const answer = fc.oneof(
    fc.integer({ min: -4, max: 120 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.array(fc.oneof(fc.constantFrom('', ...options), fc.string({ maxLength: 40 })), { maxLength: 24 }),
    fc.constantFrom('not-applicable' as const, 'dont-know' as const),
  );
  return fc.dictionary(fc.constantFrom(...codes), answer);
};
const cases = DEFINITIONS.chain((instrument) =>
  fc.oneof(anyAnswers(instrument), anyGarbage(instrument)).map((answers) => ({ instrument, answers })),
);

test('scoring is total: whatever the answers, every framework gets a stage of its own, every dimension 0..100 or null', () => {
  fc.assert(
    fc.property(cases, ({ instrument, answers }) => {
      expect(answersSchema.safeParse(answers).success).toBe(true);
      const card = score(instrument, answers);
      expect(card.frameworks.every((result) => height(instrument, result) >= 0)).toBe(true);
      for (const result of card.frameworks) expect(numbersOf(instrument, result).every(Number.isFinite)).toBe(true);
      expect(card.dimensions.every(({ score: value }) => value === null || (value >= 0 && value <= 100))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('scoring is deterministic and leaves the answers as they were', () => {
  fc.assert(
    fc.property(cases, ({ instrument, answers }) => {
      const copy = structuredClone(answers);
      const reversed = Object.fromEntries(Object.entries(copy).reverse()) as Answers;
      expect(score(instrument, answers)).toEqual(score(instrument, reversed));
      expect(score(structuredClone(instrument), answers)).toEqual(score(instrument, answers));
      expect(answers).toEqual(copy);
    }),
  );
});

test('the order of a selection makes no difference', () => {
  const selections = anyInstrument.chain((instrument) =>
    anyAnswers(instrument).map((answers) => ({ instrument, answers })),
  );
  fc.assert(
    fc.property(selections, ({ instrument, answers }) => {
      const turned = Object.fromEntries(
        Object.entries(answers).map(([code, answer]) => [code, Array.isArray(answer) ? answer.toReversed() : answer]),
      );
      expect(score(instrument, turned)).toEqual(score(instrument, answers));
    }),
  );
});
