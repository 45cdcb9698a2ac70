import type { CohortDimension } from '#shared/kernel/codes.ts';
import type { Order } from '#lib/charts/StageRows/order.ts';
import type { Stage } from '#lib/charts/stage.ts';

/** The stage shares are counted from: the one asked for, else the middle one. The lowest would be everybody. */
export function stageFrom(stages: readonly Stage[], asked: string | null): Stage | undefined {
  const above = stages.slice(1);
  return above.find(({ code }) => code === asked) ?? stages[Math.floor(stages.length / 2)];
}

/** That stage and all above it. */
export const codesFrom = (stages: readonly Stage[], from: Stage): string[] =>
  stages.slice(stages.indexOf(from)).map(({ code }) => code);

/** Sizes have an order of their own; the others are looked up by name. */
export const orderOf = (asked: string | null, by: CohortDimension): Order =>
  asked === 'share' ? 'share' : by === 'size' ? 'given' : 'name';
