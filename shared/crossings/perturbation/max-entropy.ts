/** Neighbouring noise values that share one probability: how many, and the means of v and of v² over them. */
export interface Block {
  readonly size: number;
  readonly mean: number;
  readonly meanSquare: number;
}

/** Probability of one value of every block, and the multipliers of mean (a) and variance (b). */
export interface Maximum {
  readonly probabilities: readonly number[];
  readonly a: number;
  readonly b: number;
}

const STEPS = 500;
const PRECISION = 1e-14;

/**
 * The distribution of greatest entropy with mean 0 and second moment at most `variance`: p = exp(a v + b v²)/Z.
 * (a, b) minimise the convex dual ln Z(a, b) − b·variance for b ≤ 0, by damped Newton (Boyd & Vandenberghe, Convex
 * Optimization, §5.1.6, §9.5, §10.3). Where b = 0 already keeps the bound, the free minimum has b > 0 and b = 0 is the answer.
 * Throws where no such distribution exists.
 */
export function maximumEntropy(blocks: readonly Block[], variance: number): Maximum {
  const flat = newton(blocks, variance, false);
  const second = sum(blocks, ({ size, meanSquare }, i) => size * meanSquare * at(flat.probabilities, i));
  return second <= variance ? flat : newton(blocks, variance, true);
}

interface Moments {
  readonly probabilities: readonly number[];
  /** E v, E v², Var v, Cov(v, v²), Var v². */
  readonly v: number;
  readonly w: number;
  readonly vv: number;
  readonly vw: number;
  readonly ww: number;
}

function momentsAt(blocks: readonly Block[], a: number, b: number): Moments {
  const exponents = blocks.map(({ mean, meanSquare }) => a * mean + b * meanSquare);
  const top = Math.max(...exponents);
  const weights = exponents.map((exponent) => Math.exp(exponent - top));
  const z = sum(blocks, (block, i) => block.size * at(weights, i));
  const probabilities = weights.map((weight) => weight / z);
  const expect = (value: (block: Block) => number) =>
    sum(blocks, (block, i) => block.size * at(probabilities, i) * value(block));
  const v = expect(({ mean }) => mean);
  const w = expect(({ meanSquare }) => meanSquare);
  return {
    probabilities,
    v,
    w,
    vv: expect(({ mean }) => (mean - v) ** 2),
    vw: expect(({ mean, meanSquare }) => (mean - v) * (meanSquare - w)),
    ww: expect(({ meanSquare }) => (meanSquare - w) ** 2),
  };
}

interface Point {
  readonly a: number;
  readonly b: number;
  readonly moments: Moments;
}

function newton(blocks: readonly Block[], variance: number, withVariance: boolean): Maximum {
  const slopeAt = ({ moments: { v, w } }: Point): Slope => [v, withVariance ? w - variance : 0];
  let point: Point = { a: 0, b: 0, moments: momentsAt(blocks, 0, 0) };
  for (let step = 0; step < STEPS && size(slopeAt(point)) > PRECISION; step++) {
    const next = damped(blocks, point, newtonDirection(point.moments, slopeAt(point), withVariance), slopeAt);
    if (!next) break;
    point = next;
  }
  if (!(size(slopeAt(point)) < 1e-11))
    throw new RangeError(`no noise with mean 0 has variance ${variance} on this support`);
  return { probabilities: point.moments.probabilities, a: point.a, b: point.b };
}

/** Derivatives of the dual by a and by b: what mean and variance are off by. */
type Slope = readonly [number, number];
const size = ([a, b]: Slope): number => Math.hypot(a, b);

/** −H⁻¹g for the Hessian of ln Z, the covariances of v and v². */
function newtonDirection({ vv, vw, ww }: Moments, [a, b]: Slope, withVariance: boolean): Slope {
  if (!withVariance) return [-a / vv, 0];
  const determinant = vv * ww - vw * vw;
  return [(vw * b - ww * a) / determinant, (vw * a - vv * b) / determinant];
}

/**
 * The first of the steps 1, ½, ¼ … that shortens the slope enough: along a Newton direction it shrinks like 1 − length, and
 * unlike the value of the dual it can be told apart to the last digits. Undefined where rounding leaves nothing to gain.
 */
function damped(
  blocks: readonly Block[],
  from: Point,
  [da, db]: Slope,
  slopeAt: (point: Point) => Slope,
): Point | undefined {
  const before = size(slopeAt(from));
  for (let length = 1; length > 1e-9; length /= 2) {
    const [a, b] = [from.a + length * da, from.b + length * db];
    const next: Point = { a, b, moments: momentsAt(blocks, a, b) };
    if (size(slopeAt(next)) <= (1 - length / 10) * before) return next;
  }
  return undefined;
}

const at = (values: readonly number[], i: number): number => values[i] as number;
const sum = (blocks: readonly Block[], term: (block: Block, i: number) => number): number =>
  blocks.reduce((total, block, i) => total + term(block, i), 0);
