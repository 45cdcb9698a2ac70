import type { Criterion, Framework, Group, Instrument } from '../definition.ts';

/** Something of a definition with its place. */
interface Placed<T> {
  readonly at: string;
  readonly item: T;
}

/** List items with their JSON pointers. */
export const placed = <T>(items: readonly T[], at: string): Placed<T>[] =>
  items.map((item, i) => ({ at: `${at}/${i}`, item }));

export const frameworksOf = ({ frameworks }: Instrument): Placed<Framework>[] => placed(frameworks, '/frameworks');

/** All criteria of a framework, of a ladder lowest stage first. */
export function criteriaOf(framework: Framework, at: string): Placed<Criterion>[] {
  if (framework.kind === 'score') return placed(framework.criteria ?? [], `${at}/criteria`);
  return framework.stages.flatMap(({ criteria }, s) => placed(criteria, `${at}/stages/${s}/criteria`));
}

export const groupsOf = (framework: Framework, at: string): Placed<Group>[] =>
  placed(framework.groups ?? [], `${at}/groups`);

export const indicatorsByCode = ({ indicators }: Instrument) => new Map(indicators.map((one) => [one.code, one]));
