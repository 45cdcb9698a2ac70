import { PRIME } from './prime-field.ts';

/** A signature of two elements and a size for every group. */
export interface Signed {
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly sizes: readonly number[];
  /** Unions have fewer than so many contributors. */
  readonly minimum: number;
}

/** The name of the signature that adds up to 0 with this one: 52 bits, exact in a double. */
const opposite = (a: number, b: number): number => ((2 * PRIME - a) % PRIME) * PRIME + ((2 * PRIME - b) % PRIME);

/** Minimal sets of up to three groups whose signatures add up to 0, as positions: singles, then pairs, then triples. */
export function unionsOfZero({ first, second, sizes, minimum }: Signed): number[][] {
  const name = (i: number): number => (first[i] as number) * PRIME + (second[i] as number);
  const positions = Array.from(sizes, (_, i) => i);
  const open = positions.filter((i) => name(i) !== 0);
  const withName = new Map<number, number[]>();
  for (const i of open) withName.set(name(i), [...(withName.get(name(i)) ?? []), i]);
  const size = (i: number): number => sizes[i] as number;
  const pairs = open.flatMap((i) =>
    (withName.get(opposite(first[i] as number, second[i] as number)) ?? [])
      .filter((j) => j > i && size(i) + size(j) < minimum)
      .map((j) => [i, j]),
  );
  const triples: number[][] = [];
  for (let at = 0; at < open.length; at++) {
    const i = open[at] as number;
    for (let next = at + 1; next < open.length; next++) {
      const j = open[next] as number;
      // The third has at least one.
      if (size(i) + size(j) + 1 >= minimum) continue;
      const thirds = withName.get(opposite((first[i] as number) + (first[j] as number), (second[i] as number) + (second[j] as number))); // prettier-ignore
      for (const k of thirds ?? []) if (k > j && size(i) + size(j) + size(k) < minimum) triples.push([i, j, k]);
    }
  }
  return [...positions.filter((i) => name(i) === 0).map((i) => [i]), ...pairs, ...triples];
}
