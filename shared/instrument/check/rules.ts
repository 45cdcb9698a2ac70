import type { Framework, Indicator, Instrument, Rule } from '../definition.ts';
import { stepCount } from '../scoring/steps.ts';
import { criteriaOf, indicatorsByCode } from './parts.ts';
import type { Report } from './report.ts';

type Known = ReadonlyMap<string, Indicator>;

/** Rules ask known indicators for what these can answer. */
export function checkRules(instrument: Instrument, framework: Framework, at: string, report: Report): void {
  const known = indicatorsByCode(instrument);
  for (const { item, at: place } of criteriaOf(framework, at)) checkRule(known, item.rule, `${place}/rule`, report);
}

function checkRule(known: Known, rule: Rule, at: string, report: Report): void {
  if ('rules' in rule) return checkParts(known, rule, at, report);
  if (rule.op === 'reported') return checkReported(known, rule, at, report);
  const indicator = known.get(rule.indicator);
  if (!indicator) return report.fault(`${at}/indicator`, `"${rule.indicator}" is not an indicator`);
  if (rule.op === 'level') checkLevel(indicator, rule, at, report);
  else checkSelected(indicator, rule, at, report);
}

function checkParts(known: Known, rule: Extract<Rule, { rules: Rule[] }>, at: string, report: Report): void {
  rule.rules.forEach((part, i) => checkRule(known, part, `${at}/rules/${i}`, report));
  if (rule.op === 'count') checkTop(rule.atLeast, rule.rules.length, at, report);
}

function checkReported(known: Known, rule: Extract<Rule, { op: 'reported' }>, at: string, report: Report): void {
  rule.of.forEach((code, i) => {
    const kind = known.get(code)?.kind;
    if (!kind) report.fault(`${at}/of/${i}`, `"${code}" is not an indicator`);
    else if (kind !== 'number') report.fault(`${at}/of/${i}`, `"reported" needs numbers, and ${code} is a ${kind}`);
  });
  checkRepeated(rule.of, `${at}/of`, report);
  checkTop(rule.atLeast, new Set(rule.of).size, at, report);
}

function checkLevel(indicator: Indicator, rule: Extract<Rule, { op: 'level' }>, at: string, report: Report): void {
  if (indicator.kind === 'multi')
    return report.fault(`${at}/op`, `"level" needs a scale, yes-no or number, and ${indicator.code} is a multi`);
  checkTop(rule.atLeast, stepCount(indicator) - 1, at, report);
}

function checkSelected(
  indicator: Indicator,
  rule: Extract<Rule, { op: 'selected' }>,
  at: string,
  report: Report,
): void {
  if (indicator.kind !== 'multi')
    return report.fault(`${at}/op`, `"selected" needs a multi, and ${indicator.code} is a ${indicator.kind}`);
  const options = indicator.options.map(({ code }) => code);
  rule.of?.forEach((code, i) => {
    if (!options.includes(code)) report.fault(`${at}/of/${i}`, `"${code}" is not an option of ${indicator.code}`);
  });
  checkRepeated(rule.of ?? [], `${at}/of`, report);
  checkTop(rule.atLeast, new Set(rule.of ?? options).size, at, report);
}

function checkRepeated(codes: readonly string[], at: string, { fault }: Report): void {
  codes.forEach((code, i) => {
    if (codes.indexOf(code) < i) fault(`${at}/${i}`, `"${code}" is listed twice: it counts once`);
  });
}

function checkTop(atLeast: number, top: number, at: string, { fault }: Report): void {
  if (atLeast > top) fault(`${at}/atLeast`, `${atLeast} is above the top, ${top}: nobody can reach it`);
}
