import type { Framework, Instrument } from '../definition.ts';
import { ruleIndicators } from '../scoring/rule.ts';
import { criteriaOf, placed } from './parts.ts';
import type { Report } from './report.ts';

/**
 * A question must be for something. Levels and selections count in their dimension's score at least, and an optional
 * number is a figure of its own; a number everybody has to give should be used.
 */
export function checkUse({ indicators, frameworks }: Instrument, { warn }: Report): void {
  const used = new Set(frameworks.flatMap(indicatorsOf));
  for (const { item, at } of placed(indicators, '/indicators'))
    if (item.kind === 'number' && !item.optional && !used.has(item.code))
      warn(at, `no framework and no dimension uses ${item.code}, yet everybody has to answer it`);
}

/** The indicators a framework looks at. */
export const indicatorsOf = (framework: Framework): string[] => [
  ...criteriaOf(framework, '').flatMap(({ item }) => ruleIndicators(item.rule)),
  ...(framework.groups ?? []).flatMap(({ of }) => of.flatMap((part) => ('indicator' in part ? [part.indicator] : []))),
];
