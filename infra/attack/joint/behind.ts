import { must } from '#shared/kernel/result.ts';
import type { Unknowns } from '../figure.ts';

/** The groups behind each of so many figures. */
export function groupsBehind(groups: readonly Unknowns[], figures: number): number[][] {
  const behind = Array.from({ length: figures }, (): number[] => []);
  groups.forEach((group, g) => group.behind.forEach((f) => must(behind[f], 'figure').push(g)));
  return behind;
}
