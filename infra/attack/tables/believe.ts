import { REGISTRY_LATTICE } from '#shared/crossings/membership/registry-lattice.ts';
import { gridsOf } from '#shared/crossings/protected-counts.ts';
import { must } from '#shared/kernel/result.ts';
import type { Policy } from '#shared/release/policy.ts';
import type { ServedCohort } from './edition.ts';
import { categoriesOf, principalDirections, type Direction } from './factors.ts';
import { libraryWeights, type Possible } from './library.ts';
import { inverseOf, momentsOf, times, type Moments } from './moments.ts';
import { readerOf, type Reader, type Reading } from './observe.ts';
import { MATURITY, type Respondents } from './respondents.ts';
import { condition, reweigh, type Cell, type Observed } from './solve.ts';

/** Which tables of an edition are used: the stages attacked, with those of other frameworks, with answers, or everything. */
export type Tables = 'own-stage' | 'stages' | 'stages-and-answers' | 'all';

/** What is believed of an organisation of a base cell: weights of the library. */
export type Belief = (cell: number) => Float64Array;

/** Directions kept beside the stages attacked: of the other frameworks' stages, and of answers. */
const KEPT = { stages: 3, answers: 5 };

/** A shown cohort as the attacker reads it. */
interface Read {
  readonly reader: Reader;
  readonly contributors: number;
  /** Positions of its base cells. */
  readonly cells: readonly number[];
  /** Contributors it has at every point of maturity, as far as the prior tells. */
  readonly maturity: Float64Array;
}

/**
 * The attacker who uses all tables of an edition together. Every organisation is a few numbers: its stage in the framework
 * attacked, and where it lies in the directions in which other stages and answers vary most. Every table tells a sum of them over
 * a cohort; all sums at once tell the organisation (best linear estimate), and what is learnt weighs organisations drawn from the
 * true joint prior. `target` is the position of a framework.
 */
export function tableAttacker(
  { questionnaire, prior, respondents, random }: Respondents,
  library: readonly Possible[],
  served: readonly ServedCohort[],
  policy: Policy,
): (target: number, using: Tables) => Belief {
  const { layout, results, stages, items, instrument } = questionnaire;
  const stageColumns = results.slice(0, stages).map(({ column }) => column);
  const weights = overallWeights(library);
  const directions = (columns: readonly number[], count: number): Direction[] =>
    columns.length === 0 ? [] : principalDirections(layout, columns, library, weights, count, random);
  const isAnswer = (column: number): boolean => layout.columns[column]?.table.startsWith('answer:') === true;
  let answers: Direction[] | undefined;
  const ofAnswers = (): Direction[] =>
    (answers ??= directions(items.map(({ column }) => column).filter(isAnswer), KEPT.answers));
  const occupied = [...Map.groupBy(respondents, ({ cell }) => cell)].map(([cell, own]) => ({ cell, size: own.length }));
  const grids = gridsOf(instrument);
  const read = cohortsOf(served, occupied).map(({ one, cells }): Read => ({
    reader: readerOf(one, layout, grids, policy),
    contributors: one.contributors,
    cells,
    maturity: Float64Array.from(MATURITY, (_, point) =>
      cells.reduce((sum, b) => sum + (occupied[b]?.size ?? 0) * (prior.maturity[occupied[b]?.cell ?? 0]?.[point] ?? 0), 0),
    ),
  })); // prettier-ignore
  return (target, using) => {
    const factors = [
      ...categoriesOf(layout, must(stageColumns[target], 'framework')),
      ...(using === 'own-stage' ? [] : directions(stageColumns.toSpliced(target, 1), KEPT.stages)),
      ...(using === 'stages-and-answers' || using === 'all' ? ofAnswers() : []),
    ];
    const moments = momentsOf(factors, library, weights, prior);
    const observed = read.map((own): Observed => {
      const readings = factors.flatMap((factor) => own.reader.inDirection(factor) ?? []);
      const all = using === 'all' ? [...readings, ...own.reader.quantiles()] : readings;
      return { cells: own.cells, ...combine(all, factors, moments, own) };
    });
    const cells = occupied.map(({ cell, size }): Cell => ({ size, before: moments.ofCell(cell) }));
    const after = condition(cells, observed);
    return (cell) => {
      const b = occupied.findIndex((one) => one.cell === cell);
      const before = must(cells[b], 'cell').before;
      return reweigh(moments.values, libraryWeights(prior, library, cell), before, must(after[b], 'cell'));
    };
  };
}

/** The library in the proportions of a standard normal maturity. */
function overallWeights(library: readonly Possible[]): Float64Array {
  const weights = library.map(({ point }) => Math.exp(-0.5 * (MATURITY[point] as number) ** 2));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return Float64Array.from(weights, (weight) => weight / sum);
}

/** One cohort for each set of contributors, which is served the same bytes; with the positions of its base cells. */
function cohortsOf(
  served: readonly ServedCohort[],
  occupied: readonly { readonly cell: number }[],
): { one: ServedCohort; cells: number[] }[] {
  const { holds, cellCount } = REGISTRY_LATTICE;
  const found = served.map((one) => ({
    one,
    cells: occupied.flatMap(({ cell }, b) => (holds[one.cohort * cellCount + cell] === 1 ? [b] : [])),
  }));
  return [...new Map(found.map((own) => [own.cells.join(), own])).values()];
}

/** All readings of a cohort as one about its factors: weighted least squares. */
function combine(
  readings: readonly Reading[],
  factors: readonly Direction[],
  moments: Moments,
  { contributors, maturity }: Read,
): Omit<Observed, 'cells'> {
  const information = factors.map(() => new Float64Array(factors.length));
  const seen = new Float64Array(factors.length);
  for (const { direction, value, variance } of readings) {
    const at = factors.indexOf(direction);
    const { weights, left } = at === -1 ? moments.regress(direction) : unit(factors.length, at);
    const off = variance + contributors * left;
    const means = moments.meanAt(direction);
    const surprise = value - maturity.reduce((sum, count, point) => sum + count * (means[point] as number), 0);
    for (let k = 0; k < seen.length; k++) {
      const [a, row] = [weights[k] as number, information[k] as Float64Array];
      seen[k] = (seen[k] as number) + (a * surprise) / off;
      for (let l = 0; l < seen.length; l++) row[l] = (row[l] as number) + (a * (weights[l] as number)) / off;
    }
  }
  const told = factors.flatMap((_, k) => ((information[k]?.[k] as number) > 0 ? [k] : []));
  const only = (row: Float64Array): Float64Array => Float64Array.from(told, (k) => row[k] as number);
  const covariance = inverseOf(told.map((k) => only(information[k] as Float64Array)));
  return { factors: told, sum: times(covariance, only(seen)), covariance };
}

/** A factor by itself: nothing is left open. */
const unit = (width: number, at: number) => ({
  weights: Float64Array.from({ length: width }, (_, k) => (k === at ? 1 : 0)),
  left: 0,
});
