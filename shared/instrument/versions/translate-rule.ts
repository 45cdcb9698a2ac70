import type { Mapping, Rule } from '../definition.ts';

/** Codes of the earlier version in the words of the later one, as far as the map has them. */
export interface Translation {
  code(indicator: string): string;
  rule(rule: Rule): Rule;
}

export function translation(mappings: readonly Mapping[]): Translation {
  const byCode = new Map(mappings.map((mapping) => [mapping.from, mapping]));
  const code = (indicator: string): string => {
    const mapping = byCode.get(indicator);
    return mapping && 'to' in mapping ? mapping.to : indicator;
  };
  const rule = (one: Rule): Rule => {
    if ('rules' in one) return { ...one, rules: one.rules.map(rule) };
    if (one.op === 'reported') return { ...one, of: one.of.map(code) };
    const mapping = byCode.get(one.indicator);
    const named = { ...one, indicator: code(one.indicator) };
    return named.op === 'level'
      ? { ...named, atLeast: bound(named.atLeast, mapping) }
      : { ...named, ...optionsOf(named, mapping) };
  };
  return { code, rule };
}

/** The level that parts the new answers just where `atLeast` parted the old; else nothing any rule could ask for. */
function bound(atLeast: number, mapping: Mapping | undefined): number {
  if (mapping?.how !== 'rescored' || !mapping.levels) return atLeast;
  const level = mapping.levels[atLeast] ?? Infinity;
  const isParted = mapping.levels.every((to, from) => to === null || to >= level === from >= atLeast);
  return isParted ? level : Infinity;
}

function optionsOf({ of }: Extract<Rule, { op: 'selected' }>, mapping: Mapping | undefined): { of?: string[] } {
  const options = mapping?.how === 'rescored' ? mapping.options : undefined;
  return of && options ? { of: of.map((option) => options[option] ?? option) } : {};
}
