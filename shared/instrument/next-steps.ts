import type { Answer, Answers } from './answers.ts';
import type { Criterion, Framework, Indicator, Instrument, Rule } from './definition.ts';
import { read } from './scoring/readings.ts';
import { compileRule, positionsOf } from './scoring/rule.ts';
import { score, type FrameworkResult, type Scorecard } from './scoring/score.ts';

/** An unmet criterion, and what meeting it alone would change. */
export interface NextStep {
  /** The framework that asks for it first, in the definition's order. */
  readonly framework: string;
  /** The stage it belongs to; null in a score framework. */
  readonly stage: string | null;
  readonly criterion: Criterion;
  /** Frameworks that come nearer to their next stage by it. */
  readonly moves: readonly string[];
}

/**
 * What to do next: unmet criteria of the next stage of each framework, those that move most frameworks first; ties in
 * the definition's order. Criteria that ask for the same are one step. Tries each on the answers, so that one deed that
 * several frameworks ask for in different words counts for all of them.
 */
export function nextSteps(instrument: Instrument, answers: Answers): NextStep[] {
  const before = score(instrument, answers);
  const steps = unmet(instrument, before).map(({ framework, stage, criterion }) => ({
    framework,
    stage,
    criterion,
    moves: movedBy(before, score(instrument, meet(instrument, answers, criterion.rule))),
  }));
  return distinct(steps).sort((a, b) => b.moves.length - a.moves.length);
}

function unmet(instrument: Instrument, card: Scorecard): Omit<NextStep, 'moves'>[] {
  return instrument.frameworks.flatMap((framework, i) => {
    const result = card.frameworks[i];
    return result ? criteriaToward(framework, result) : [];
  });
}

function criteriaToward(framework: Framework, result: FrameworkResult): Omit<NextStep, 'moves'>[] {
  const open = new Set(
    result.criteria
      .filter(({ met, stage }) => !met && (stage === null || stage === result.next?.stage))
      .map(({ code }) => code),
  );
  const of = (criteria: readonly Criterion[], stage: string | null) =>
    criteria.filter(({ code }) => open.has(code)).map((criterion) => ({ framework: framework.code, stage, criterion }));
  return framework.kind === 'ladder'
    ? framework.stages.flatMap(({ code, criteria }) => (code === result.next?.stage ? of(criteria, code) : []))
    : of(framework.criteria ?? [], null);
}

/** Frameworks that stand higher, need fewer criteria for the same next stage, or have a greater total. */
const movedBy = (before: Scorecard, after: Scorecard): string[] =>
  before.frameworks.flatMap((was, i) => {
    const is = after.frameworks[i];
    return is && isNearer(was, is) ? [was.framework] : [];
  });

function isNearer(was: FrameworkResult, is: FrameworkResult): boolean {
  if (was.total !== null) return (is.total ?? 0) > was.total;
  return is.stage !== was.stage || (is.next?.criteria ?? 0) < (was.next?.criteria ?? 0);
}

/** The same rule twice is one step. */
function distinct(steps: readonly NextStep[]): NextStep[] {
  const seen = new Set<string>();
  return steps.filter(({ criterion }) => {
    const rule = JSON.stringify(criterion.rule);
    return !seen.has(rule) && Boolean(seen.add(rule));
  });
}

/** The answers changed just so far that the rule holds. Numbers cannot be promised: they stay. */
export function meet(instrument: Instrument, answers: Answers, rule: Rule): Answers {
  switch (rule.op) {
    case 'level':
    case 'selected': {
      const indicator = instrument.indicators.find(({ code }) => code === rule.indicator);
      const answer = indicator && raised(indicator, answers[rule.indicator], rule);
      return answer === undefined ? answers : { ...answers, [rule.indicator]: answer };
    }
    case 'all':
      return rule.rules.reduce((now, part) => meet(instrument, now, part), answers);
    case 'any':
    case 'count':
      return meetSome(instrument, answers, rule.rules, rule.op === 'any' ? 1 : rule.atLeast);
    default:
      return answers;
  }
}

/** Meets as many of the rules as are lacking, the first ones first. */
function meetSome(instrument: Instrument, answers: Answers, rules: readonly Rule[], atLeast: number): Answers {
  const positions = positionsOf(instrument);
  const readings = read(instrument, answers);
  const unmet = rules.filter((rule) => !compileRule(instrument, positions, rule)(readings));
  const lacking = Math.max(0, atLeast - (rules.length - unmet.length));
  return unmet.slice(0, lacking).reduce((now, part) => meet(instrument, now, part), answers);
}

function raised(
  indicator: Indicator,
  answer: Answer | undefined,
  rule: Extract<Rule, { op: 'level' | 'selected' }>,
): Answer | undefined {
  if (answer === 'not-applicable') return answer;
  if (rule.op === 'level')
    return indicator.kind === 'number' ? answer : Math.max(rule.atLeast, typeof answer === 'number' ? answer : 0);
  if (indicator.kind !== 'multi') return answer;
  const wanted = rule.of ?? indicator.options.map(({ code }) => code);
  const selected = new Set(Array.isArray(answer) ? answer : []);
  for (const code of wanted) {
    if (wanted.filter((one) => selected.has(one)).length >= rule.atLeast) break;
    selected.add(code);
  }
  return indicator.options.map(({ code }) => code).filter((code) => selected.has(code));
}
