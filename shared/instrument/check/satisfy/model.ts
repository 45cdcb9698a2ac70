import { must } from '../../../kernel/result.ts';
import type { Framework, Indicator, Instrument, MultiIndicator, Rule } from '../../definition.ts';
import { stepCount } from '../../scoring/steps.ts';
import { not, type Condition, type Domain, type Possible } from './condition.ts';

/** An instrument as variables, for the rules of one framework. Its rules must be free of unknown codes. */
export interface Model {
  condition(rule: Rule): Condition;
  /** Every answer there is. */
  readonly everybody: Domain;
  /** Without those that are excused. */
  readonly unexcused: Domain;
}

/** Options that the rules never tell apart are one counter, so that a question of 24 options is not 2²⁴ answers. */
type Classes = ReadonlyMap<string, readonly (readonly string[])[]>;

export function modelOf({ indicators }: Instrument, rules: readonly Rule[]): Model {
  const variables = new Map(indicators.map(({ code }, i) => [code, i]));
  const classes: Classes = new Map(
    indicators.flatMap((one) => (one.kind === 'multi' ? [[one.code, classesOf(one, rules)]] : [])),
  );
  const domainOf = (waiving: boolean): Domain =>
    indicators.map((one) => possibleOf(one, classes.get(one.code) ?? [], waiving));
  return {
    condition: (rule) => conditionOf(rule, variables, classes),
    everybody: domainOf(true),
    unexcused: domainOf(false),
  };
}

/** Options by the lists of the rules they are in. */
function classesOf(indicator: MultiIndicator, rules: readonly Rule[]): string[][] {
  const lists = rules.flatMap((rule) => listsOf(rule, indicator.code));
  const groups = Map.groupBy(indicator.options, ({ code }) => lists.map((list) => Number(list.includes(code))).join());
  return [...groups.values()].map((options) => options.map(({ code }) => code));
}

function listsOf(rule: Rule, indicator: string): string[][] {
  if ('rules' in rule) return rule.rules.flatMap((part) => listsOf(part, indicator));
  return rule.op === 'selected' && rule.indicator === indicator && rule.of ? [rule.of] : [];
}

/** "Don't know" and no answer meet nothing, like the lowest level; of a number they are a step of their own, below 0. */
function possibleOf(indicator: Indicator, classes: readonly (readonly string[])[], waiving: boolean): Possible {
  const waived = waiving && indicator.notApplicable === 'waives' ? 'open' : 'no';
  if (indicator.kind === 'multi')
    return { waived, low: classes.map(() => 0), high: classes.map((options) => options.length) };
  const mayLack = indicator.kind === 'number' && (indicator.optional === true || indicator.dontKnow !== 'refused');
  return { waived, low: [mayLack ? -1 : 0], high: [stepCount(indicator) - 1] };
}

function conditionOf(rule: Rule, variables: ReadonlyMap<string, number>, classes: Classes): Condition {
  const variable = (code: string): number => must(variables.get(code), code);
  const parts = 'rules' in rule ? rule.rules.map((part) => conditionOf(part, variables, classes)) : [];
  switch (rule.op) {
    case 'level':
      return { is: 'sum', variable: variable(rule.indicator), counters: [0], atLeast: rule.atLeast };
    case 'selected':
      return {
        is: 'sum',
        variable: variable(rule.indicator),
        counters: countersOf(rule, classes),
        atLeast: rule.atLeast,
      };
    case 'reported':
      return {
        is: 'count',
        atLeast: rule.atLeast,
        parts: rule.of.map((code) => ({ is: 'given', variable: variable(code) })),
      };
    case 'all':
      return { is: 'count', atLeast: parts.length, parts };
    case 'any':
      return { is: 'count', atLeast: 1, parts };
    case 'none':
      return not({ is: 'count', atLeast: 1, parts });
    case 'count':
      return { is: 'count', atLeast: rule.atLeast, parts };
  }
}

/** The classes that lie in the rule's list; they never lie across it. */
const countersOf = ({ indicator, of }: Extract<Rule, { op: 'selected' }>, classes: Classes): number[] =>
  (classes.get(indicator) ?? []).flatMap((options, counter) =>
    of === undefined || options.some((code) => of.includes(code)) ? [counter] : [],
  );

/** Every rule of a framework. */
export const rulesOf = (framework: Framework): Rule[] =>
  (framework.kind === 'ladder' ? framework.stages.flatMap(({ criteria }) => criteria) : (framework.criteria ?? [])).map(
    ({ rule }) => rule,
  );
