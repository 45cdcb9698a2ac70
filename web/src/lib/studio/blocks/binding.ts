import type { Measure } from '#shared/contracts/report-block-schemas.ts';
import type { CohortKey } from '#shared/kernel/ids.ts';
import { ALL } from '#shared/release/cohort.ts';
import { writeBinding, type Binding } from '#shared/report/bindings/grammar.ts';

/** What can be put into a text as a number. */
export const BOUND = ['share', 'interval', 'band', 'edition'] as const;
export type Bound = (typeof BOUND)[number];

/** A binding as it is written in a text, of the report's own edition. `interval` needs a share, of a stage or an answer. */
export function bindingText(bound: Bound, measure: Measure, cohort: CohortKey): string {
  const who = cohort === ALL ? {} : { cohort };
  if (bound === 'edition') return writeBinding({ name: 'edition', keys: {} });
  if (bound === 'band') return writeBinding({ name: 'band', keys: who });
  return writeBinding(ofMeasure(bound, measure, who));
}

function ofMeasure(bound: 'share' | 'interval', measure: Measure, who: Binding['keys']): Binding {
  switch (measure.of) {
    case 'stage':
      return { name: bound, keys: { stage: measure.stage, framework: measure.framework, ...who } };
    case 'answer':
      return { name: bound === 'share' ? 'answer' : bound, keys: { question: measure.table, answer: measure.answer, ...who } };
    case 'score':
      return { name: 'median', keys: { score: measure.table, ...who } };
    case 'number':
      return { name: 'median', keys: { number: measure.table, ...who } };
  }
} // prettier-ignore

/** A text with something put in at a place in place of what is selected there. */
export const insertedAt = (text: string, from: number, to: number, piece: string): string =>
  `${text.slice(0, from)}${piece}${text.slice(to)}`;
