import type { Locale } from '../../contracts/tenant-schemas.ts';
import { REPORT_WORDS } from '../words/words.ts';
import { CHECK_RULES, type CheckRule, type Finding } from './finding.ts';

/** Where something was found; `about` goes into the sentence. */
export type Spot = Pick<Finding, 'block' | 'field' | 'place'> & { readonly about?: string };

export function makeFinding(language: Locale, rule: CheckRule, { about = '', ...spot }: Spot): Finding {
  const { found, mend } = REPORT_WORDS[language].checks[rule];
  return { rule, severity: CHECK_RULES[rule], ...spot, found: found(about), mend };
}
