/** A disclosure policy: risk appetite as data. Recorded in every edition and cell by its id, which carries its version. */
export interface Policy {
  readonly id: string;
  /** Publishes nothing but programmes labelled synthetic. */
  readonly syntheticOnly: boolean;
  /**
   * Contributors a cohort needs, by the number of dimensions that cut it (0–3). The more dimensions, the more cohorts overlap and
   * the more they say together (Dobra and Fienberg 2000; how much: attack A12). Example: with 10, 10, 15, 20 an industry of 12 is
   * shown, its 12 in one size are `too-few`.
   */
  readonly minimum: readonly [number, number, number, number];
  /** Contributors the difference of two published figures needs, unless it is empty. */
  readonly sibling: number;
  /** Changes a published cohort needs to be refreshed. */
  readonly gate: number;
  /** Largest part of a published cohort that may be new in one edition, 0..1. */
  readonly newcomers: number;
  /** The perturbation table counts are drawn from; null where they are published as they are. */
  readonly noise: string | null;
  /** Variance of the perturbation; 0 where counts are not perturbed. */
  readonly variance: number;
  /** Contributors an answer table needs. */
  readonly answerMinimum: number;
  /** Dimensions up to which tables other than stages are published. */
  readonly answerDepth: number;
  /** Contributors quantiles of scores and numbers need; from `fineFrom` on they are rounded more finely. */
  readonly quantiles: {
    readonly median: number;
    readonly quartiles: number;
    readonly tails: number;
    readonly fineFrom: number;
  };
  /** Shares are whole multiples of `coarse` points in bands below `fineFrom`, of `fine` points above. */
  readonly rounding: { readonly coarse: number; readonly fine: number; readonly fineFrom: number };
  /** Shares under `below` or over `above` percent only say so. */
  readonly caps: { readonly below: number; readonly above: number };
  /** Lower edges of the bands n is shown in. */
  readonly bands: readonly number[];
}

/** What protects real organisations (DISCLOSURE §1; two-way cohorts from 15 on: decision 012). */
const STANDARD: Policy = {
  id: 'standard@1',
  syntheticOnly: false,
  minimum: [10, 10, 15, 20],
  sibling: 5,
  gate: 5,
  newcomers: 0.5,
  noise: 'D5V2',
  variance: 2,
  answerMinimum: 20,
  answerDepth: 2,
  quantiles: { median: 20, quartiles: 30, tails: 100, fineFrom: 100 },
  rounding: { coarse: 5, fine: 1, fineFrom: 30 },
  caps: { below: 5, above: 95 },
  bands: [10, 20, 30, 50, 100, 250, 500, 1000],
};

/** For programmes whose contributors have more to lose. */
const STRICT: Policy = {
  ...STANDARD,
  id: 'strict@1',
  minimum: [15, 15, 15, 30],
  sibling: 10,
  gate: 8,
  noise: 'D5V3js2',
  variance: 3,
  bands: [15, 20, 30, 50, 100, 250, 500, 1000],
};

/**
 * A negative control: thresholds and rounding without perturbation and without a gate. It does not protect against
 * subtraction or successive editions (DISCLOSURE: 37–96 % of small leaf cells are determined exactly), hence `syntheticOnly`.
 */
const THRESHOLD_0: Policy = {
  ...STANDARD,
  id: 'threshold-0',
  syntheticOnly: true,
  gate: 1,
  newcomers: 1,
  noise: null,
  variance: 0,
};

const POLICIES: readonly Policy[] = [STANDARD, STRICT, THRESHOLD_0];

export const findPolicy = (id: string): Policy | undefined => POLICIES.find((policy) => policy.id === id);

/** Why a programme may not publish under its policy; undefined when it may. */
export function publicationRefusal(programme: {
  readonly policy: string;
  readonly synthetic: boolean;
}): string | undefined {
  const policy = findPolicy(programme.policy);
  if (!policy) return `The policy ${programme.policy} is not known.`;
  return policy.syntheticOnly && !programme.synthetic
    ? `The policy ${policy.id} does not protect real organisations; it publishes only programmes labelled synthetic.`
    : undefined;
}
