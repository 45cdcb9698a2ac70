import { must } from '#shared/kernel/result.ts';
import { answersAt, MATURITY, resultsOf, type JointPrior, type Respondents } from './respondents.ts';

/** An organisation that could be: answers and results by column of the layout. */
export interface Possible {
  /** Point of the maturity grid it was drawn at. */
  readonly point: number;
  readonly answers: Uint8Array;
  readonly results: Uint8Array;
  /** Category by column of the layout; 0 where the column is neither an item nor a result. */
  readonly categories: Uint8Array;
}

/** Draws per point of the maturity grid. */
const DRAWS = 240;

/** The attacker's picture of the joint prior: organisations drawn from it, so many at every maturity. */
export function drawLibrary({ questionnaire, prior, random }: Omit<Respondents, 'respondents'>): Possible[] {
  return MATURITY.flatMap((_, point) =>
    Array.from({ length: DRAWS }, () => {
      const answers = answersAt(prior, point, random);
      const results = resultsOf(questionnaire, answers);
      return { point, answers, results, categories: byColumn(questionnaire, answers, results) };
    }),
  );
}

function byColumn(
  { layout, items, results: of }: Respondents['questionnaire'],
  answers: Uint8Array,
  results: Uint8Array,
): Uint8Array {
  const categories = new Uint8Array(layout.columns.length);
  items.forEach(({ column }, i) => (categories[column] = answers[i] as number));
  of.forEach(({ column }, r) => (categories[column] = results[r] as number));
  return categories;
}

/** What each of the library weighs in a base cell; sums to 1. */
export function libraryWeights({ maturity }: JointPrior, library: readonly Possible[], cell: number): Float64Array {
  const chances = must(maturity[cell], 'cell');
  const weights = new Float64Array(library.length);
  for (let j = 0; j < weights.length; j++) weights[j] = (chances[(library[j] as Possible).point] as number) / DRAWS;
  return weights;
}
