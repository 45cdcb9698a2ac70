import { must } from '../../kernel/result.ts';
import type { Group, Indicator, Instrument, Part, ScoreFramework } from '../definition.ts';
import { stepCount } from '../scoring/steps.ts';
import { indicatorsByCode } from './parts.ts';

/** The totals there can be when every question applies and is answered. */
export interface Span {
  readonly least: number;
  readonly most: number;
  /** Each of them; undefined when they are too many to list. Where parts share an answer, some cannot happen. */
  readonly all: readonly number[] | undefined;
}

const MANY = 500;

/** Groups must be known and free of circles. */
export function spanOfTotal(instrument: Instrument, framework: ScoreFramework): Span {
  const indicators = indicatorsByCode(instrument);
  const spanOfPart = (part: Part): Span => {
    if ('group' in part) return spanOfGroup(part.group);
    return 'criterion' in part
      ? spanOf([0, 1])
      : spanOf(part.values ?? shares(must(indicators.get(part.indicator), part.indicator)));
  };
  const spanOfGroup = (code: string): Span => {
    const group = must(
      framework.groups.find((one) => one.code === code),
      code,
    );
    const parts = group.of.map((part) => scaled(spanOfPart(part), factor(group, part)));
    return parts.reduce((sum, part) => combined(sum, part, group.combine === 'min' ? Math.min : (a, b) => a + b));
  };
  return spanOfGroup(framework.root);
}

/** Step ÷ top step, for each step. */
function shares(indicator: Indicator): number[] {
  const steps = stepCount(indicator);
  return Array.from({ length: steps }, (_, step) => step / (steps - 1));
}

/** What a part's value is multiplied by: its weight, in a mean its share of all weights. */
function factor({ combine, of }: Group, { weight = 1 }: Part): number {
  if (combine === 'min') return 1;
  return combine === 'sum' ? weight : weight / of.reduce((sum, part) => sum + (part.weight ?? 1), 0);
}

const spanOf = (values: readonly number[]): Span => ({
  least: Math.min(...values),
  most: Math.max(...values),
  all: values,
});

const scaled = ({ least, most, all }: Span, by: number): Span => ({
  least: least * by,
  most: most * by,
  all: all?.map((value) => value * by),
});

function combined(a: Span, b: Span, join: (x: number, y: number) => number): Span {
  return { least: join(a.least, b.least), most: join(a.most, b.most), all: joined(a.all, b.all, join) };
}

/** Rounded, so that sums in another order count as the same total. */
function joined(a: Span['all'], b: Span['all'], join: (x: number, y: number) => number): Span['all'] {
  if (!a || !b || a.length * b.length > MANY * 10) return undefined;
  const all = new Set(a.flatMap((x) => b.map((y) => rounded(join(x, y)))));
  return all.size > MANY ? undefined : [...all];
}

const rounded = (total: number): number => Math.round(total * 1e11) / 1e11;
