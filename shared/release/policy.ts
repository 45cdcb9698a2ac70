/** A disclosure policy: risk appetite as data. Recorded in every edition by id. */
export interface Policy {
  readonly id: string;
  /** Publishes nothing but programmes labelled synthetic. */
  readonly syntheticOnly: boolean;
  /** Contributors a cohort needs, by the number of dimensions that cut it (0–3). */
  readonly minimum: readonly [number, number, number, number];
  /** Contributors the unpublished remainder of a split needs, unless it is empty. */
  readonly sibling: number;
  /** Variance of the perturbation; 0 where counts are not perturbed. */
  readonly variance: number;
  /** Contributors an answer table needs. */
  readonly answerMinimum: number;
  /** Dimensions up to which tables other than stages are published. */
  readonly answerDepth: number;
  /** Shares are whole multiples of `coarse` points in bands below `fineFrom`, of `fine` points above. */
  readonly rounding: { readonly coarse: number; readonly fine: number; readonly fineFrom: number };
  /** Shares under `below` or over `above` percent only say so. */
  readonly caps: { readonly below: number; readonly above: number };
  /** Lower edges of the bands n is shown in. */
  readonly bands: readonly number[];
}

/**
 * Thresholds and rounding without perturbation. It does not protect against subtraction or successive editions
 * (DISCLOSURE: 37–96 % of small leaf cells are determined exactly), hence `syntheticOnly`.
 */
const THRESHOLD_0: Policy = {
  id: 'threshold-0',
  syntheticOnly: true,
  minimum: [10, 10, 10, 20],
  sibling: 5,
  variance: 0,
  answerMinimum: 20,
  answerDepth: 2,
  rounding: { coarse: 5, fine: 1, fineFrom: 30 },
  caps: { below: 5, above: 95 },
  bands: [10, 20, 30, 50, 100, 250, 500, 1000],
};

const POLICIES: readonly Policy[] = [THRESHOLD_0];

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
