import fc from 'fast-check';
import type { Indicator, Instrument, Rule } from '#shared/instrument/definition.ts';
import { stepCount } from '#shared/instrument/scoring/steps.ts';

/** Any rule about these indicators that asks for what they can answer; with `none` also for absence. */
export function anyRule({ indicators }: Pick<Instrument, 'indicators'>, { none = false } = {}): fc.Arbitrary<Rule> {
  const numbers = indicators.filter(({ kind }) => kind === 'number').map(({ code }) => code);
  const leaves = [...indicators.map(leafOf), ...(numbers.length > 0 ? [reported(numbers)] : [])];
  return fc.letrec<{ rule: Rule; group: Rule }>((tie) => ({
    rule: fc.oneof({ depthSize: 'small', withCrossShrink: true }, fc.oneof(...leaves), tie('group')),
    group: fc
      .tuple(
        fc.constantFrom('all' as const, 'any' as const, 'count' as const, ...(none ? ['none' as const] : [])),
        fc.array(tie('rule'), { minLength: 1, maxLength: 3 }),
        fc.nat(),
      )
      .map(([op, rules, n]) => (op === 'count' ? { op, rules, atLeast: 1 + (n % rules.length) } : { op, rules })),
  })).rule;
}

function leafOf(indicator: Indicator): fc.Arbitrary<Rule> {
  if (indicator.kind !== 'multi')
    return fc
      .integer({ min: 1, max: stepCount(indicator) - 1 })
      .map((atLeast) => ({ op: 'level', indicator: indicator.code, atLeast }));
  const options = indicator.options.map(({ code }) => code);
  return fc
    .tuple(fc.option(fc.subarray(options, { minLength: 1 }), { nil: undefined }), fc.nat())
    .map(([of, n]): Rule => {
      const atLeast = 1 + (n % (of ?? options).length);
      return { op: 'selected', indicator: indicator.code, atLeast, ...(of && { of }) };
    });
}

const reported = (numbers: string[]): fc.Arbitrary<Rule> =>
  fc
    .tuple(fc.subarray(numbers, { minLength: 1 }), fc.nat())
    .map(([of, n]) => ({ op: 'reported', of, atLeast: 1 + (n % of.length) }));
