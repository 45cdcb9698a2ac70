import { CHECKS_EN } from './checks-en.ts';
import { COMPARE_EN, DRAFT_EN } from './draft-en.ts';
import type { ReportWords } from './report-words.ts';

export const EN: ReportWords = {
  withheld: {
    'too-few': 'Too few organisations have contributed.',
    'would-reveal': 'Showing it could reveal what a single organisation answered.',
    'not-refreshed': 'Too little has changed since the edition before.',
  },
  syntax: {
    'not-closed': () => 'the closing }} is missing on the same line.',
    'unknown-name': (what) => `there is nothing called “${what}”.`,
    'unknown-key': (what) => `“${what}” does not belong here.`,
    'repeated-key': (what) => `“${what}” stands there twice.`,
    'missing-key': (what) => `“${what}=…” is missing.`,
    'not-a-pair': (what) => `“${what}” is not of the form name=value.`,
  },
  binding: {
    'unknown-edition': () => 'the programme has no such edition.',
    'not-published': () => 'the edition is not published.',
    'unknown-cohort': () => 'there is no such group.',
    'not-loaded': () => 'its figures are not loaded.',
    'not-published-here': () => 'it is not published for this group: it is cut too finely or too few have answered.',
    'unknown-code': (key) => `the questionnaire has no such value for “${key}”.`,
  },
  checks: CHECKS_EN,
  cite: {
    version: (version) => `version ${version}`,
    synthetic: 'synthetic organisations, for demonstration only',
    figures: (title) => `Figures of “${title}”`,
  },
  draft: DRAFT_EN,
  compare: COMPARE_EN,
};
