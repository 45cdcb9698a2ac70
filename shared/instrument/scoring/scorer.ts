import { bandOf } from './bands.ts';
import { compileGroup, compileIndicator, type Measure } from './group.ts';
import { compileRule, positionsOf, ruleIndicators, type Positions, type Test } from './rule.ts';
import type { Criterion, Framework, Indicator, Instrument, Ladder, ScoreFramework } from '../definition.ts';
import type { Readings } from './readings.ts';
import type { FrameworkResult } from './score.ts';

/** A framework ready to place readings. */
interface Placer {
  readonly code: string;
  /** Positions of the required indicators it rests on. */
  readonly uses: readonly number[];
  /** Position of the stage or band reached. */
  stage(readings: Readings): number;
  result(readings: Readings): FrameworkResult;
}

/** An instrument ready to score: rules and groups as functions. */
export interface Scorer {
  readonly frameworks: readonly Placer[];
  /** Mean of a dimension's applicable indicators as step ÷ top step, in percent with one decimal; optional numbers stay out of it. */
  readonly dimensions: readonly {
    readonly code: string;
    readonly uses: readonly number[];
    readonly score: Measure;
  }[];
}

const scorers = new WeakMap<Instrument, Scorer>();

/** Definitions never change: each is compiled once. */
export function scorerOf(instrument: Instrument): Scorer {
  const made = scorers.get(instrument) ?? compile(instrument);
  scorers.set(instrument, made);
  return made;
}

function compile(instrument: Instrument): Scorer {
  const positions = positionsOf(instrument);
  return {
    frameworks: instrument.frameworks.map((framework) => compileFramework(instrument, positions, framework)),
    dimensions: instrument.dimensions.map(({ code }) => ({
      code,
      uses: required(instrument, positions, inDimension(instrument, code)),
      score: compileDimension(instrument, code),
    })),
  };
}

/** Positions of those indicators that a submission cannot leave out. */
const required = (instrument: Instrument, positions: Positions, codes: Iterable<string>): number[] =>
  [...new Set(codes)].flatMap((code) => {
    const at = positions.get(code);
    return at === undefined || instrument.indicators[at]?.optional ? [] : [at];
  });

const inDimension = ({ indicators }: Instrument, dimension: string): string[] =>
  indicators.filter((one) => one.dimension === dimension && counts(one)).map(({ code }) => code);

/** Numbers that may be left out are results of their own. */
const counts = ({ kind, optional }: Indicator): boolean => kind !== 'number' || optional !== true;

function compileDimension(instrument: Instrument, dimension: string): Measure {
  const parts = instrument.indicators.flatMap((indicator, at) =>
    indicator.dimension === dimension && counts(indicator) ? [compileIndicator(indicator, at)] : [],
  );
  return (readings) => {
    let sum = 0;
    let count = 0;
    for (const part of parts) {
      const value = part(readings);
      if (value === undefined) continue;
      sum += value;
      count++;
    }
    return count === 0 ? undefined : percent(sum / count);
  };
}

/** With one decimal: what is shown as 60.0 must not be counted among those below 60. */
const percent = (share: number): number => Math.round(share * 1000) / 10;

interface Compiled {
  readonly stage: string | null;
  readonly code: string;
  readonly test: Test;
}

function compileFramework(instrument: Instrument, positions: Positions, framework: Framework): Placer {
  const withTest = (stage: string | null) => (criterion: Criterion) => ({
    stage,
    code: criterion.code,
    test: compileRule(instrument, positions, criterion.rule),
  });
  const criteria: Compiled[] =
    framework.kind === 'ladder'
      ? framework.stages.flatMap((stage) => stage.criteria.map(withTest(stage.code)))
      : (framework.criteria ?? []).map(withTest(null));
  const scope = {
    instrument,
    positions,
    criteria: new Map(criteria.map(({ code, test }) => [code, test])),
    groups: framework.groups ?? [],
  };
  const groups = scope.groups.map(({ code }) => ({ code, measure: compileGroup(scope, code) }));
  const shared = (readings: Readings) => ({
    framework: framework.code,
    criteria: criteria.map(({ stage, code, test }) => ({ stage, code, met: test(readings) })),
    groups: groups.map(({ code, measure }) => ({ code, value: measure(readings) ?? null })),
  });
  const placer =
    framework.kind === 'ladder'
      ? climber(framework, criteria, shared)
      : bander(framework, compileGroup(scope, framework.root), shared);
  return { code: framework.code, uses: required(instrument, positions, placingIndicators(framework)), ...placer };
}

/** What a stage or total rests on: all of a ladder's criteria, or the groups of a score. */
const placingIndicators = (framework: Framework): string[] =>
  framework.kind === 'ladder'
    ? framework.stages.flatMap(({ criteria }) => criteria.flatMap(({ rule }) => ruleIndicators(rule)))
    : [
        ...(framework.criteria ?? []).flatMap(({ rule }) => ruleIndicators(rule)),
        ...framework.groups.flatMap(({ of }) => of.flatMap((part) => ('indicator' in part ? [part.indicator] : []))),
      ];

type Shared = (readings: Readings) => Pick<FrameworkResult, 'framework' | 'criteria' | 'groups'>;

/** The highest stage whose criteria, and those of every stage below it, hold. */
function climber({ stages }: Ladder, criteria: readonly Compiled[], shared: Shared): Pick<Placer, 'stage' | 'result'> {
  const tests = stages.map(({ code }) => criteria.filter((one) => one.stage === code).map(({ test }) => test));
  const stage = (readings: Readings): number => {
    const blocked = tests.findIndex((all) => all.some((test) => !test(readings)));
    return blocked === -1 ? stages.length - 1 : Math.max(0, blocked - 1);
  };
  return {
    stage,
    result(readings) {
      const reached = stage(readings);
      const above = stages[reached + 1];
      const unmet = (tests[reached + 1] ?? []).filter((test) => !test(readings)).length;
      return {
        ...shared(readings),
        stage: stages[reached]?.code ?? '',
        next: above ? { stage: above.code, criteria: unmet, points: 0 } : null,
        total: null,
      };
    },
  };
}

/** The last band that begins at or below the total; nothing applicable counts as 0. */
function bander({ bands }: ScoreFramework, total: Measure, shared: Shared): Pick<Placer, 'stage' | 'result'> {
  return {
    stage: (readings) => bandOf(bands, total(readings) ?? 0),
    result(readings) {
      const value = total(readings) ?? 0;
      const reached = bandOf(bands, value);
      const above = bands[reached + 1];
      const result = shared(readings);
      const unmet = result.criteria.filter(({ met }) => !met).length;
      return {
        ...result,
        stage: bands[reached]?.code ?? '',
        next: above ? { stage: above.code, criteria: unmet, points: above.from - value } : null,
        total: value,
      };
    },
  };
}
