import type { Group, Part } from '#shared/instrument/definition.ts';

/** The least and the greatest value a group can take. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Follows from the definition: parts at their worst and at their best, combined as the group says. */
export function groupRange(groups: readonly Group[], group: Group): Range {
  const parts = group.of.map((part) => ({ ...partRange(groups, part), weight: part.weight ?? 1 }));
  const combine = (pick: (range: Range) => number): number => {
    if (group.combine === 'min') return Math.min(...parts.map(pick));
    const sum = parts.reduce((total, part) => total + pick(part) * part.weight, 0);
    return group.combine === 'sum' ? sum : sum / parts.reduce((total, { weight }) => total + weight, 0);
  };
  return { min: combine(({ min }) => min), max: combine(({ max }) => max) };
}

function partRange(groups: readonly Group[], part: Part): Range {
  if ('criterion' in part) return { min: 0, max: 1 };
  if ('group' in part) {
    const child = groups.find(({ code }) => code === part.group);
    return child ? groupRange(groups, child) : { min: 0, max: 0 };
  }
  return part.values ? { min: Math.min(...part.values), max: Math.max(...part.values) } : { min: 0, max: 1 };
}

/** How a group's value reads best: so many of so many, a share in percent, or points on a scale of its own. */
export type Reading = 'count' | 'percent' | 'points';

export function readingOf(group: Group, { min, max }: Range): Reading {
  const counts = group.combine === 'sum' && group.of.every((part) => 'criterion' in part && (part.weight ?? 1) === 1);
  if (counts) return 'count';
  return min === 0 && max === 1 ? 'percent' : 'points';
}
