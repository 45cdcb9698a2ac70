import { must } from '../../../kernel/result.ts';
import { evaluate, type Condition, type Domain, type Possible } from './condition.ts';
import { newLinks } from './links.ts';

/** Splits of the domain a question may cost before it is left undecided: real definitions need a handful. */
const LIMIT = 2000;

/**
 * Whether some choice within the domain meets all conditions; undefined when that was too much to work out. Conditions
 * that share no variable are questions of their own: a contradiction in one is not sought in every answer to the others.
 */
export function satisfiable(conditions: readonly Condition[], domain: Domain, limit = LIMIT): boolean | undefined {
  let verdict: boolean | undefined = true;
  for (const linked of newLinks(conditions).groups()) {
    const found = search(linked, domain, { left: limit });
    if (found === false) return false;
    verdict &&= found;
  }
  return verdict;
}

/** Splits the domain where the first open condition depends on it, until every condition is met or one cannot be. */
function search(conditions: readonly Condition[], domain: Domain, budget: { left: number }): boolean | undefined {
  const open: Condition[] = [];
  for (const condition of conditions) {
    const truth = evaluate(condition, domain);
    if (truth === false) return false;
    if (truth === undefined) open.push(condition);
  }
  if (open.length === 0) return true;
  if (budget.left-- <= 0) return undefined;
  const found: (boolean | undefined)[] = [];
  for (const part of split(must(open[0], 'condition'), domain, true)) {
    found.push(search(open, part, budget));
    if (found.at(-1)) return true;
  }
  return found.includes(undefined) ? undefined : false;
}

/** The domain in two halves, the one that favours the condition (or its contrary) first. */
function split(condition: Condition, domain: Domain, wanted: boolean): [Domain, Domain] {
  if (condition.is === 'not') return split(condition.part, domain, !wanted);
  if (condition.is === 'count') {
    const open = condition.parts.find((part) => evaluate(part, domain) === undefined);
    return split(must(open, 'open part'), domain, wanted);
  }
  const possible = must(domain[condition.variable], 'variable');
  const [fails, meets] = halves(condition, possible);
  const [no, yes] = [domain.with(condition.variable, fails), domain.with(condition.variable, meets)];
  return wanted ? [yes, no] : [no, yes];
}

/** The half that rather fails the condition, and the one that rather meets it. */
function halves(condition: Exclude<Condition, { is: 'count' | 'not' }>, possible: Possible): [Possible, Possible] {
  if (possible.waived === 'open') {
    const [applies, waived] = [
      { ...possible, waived: 'no' as const },
      { ...possible, waived: 'yes' as const },
    ];
    return condition.is === 'sum' ? [applies, waived] : [waived, applies];
  }
  const counters = condition.is === 'sum' ? condition.counters : [0];
  const counter = must(
    counters.find((one) => (possible.low[one] ?? 0) < (possible.high[one] ?? 0)),
    'open counter',
  );
  const from = bound(condition, possible, counter);
  return [
    { ...possible, high: possible.high.with(counter, from - 1) },
    { ...possible, low: possible.low.with(counter, from) },
  ];
}

/** Where to cut: at the bound itself where one counter decides, else in the middle. */
function bound(condition: Condition, { low, high }: Possible, counter: number): number {
  if (condition.is === 'given') return 0;
  const [from = 0, to = 0] = [low[counter], high[counter]];
  return condition.is === 'sum' && condition.counters.length === 1 ? condition.atLeast : Math.ceil((from + to) / 2);
}
