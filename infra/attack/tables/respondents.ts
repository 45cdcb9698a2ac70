import { seededRandom, type Random } from '#infra/local/demo/random.ts';
import { INDUSTRIES, REGIONS, SIZES } from '#shared/kernel/codes.ts';
import { must } from '#shared/kernel/result.ts';
import { normal, pick, shuffled, zipf } from '../draw.ts';
import type { Questionnaire } from './questionnaire.ts';

/** One synthetic organisation: its base cell, a category per item, and the results computed from them. */
export interface Respondent {
  readonly id: number;
  readonly cell: number;
  readonly answers: Uint8Array;
  readonly results: Uint8Array;
}

/**
 * The true joint prior, which the attacker knows: maturity is normal round a mean of the base cell, on a grid of points;
 * given it, answers are independent (graded response model, Samejima 1969) and results follow from the answers.
 */
export interface JointPrior {
  /** Per base cell: the chance of each point of the grid. */
  readonly maturity: readonly Float64Array[];
  /** Per point of the grid and item: the chance of each category, `[point][item][category]`. */
  readonly answers: readonly (readonly Float64Array[])[];
}

export interface Respondents {
  readonly questionnaire: Questionnaire;
  readonly prior: JointPrior;
  readonly respondents: readonly Respondent[];
  readonly random: Random;
}

/** Maturity in standard deviations. */
export const MATURITY = Array.from({ length: 15 }, (_, k) => -2.8 + 0.4 * k);
/** Slope of an item's curve: at 2, what lies behind two answers of one organisation correlates at .55. */
const SLOPE = 2;

/** So many organisations from a seed over the product's base cells, with Zipf-like margins. */
export function drawRespondents(questionnaire: Questionnaire, count: number, seed: number): Respondents {
  const random = seededRandom(seed);
  const margins = [INDUSTRIES, SIZES, REGIONS].map(({ length }) => shuffled(zipf(length), random));
  const prior = drawPrior(questionnaire, random);
  const respondents = Array.from({ length: count }, (_, id): Respondent => {
    const [industry, size, region] = margins.map((weights) => random.weighted(weights)) as [number, number, number];
    const cell = (industry * SIZES.length + size) * REGIONS.length + region;
    const answers = answersAt(prior, pick(must(prior.maturity[cell], 'cell'), random), random);
    return { id, cell, answers, results: resultsOf(questionnaire, answers) };
  });
  return { questionnaire, prior, respondents, random };
}

/** Answers of somebody at a point of maturity. */
export const answersAt = ({ answers }: JointPrior, point: number, random: Random): Uint8Array =>
  Uint8Array.from(must(answers[point], 'point'), (chances) => pick(chances, random));

export function resultsOf({ readingsOf, results }: Questionnaire, answers: Uint8Array): Uint8Array {
  const readings = readingsOf(answers);
  return Uint8Array.from(results, ({ of }) => of(readings));
}

/**
 * How far the mean maturities of industries, sizes and regions lie apart, in standard deviations of maturity within a base cell:
 * the effects of the calibration lattice (`population.ts`; industry and subsector together .5), so .67 between base cells. Base
 * cells then say as much about a stage beforehand as they do there, where A2's bounds come from: mutual information of base cell
 * and stage .14 bits in both, averaged over populations and frameworks (`respondents.test.ts`). Effects half as large say .04.
 */
const BETWEEN = { industry: 0.5, size: 0.4, region: 0.2 };

function drawPrior({ items }: Questionnaire, random: Random): JointPrior {
  const effects = (codes: number, spread: number): number[] => Array.from({ length: codes }, () => spread * normal(random)); // prettier-ignore
  const [industry, size, region] = [effects(INDUSTRIES.length, BETWEEN.industry), effects(SIZES.length, BETWEEN.size), effects(REGIONS.length, BETWEEN.region)]; // prettier-ignore
  const means = industry.flatMap((a) => size.flatMap((b) => region.map((c) => a + b + c)));
  const difficulty = items.map(() => 0.4 * normal(random));
  return {
    maturity: means.map((mean) => normalise(MATURITY.map((point) => Math.exp(-0.5 * (point - mean) ** 2)))),
    answers: MATURITY.map((point) => items.map((item, i) => gradedResponse(item, difficulty[i] ?? 0, point))),
  };
}

/** P(category) of an item at a maturity: steps of equal distance round the item's difficulty, each passed by a logistic curve. */
function gradedResponse(
  { categories, reversed }: Questionnaire['items'][number],
  difficulty: number,
  point: number,
): Float64Array {
  const steps = categories - 1;
  const passed = (step: number): number => {
    if (step === 0) return 1;
    if (step > steps) return 0;
    const threshold = difficulty - EASE + SPREAD * ((step - 0.5) / steps - 0.5);
    return 1 / (1 + Math.exp(-SLOPE * (point - threshold)));
  };
  const chances = Float64Array.from({ length: categories }, (_, c) => passed(c) - passed(c + 1));
  return reversed ? chances.reverse() : chances;
}

/** From the lowest to the highest step, in standard deviations of maturity; and how far below the mean the middle lies. */
const SPREAD = 3.2;
const EASE = 0.9;

function normalise(weights: readonly number[]): Float64Array {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return Float64Array.from(weights, (weight) => weight / sum);
}
