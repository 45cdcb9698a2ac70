import type { Framework, Rule } from '../definition.ts';
import { criteriaOf, groupsOf } from './parts.ts';
import type { Report } from './report.ts';

/** Where a framework says that a better answer never lowers its result, nothing in it may reward a worse one. */
export function checkMonotone(framework: Framework, at: string, report: Report): void {
  if (!framework.monotone) return;
  for (const { item, at: place } of criteriaOf(framework, at)) refuseNone(item.rule, `${place}/rule`, report);
  for (const { item, at: place } of groupsOf(framework, at))
    item.of.forEach((part, i) => {
      if ('indicator' in part && part.values) checkValues(part.values, `${place}/of/${i}/values`, report);
    });
}

function refuseNone(rule: Rule, at: string, report: Report): void {
  if (!('rules' in rule)) return;
  if (rule.op === 'none')
    report.fault(`${at}/op`, '"none" rewards what is absent, but the framework says it is monotone');
  rule.rules.forEach((part, i) => refuseNone(part, `${at}/rules/${i}`, report));
}

/** A negative number would make answering worse than being excused from it. */
function checkValues(values: readonly number[], at: string, { fault }: Report): void {
  values.forEach((value, i) => {
    if (value < 0) fault(`${at}/${i}`, `${value} is negative, but the framework says it is monotone`);
    if (value < (values[i - 1] ?? -Infinity))
      fault(`${at}/${i}`, `${value} is less than the step below has, but the framework says it is monotone`);
  });
}
