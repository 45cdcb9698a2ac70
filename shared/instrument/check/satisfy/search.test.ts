import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kpi, level, multi, scale, smallInstrument, yesNo } from '#test/builders/instrument.ts';
import { anyRule } from '#test/builders/rules.ts';
import type { Indicator, Rule } from '../../definition.ts';
import { DONT_KNOW, NOT_APPLICABLE } from '../../scoring/readings.ts';
import { compileRule, positionsOf } from '../../scoring/rule.ts';
import { stepCount } from '../../scoring/steps.ts';
import { not } from './condition.ts';
import { newLinks } from './links.ts';
import { modelOf } from './model.ts';
import { satisfiable } from './search.ts';

const instrument = smallInstrument({
  indicators: [
    scale('A1', 3),
    yesNo('B1'),
    multi('M1', ['x', 'y', 'z']),
    kpi('K1', { edges: [10, 20] }),
    { ...scale('A2', 3, 'refused'), dontKnow: 'refused' },
  ],
});
const positions = positionsOf(instrument);

const readingsOf = (indicator: Indicator, waiving: boolean): number[] => [
  ...Array.from(
    { length: indicator.kind === 'multi' ? 2 ** indicator.options.length : stepCount(indicator) },
    (_, reading) => reading,
  ),
  ...(indicator.dontKnow === 'refused' ? [] : [DONT_KNOW]),
  ...(waiving && indicator.notApplicable === 'waives' ? [NOT_APPLICABLE] : []),
];

/** Every set of readings there is. */
const everything = (waiving: boolean): Int32Array[] =>
  instrument.indicators
    .reduce<number[][]>(
      (all, one) => all.flatMap((readings) => readingsOf(one, waiving).map((reading) => [...readings, reading])),
      [[]],
    )
    .map((readings) => Int32Array.from(readings));
const ALL = { waiving: everything(true), not: everything(false) };

const byTrying = (rules: readonly Rule[], waiving: boolean): boolean => {
  const tests = rules.map((rule) => compileRule(instrument, positions, rule));
  return ALL[waiving ? 'waiving' : 'not'].some((readings) => tests.every((holds) => holds(readings)));
};

test('the search finds out what trying every answer finds out', () => {
  const rules = fc.array(anyRule(instrument, { none: true }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(rules, fc.boolean(), (some, waiving) => {
      const model = modelOf(instrument, some);
      const found = satisfiable(
        some.map((rule) => model.condition(rule)),
        waiving ? model.everybody : model.unexcused,
      );
      expect(found).toBe(byTrying(some, waiving));
    }),
    { numRuns: 400 },
  );
});

test('what does not touch a condition cannot change whether it follows', () => {
  const rules = fc.array(anyRule(instrument, { none: true }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(anyRule(instrument, { none: true }), rules, (rule, others) => {
      fc.pre(byTrying(others, true));
      const model = modelOf(instrument, [rule, ...others]);
      const unmet = not(model.condition(rule));
      const linked = newLinks(others.map((one) => model.condition(one))).linked(unmet);
      const follows = satisfiable([unmet, ...linked], model.everybody) === false;
      expect(follows).toBe(!byTrying([...others, { op: 'none', rules: [rule] }], true));
    }),
    { numRuns: 300 },
  );
});

test('a question of 24 options is a few steps, not sixteen million', () => {
  const options = Array.from({ length: 24 }, (_, i) => `o${i}`);
  const wide = smallInstrument({ indicators: [multi('M1', options)] });
  const rules: Rule[] = [
    { op: 'selected', indicator: 'M1', atLeast: 9 },
    { op: 'selected', indicator: 'M1', atLeast: 8, of: options.slice(0, 12) },
    { op: 'none', rules: [{ op: 'selected', indicator: 'M1', atLeast: 1, of: options.slice(12) }] },
  ];
  const model = modelOf(wide, rules);
  const conditions = rules.map((rule) => model.condition(rule));
  expect(satisfiable(conditions, model.unexcused, 20)).toBe(true);
  expect(satisfiable([...conditions, not(conditions[0] as never)], model.unexcused, 20)).toBe(false);
});

test('a contradiction is found however many choices there are beside it', () => {
  const indicators = Array.from({ length: 60 }, (_, i) => yesNo(`B${i + 1}`));
  const yes = indicators.map(({ code }) => level(code, 1));
  const triples = Array.from({ length: 19 }, (_, i): Rule => ({
    op: 'count',
    atLeast: 2,
    rules: yes.slice(3 * i, 3 * i + 3),
  }));
  const rules: Rule[] = [...triples, level('B60', 1), { op: 'none', rules: [level('B60', 1)] }];
  const model = modelOf(smallInstrument({ indicators }), rules);
  const conditions = rules.map((rule) => model.condition(rule));
  expect(satisfiable(conditions, model.unexcused)).toBe(false);
});

test('what would take too long is left undecided instead of guessed', () => {
  const indicators = Array.from({ length: 16 }, (_, i) => yesNo(`B${i + 1}`));
  const big = smallInstrument({ indicators });
  const yes = indicators.map(({ code }) => level(code, 1));
  const rules: Rule[] = [
    { op: 'count', atLeast: 8, rules: yes },
    { op: 'count', atLeast: 9, rules: yes.map((rule) => ({ op: 'none', rules: [rule] })) },
  ];
  const model = modelOf(big, rules);
  const conditions = rules.map((rule) => model.condition(rule));
  expect(satisfiable(conditions, model.unexcused)).toBeUndefined();
  expect(satisfiable(conditions, model.unexcused, 1e6)).toBe(false);
});
