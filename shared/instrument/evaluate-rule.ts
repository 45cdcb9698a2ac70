import { unreachable } from '../kernel/result.ts';
import type { Answer, Answers } from './answers.ts';
import type { Rule } from './definition.ts';

/**
 * Whether a criterion's rule holds. Total and monotone: a higher level or one more selection never turns true to false.
 * "Don't know" and no answer count as the lowest level; "not applicable" waives (the definition says where it is allowed).
 */
export function ruleHolds(rule: Rule, answers: Answers): boolean {
  switch (rule.op) {
    case 'level':
      return waived(answers[rule.indicator]) || levelOf(answers[rule.indicator]) >= rule.atLeast;
    case 'selected':
      return waived(answers[rule.indicator]) || selectedCount(answers[rule.indicator], rule.of) >= rule.atLeast;
    case 'all':
      return rule.rules.every((part) => ruleHolds(part, answers));
    case 'any':
      return rule.rules.some((part) => ruleHolds(part, answers));
    case 'count':
      return rule.rules.filter((part) => ruleHolds(part, answers)).length >= rule.atLeast;
    default:
      return unreachable(rule);
  }
}

const waived = (answer: Answer | undefined): boolean => answer === 'not-applicable';

const levelOf = (answer: Answer | undefined): number => (typeof answer === 'number' ? answer : 0);

function selectedCount(answer: Answer | undefined, of: readonly string[] | undefined): number {
  if (!Array.isArray(answer)) return 0;
  return of ? answer.filter((code) => of.includes(code)).length : answer.length;
}

/** The indicators a rule looks at. */
export function ruleIndicators(rule: Rule): string[] {
  return 'rules' in rule ? rule.rules.flatMap(ruleIndicators) : [rule.indicator];
}
