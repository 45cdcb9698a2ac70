import { unreachable } from '../../kernel/result.ts';
import type { Instrument, Rule } from '../definition.ts';
import { NOT_APPLICABLE, type Readings } from './readings.ts';
import { bitCount, maskOf } from './steps.ts';

export type Test = (readings: Readings) => boolean;

/** Where each indicator stands in the instrument's order. */
export type Positions = ReadonlyMap<string, number>;

export const positionsOf = (instrument: Instrument): Positions =>
  new Map(instrument.indicators.map(({ code }, i) => [code, i]));

/**
 * A rule as a function of readings: total, and monotone unless it says `none`. "Don't know" and no answer meet nothing;
 * "not applicable" waives. An unknown indicator (a fault of the definition) meets nothing.
 */
export function compileRule(instrument: Instrument, positions: Positions, rule: Rule): Test {
  const parts = 'rules' in rule ? rule.rules.map((part) => compileRule(instrument, positions, part)) : [];
  switch (rule.op) {
    case 'level': {
      const { atLeast } = rule;
      return waivable(positions.get(rule.indicator), (value) => value >= atLeast);
    }
    case 'selected':
      return waivable(positions.get(rule.indicator), enough(instrument, positions, rule));
    case 'reported': {
      const at = rule.of.map((code) => positions.get(code) ?? -1);
      return (readings) => countWhere(at, (i) => (readings[i] ?? -1) >= 0) >= rule.atLeast;
    }
    case 'all':
      return (readings) => parts.every((part) => part(readings));
    case 'any':
      return (readings) => parts.some((part) => part(readings));
    case 'none':
      return (readings) => !parts.some((part) => part(readings));
    case 'count':
      return (readings) => countWhere(parts, (part) => part(readings)) >= rule.atLeast;
    default:
      return unreachable(rule);
  }
}

function waivable(at: number | undefined, holds: (value: number) => boolean): Test {
  if (at === undefined) return () => false;
  return (readings) => {
    const value = readings[at] as number;
    return value === NOT_APPLICABLE || (value >= 0 && holds(value));
  };
}

function enough(instrument: Instrument, positions: Positions, rule: Extract<Rule, { op: 'selected' }>) {
  const indicator = instrument.indicators[positions.get(rule.indicator) ?? -1];
  const wanted = indicator?.kind === 'multi' && rule.of ? maskOf(indicator, rule.of) : -1;
  return (mask: number): boolean => bitCount(mask & wanted) >= rule.atLeast;
}

function countWhere<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let count = 0;
  for (const item of items) if (holds(item)) count++;
  return count;
}

/** The indicators a rule looks at. */
export function ruleIndicators(rule: Rule): string[] {
  if ('rules' in rule) return rule.rules.flatMap(ruleIndicators);
  return rule.op === 'reported' ? rule.of : [rule.indicator];
}
