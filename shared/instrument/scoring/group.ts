import type { Group, Indicator, Instrument, Part } from '../definition.ts';
import type { Positions, Test } from './rule.ts';
import { DONT_KNOW, NOT_APPLICABLE, type Readings } from './readings.ts';
import { bitCount, stepCount } from './steps.ts';

/** A number from readings; undefined when nothing under it applies. */
export type Measure = (readings: Readings) => number | undefined;

interface Scope {
  readonly instrument: Instrument;
  readonly positions: Positions;
  readonly criteria: ReadonlyMap<string, Test>;
  readonly groups: readonly Group[];
}

/** The group of this code as a function of readings. Throws where groups form a cycle or are unknown: `checkInstrument` finds both. */
export function compileGroup(scope: Scope, code: string, above: readonly string[] = []): Measure {
  const group = scope.groups.find((one) => one.code === code);
  if (!group || above.includes(code)) throw new Error(`group "${code}" is unknown or part of itself`);
  const parts = group.of.map((part) => ({
    measure: compilePart(scope, part, [...above, code]),
    weight: part.weight ?? 1,
  }));
  return (readings) => combine(group.combine, parts, readings);
}

interface Weighted {
  readonly measure: Measure;
  readonly weight: number;
}

function combine(how: Group['combine'], parts: readonly Weighted[], readings: Readings): number | undefined {
  let sum = 0;
  let weights = 0;
  let least = Infinity;
  for (const { measure, weight } of parts) {
    const value = measure(readings);
    if (value === undefined) continue;
    sum += value * weight;
    weights += weight;
    if (value < least) least = value;
  }
  if (weights === 0) return undefined;
  if (how === 'min') return least;
  return how === 'sum' ? sum : sum / weights;
}

function compilePart(scope: Scope, part: Part, above: readonly string[]): Measure {
  if ('group' in part) return compileGroup(scope, part.group, above);
  if ('criterion' in part) {
    const test = scope.criteria.get(part.criterion);
    return (readings) => (test?.(readings) ? 1 : 0);
  }
  const at = scope.positions.get(part.indicator);
  const indicator = at === undefined ? undefined : scope.instrument.indicators[at];
  return at === undefined || !indicator ? () => undefined : compileIndicator(indicator, at, part.values);
}

/** `values[step]`, by default step ÷ top step. Not applicable leaves the mean; "don't know" as the indicator says. */
export function compileIndicator(indicator: Indicator, at: number, values?: readonly number[]): Measure {
  const top = stepCount(indicator) - 1;
  const isMulti = indicator.kind === 'multi';
  return (readings) => {
    const reading = readings[at] as number;
    if (reading < 0 && leaves(indicator, reading)) return undefined;
    const step = reading < 0 ? 0 : isMulti ? bitCount(reading) : reading;
    return values ? (values[step] ?? 0) : step / top;
  };
}

/** No answer counts as the lowest, unless the indicator is optional. */
function leaves({ dontKnow, optional }: Indicator, reading: number): boolean {
  if (reading === NOT_APPLICABLE) return true;
  return reading === DONT_KNOW ? dontKnow === 'left-out' : optional === true;
}
