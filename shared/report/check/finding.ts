import type { PlacedText } from '../texts.ts';
import type { Place } from '../bindings/parse.ts';

/** `error` keeps a report from being published, `warning` asks for a second look. */
export const CHECK_RULES = {
  'no-title': 'error',
  'no-summary': 'error',
  'no-authors': 'error',
  'no-licence': 'error',
  'no-blocks': 'error',
  'no-method': 'error',
  'no-alt': 'error',
  'unpublished-edition': 'error',
  'unknown-figure': 'error',
  'not-loaded': 'error',
  'broken-binding': 'error',
  'withheld-binding': 'error',
  'all-withheld': 'error',
  'some-withheld': 'warning',
  'no-caption': 'warning',
  'no-intervals': 'warning',
  'small-band': 'warning',
  carried: 'warning',
  'questionnaire-changed': 'warning',
  'older-edition': 'warning',
  'typed-number': 'warning',
  'shown-markup': 'warning',
  'too-nested': 'warning',
  'empty-block': 'warning',
} as const satisfies Readonly<Record<string, 'error' | 'warning'>>;

export type CheckRule = keyof typeof CHECK_RULES;
export type Severity = (typeof CHECK_RULES)[CheckRule];

/** Something the checklist found. `block` is null for the head of the report; `place` is one in its text. */
export interface Finding {
  readonly rule: CheckRule;
  readonly severity: Severity;
  readonly block: string | null;
  readonly field?: PlacedText['field'];
  readonly place?: Place;
  /** In the report's language: what was found, and what to do about it. */
  readonly found: string;
  readonly mend: string;
}

export const isError = ({ severity }: Pick<Finding, 'severity'>): boolean => severity === 'error';
