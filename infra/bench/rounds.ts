import { must } from '#shared/kernel/result.ts';

/** What one execution took, in milliseconds. CPU is of every thread of this process. */
export interface Cost {
  readonly wall: number;
  readonly cpu: number;
}

export async function costOf(work: () => unknown): Promise<Cost> {
  const started = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - started, cpu: (user + system) / 1000 };
}

/** Nearest rank: the smallest value that at least `share` of all do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return must(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)], 'value');
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** `0 … count-1`, begun one further on in every round: what runs after what must not favour anyone. */
export const rotated = (count: number, round: number): number[] =>
  Array.from({ length: count }, (_, i) => (i + round) % count);

/**
 * Executes every candidate once per round, so that a noisy minute of the machine hits all of them, after one round that
 * only warms up. Returns the costs per candidate.
 */
export async function interleaved<Name extends string>(
  rounds: number,
  candidates: Readonly<Record<Name, () => unknown>>,
  told: (round: number) => void = () => undefined,
): Promise<Record<Name, Cost[]>> {
  const entries = Object.entries(candidates) as [Name, () => unknown][];
  const costs = Object.fromEntries(entries.map(([name]) => [name, []])) as unknown as Record<Name, Cost[]>;
  for (let round = 0; round <= rounds; round++) {
    if (round > 0) told(round);
    for (const at of rotated(entries.length, round)) {
      const [name, work] = must(entries[at], 'candidate');
      const cost = await costOf(work);
      if (round > 0) costs[name].push(cost);
    }
  }
  return costs;
}
