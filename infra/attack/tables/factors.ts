import type { Random } from '#infra/local/demo/random.ts';
import { must } from '#shared/kernel/result.ts';
import type { Layout } from '#shared/pool/layout.ts';
import { normal } from '../draw.ts';
import type { Possible } from './library.ts';

/** A weight for every category of some columns: a number per organisation, and summed the same of a cohort's tables. */
export interface Direction {
  /** `[column][category]`; columns that do not matter are left out. Shares' noise moves it least when centred on the mean. */
  readonly weights: ReadonlyMap<number, Float64Array>;
}

/** What an organisation contributes to a direction. */
export function valueIn({ weights }: Direction, { categories }: Pick<Possible, 'categories'>): number {
  let sum = 0;
  for (const [column, own] of weights) sum += own[categories[column] as number] as number;
  return sum;
}

/** The categories of one column but the last, each for itself: together with the total they are the whole table. */
export const categoriesOf = (layout: Layout, column: number): Direction[] => {
  const { codes } = must(layout.columns[column], 'column');
  return codes.slice(1).map((_, k) => ({
    weights: new Map([[column, Float64Array.from(codes, (_, c) => (c === k ? 1 : 0))]]),
  }));
};

const ROUNDS = 12;

/**
 * The directions in which answers to these columns vary most: principal components of their categories, by orthogonal
 * iteration. Noise is about the same in every direction, so what it hides least is here.
 */
export function principalDirections(
  layout: Layout,
  columns: readonly number[],
  library: readonly Possible[],
  weights: Float64Array,
  count: number,
  random: Random,
): Direction[] {
  const means = meansOf(layout, columns, library, weights);
  const fresh = (of: (column: number) => Float64Array): Direction => ({
    weights: new Map(columns.map((column) => [column, of(column)])),
  });
  let directions = Array.from({ length: count }, () =>
    fresh((column) => must(means.get(column), 'mean').map(() => normal(random))),
  );
  for (let round = 0; round < ROUNDS; round++)
    directions = orthonormal(
      directions.map((old) => {
        const centred = centre(old, means);
        const next = fresh((column) => new Float64Array(must(means.get(column), 'mean').length));
        library.forEach((one, j) => {
          const pull = (weights[j] as number) * valueIn(centred, one);
          for (const [column, own] of next.weights) raise(own, one.categories[column] as number, pull);
        });
        return next;
      }),
    );
  return directions.map((one) => centre(one, means));
}

const raise = (all: Float64Array, i: number, by: number): void => void (all[i] = (all[i] as number) + by);

/** Mean share of every category. */
function meansOf(
  layout: Layout,
  columns: readonly number[],
  library: readonly Possible[],
  weights: Float64Array,
): Map<number, Float64Array> {
  const means = new Map(columns.map((column) => [column, new Float64Array(must(layout.columns[column], 'column').codes.length)])); // prettier-ignore
  library.forEach(({ categories }, j) => {
    for (const [column, own] of means) raise(own, categories[column] as number, weights[j] as number);
  });
  return means;
}

/** The same differences between categories, with a mean of 0 in every column. */
const centre = ({ weights }: Direction, means: ReadonlyMap<number, Float64Array>): Direction => ({
  weights: new Map(
    [...weights].map(([column, own]) => {
      const mean = must(means.get(column), 'mean').reduce((sum, share, c) => sum + share * (own[c] as number), 0);
      return [column, own.map((weight) => weight - mean)];
    }),
  ),
});

/** Gram–Schmidt. */
function orthonormal(directions: readonly Direction[]): Direction[] {
  const done: Direction[] = [];
  for (const one of directions) {
    for (const other of done) addTo(one, other, -product(one, other));
    const length = Math.sqrt(product(one, one));
    for (const own of one.weights.values()) own.forEach((weight, c) => (own[c] = weight / length));
    done.push(one);
  }
  return done;
}

function product(a: Direction, b: Direction): number {
  let sum = 0;
  for (const [column, own] of a.weights)
    own.forEach((weight, c) => (sum += weight * (b.weights.get(column)?.[c] ?? 0)));
  return sum;
}

function addTo(to: Direction, other: Direction, factor: number): void {
  for (const [column, own] of to.weights)
    own.forEach((weight, c) => (own[c] = weight + factor * (other.weights.get(column)?.[c] ?? 0)));
}
