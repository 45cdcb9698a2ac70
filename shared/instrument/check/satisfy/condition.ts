/**
 * Rules in the form the search works on: sums that reach a bound, numbers that were given, and counts of such conditions.
 * A variable is an indicator, a counter something of it that is counted: its step, or options selected of one class.
 */
export type Condition =
  /** Met too where the indicator is waived. */
  | { readonly is: 'sum'; readonly variable: number; readonly counters: readonly number[]; readonly atLeast: number }
  | { readonly is: 'given'; readonly variable: number }
  | { readonly is: 'count'; readonly atLeast: number; readonly parts: readonly Condition[] }
  | { readonly is: 'not'; readonly part: Condition };

export const not = (part: Condition): Condition => ({ is: 'not', part });

/** What is still possible of an indicator: whether it is waived, and from where to where each counter lies. */
export interface Possible {
  readonly waived: 'no' | 'yes' | 'open';
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** What is possible of every variable. */
export type Domain = readonly Possible[];

/** True or false whatever is chosen within the domain; undefined when it depends. */
export function evaluate(condition: Condition, domain: Domain): boolean | undefined {
  switch (condition.is) {
    case 'sum':
      return evaluateSum(condition, domain);
    case 'given':
      return evaluateGiven(domain[condition.variable]);
    case 'count':
      return evaluateCount(condition, domain);
    case 'not': {
      const truth = evaluate(condition.part, domain);
      return truth === undefined ? undefined : !truth;
    }
  }
}

function evaluateSum(
  { variable, counters, atLeast }: Extract<Condition, { is: 'sum' }>,
  domain: Domain,
): boolean | undefined {
  const { waived, low, high } = domain[variable] as Possible;
  if (waived === 'yes' || sumOf(low, counters) >= atLeast) return true;
  return waived === 'no' && sumOf(high, counters) < atLeast ? false : undefined;
}

const sumOf = (values: readonly number[], counters: readonly number[]): number =>
  counters.reduce((sum, counter) => sum + (values[counter] ?? 0), 0);

function evaluateGiven(possible: Possible | undefined): boolean | undefined {
  const [low = -1, high = -1] = [possible?.low[0], possible?.high[0]];
  if (possible?.waived === 'yes' || high < 0) return false;
  return possible?.waived === 'no' && low >= 0 ? true : undefined;
}

function evaluateCount({ parts, atLeast }: Extract<Condition, { is: 'count' }>, domain: Domain): boolean | undefined {
  let met = 0;
  let open = 0;
  for (const part of parts) {
    const truth = evaluate(part, domain);
    if (truth === true) met++;
    if (truth === undefined) open++;
  }
  if (met >= atLeast) return true;
  return met + open < atLeast ? false : undefined;
}

/** The variables a condition depends on. */
export function variablesOf(condition: Condition): number[] {
  if (condition.is === 'count') return condition.parts.flatMap(variablesOf);
  return condition.is === 'not' ? variablesOf(condition.part) : [condition.variable];
}
