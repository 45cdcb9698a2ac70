import { must } from '../../kernel/result.ts';
import type { Finding, StructuralRules } from './finding.ts';

export interface EligibilityEvidence {
  readonly contributors: number;
  readonly minimum: number;
}

/**
 * A cohort is published or refreshed from its minimum of contributors on, the reader included; cohorts cut by two or
 * three dimensions may need more. Minimum frequency rule: Hundepool et al., SDC Handbook 2010.
 * Example (`standard`): 10 of one industry pass; 14 of one industry and size do not, nor do 19 of one industry, size and region.
 */
export function eligibility(contributors: number, depth: number, rules: StructuralRules): Finding<EligibilityEvidence> {
  const minimum = must(rules.minimum[depth], 'minimum for a cohort of this depth');
  const enough = contributors >= minimum;
  return {
    rule: 'eligibility',
    status: enough ? 'pass' : 'refuse',
    summary: enough ? 'Enough organisations.' : 'Too few organisations.',
    evidence: { contributors, minimum },
  };
}
