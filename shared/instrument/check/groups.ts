import type { Framework, Group, Indicator, Instrument, Part } from '../definition.ts';
import { stepCount } from '../scoring/steps.ts';
import { criteriaOf, groupsOf, indicatorsByCode } from './parts.ts';
import type { Report } from './report.ts';

/** Groups add up known things, each once, and form trees. */
export function checkGroups(instrument: Instrument, framework: Framework, at: string, report: Report): void {
  const groups = groupsOf(framework, at);
  const indicators = indicatorsByCode(instrument);
  const codes = new Set(groups.map(({ item }) => item.code));
  const criteria = new Set(criteriaOf(framework, at).map(({ item }) => item.code));
  for (const { item, at: place } of groups) {
    item.of.forEach((part, i) => {
      const here = `${place}/of/${i}`;
      if ('indicator' in part) checkIndicatorPart(indicators, part, here, report);
      else if ('group' in part) known(codes, part.group, `${here}/group`, 'group', report);
      else known(criteria, part.criterion, `${here}/criterion`, 'criterion', report);
      if (item.combine === 'min' && part.weight !== undefined)
        report.warn(`${here}/weight`, 'a minimum knows no weights');
    });
    checkRepeatedParts(item, place, report);
  }
  if (framework.kind === 'score') known(codes, framework.root, `${at}/root`, 'group', report);
  checkCycles(framework, at, report);
  if (framework.kind === 'score') checkUnused(framework, at, report);
}

function known(codes: ReadonlySet<string>, code: string, at: string, what: string, { fault }: Report): void {
  if (!codes.has(code)) fault(at, `"${code}" is not a ${what} of this framework`);
}

function checkIndicatorPart(
  indicators: ReadonlyMap<string, Indicator>,
  { indicator: code, values }: Extract<Part, { indicator: string }>,
  at: string,
  { fault }: Report,
): void {
  const indicator = indicators.get(code);
  if (!indicator) return fault(`${at}/indicator`, `"${code}" is not an indicator`);
  const steps = stepCount(indicator);
  if (values && values.length !== steps)
    fault(`${at}/values`, `has ${values.length} numbers for the ${steps} steps of ${code}`);
}

/** What a part names; criteria and groups may share a code. */
const keyOf = (part: Part): string =>
  'indicator' in part ? part.indicator : 'group' in part ? `group ${part.group}` : `criterion ${part.criterion}`;

function checkRepeatedParts({ of }: Group, at: string, { warn }: Report): void {
  const names = of.map(keyOf);
  names.forEach((name, i) => {
    if (names.indexOf(name) < i) warn(`${at}/of/${i}`, `${name} is in this group twice: a weight says so more plainly`);
  });
}

/** One message per circle, at the group of it that comes first. */
function checkCycles(framework: Framework, at: string, { fault }: Report): void {
  const told = new Set<string>();
  for (const { item, at: place } of groupsOf(framework, at)) {
    if (told.has(item.code)) continue;
    const circle = circleFrom(framework.groups ?? [], item.code);
    if (circle) fault(place, `groups contain each other: ${[...circle, item.code].join(' → ')}`);
    circle?.forEach((code) => told.add(code));
  }
}

/** The shortest way from a group back to itself. */
function circleFrom(groups: readonly Group[], start: string): string[] | undefined {
  const ways = [[start]];
  const seen = new Set<string>();
  for (const way of ways)
    for (const next of childrenOf(groups, way.at(-1))) {
      if (next === start) return way;
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  return undefined;
}

const childrenOf = (groups: readonly Group[], code: string | undefined): string[] =>
  groups.flatMap((one) => (one.code === code ? one.of.flatMap((part) => ('group' in part ? [part.group] : [])) : []));

/** What does not lead to the total counts for nothing. */
function checkUnused(framework: Extract<Framework, { kind: 'score' }>, at: string, { warn }: Report): void {
  const used = new Set([framework.root]);
  for (const code of used) childrenOf(framework.groups, code).forEach((child) => used.add(child));
  const counted = new Set(framework.groups.filter(({ code }) => used.has(code)).flatMap(({ of }) => of.map(keyOf)));
  for (const { item, at: place } of groupsOf(framework, at))
    if (!used.has(item.code)) warn(place, `group "${item.code}" is no part of the total`);
  for (const { item, at: place } of criteriaOf(framework, at))
    if (!counted.has(`criterion ${item.code}`)) warn(place, `criterion "${item.code}" is no part of the total`);
}
