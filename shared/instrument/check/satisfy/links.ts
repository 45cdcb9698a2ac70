import { variablesOf, type Condition } from './condition.ts';

/** Which conditions hang together by the variables they share, also by way of others. */
export interface Links {
  add(condition: Condition): void;
  /** Those of the conditions added before that hang together with this one. */
  linked(condition: Condition): Condition[];
  /** All of them, in groups that share nothing. */
  groups(): Condition[][];
}

/** Disjoint sets of variables, each known by one of its members. */
export function newLinks(conditions: readonly Condition[] = []): Links {
  const parents = new Map<number, number>();
  const added: { readonly condition: Condition; readonly variable: number }[] = [];
  const find = (variable: number): number => {
    const parent = parents.get(variable) ?? variable;
    if (parent === variable) return variable;
    const root = find(parent);
    parents.set(variable, root);
    return root;
  };
  const links: Links = {
    add(condition) {
      const [first = -1, ...rest] = variablesOf(condition);
      for (const variable of rest) parents.set(find(variable), find(first));
      added.push({ condition, variable: first });
    },
    linked(condition) {
      const roots = new Set(variablesOf(condition).map(find));
      return added.flatMap((one) => (roots.has(find(one.variable)) ? [one.condition] : []));
    },
    groups: () =>
      [...Map.groupBy(added, ({ variable }) => find(variable)).values()].map((group) =>
        group.map(({ condition }) => condition),
      ),
  };
  conditions.forEach(links.add);
  return links;
}
