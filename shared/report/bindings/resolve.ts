import type { Locale } from '../../contracts/tenant-schemas.ts';
import type { Instrument } from '../../instrument/definition.ts';
import type { CohortKey, EditionId } from '../../kernel/ids.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { WithheldReason } from '../../release/cell.ts';
import { ALL, parseCohortKey } from '../../release/cohort.ts';
import { publishedCell, publishedEdition, readingOf, type Missing, type Reading } from '../read-row.ts';
import type { ReportSource } from '../source.ts';
import { rowOfMeasure } from '../tables.ts';
import type { Measure } from '../../contracts/report-block-schemas.ts';
import { bandText, cohortText, editionText, inLanguage, intervalText, readingText } from '../words/format.ts';
import { findIndicator } from '../tables.ts';
import type { Binding, BindingKey } from './grammar.ts';

/** Why a binding that is well written says nothing. */
export type BindingFault =
  | { readonly reason: Missing | 'not-published-here' }
  | { readonly reason: 'unknown-code'; readonly key: BindingKey }
  | { readonly reason: 'withheld'; readonly why: WithheldReason };

/** What a binding is read against. */
export interface BindingContext {
  readonly source: ReportSource;
  readonly language: Locale;
  /** The edition of the report. */
  readonly edition: EditionId;
}

type Resolved = Result<string, BindingFault>;

/** The edition and cohort a binding means. */
export const subjectOf = ({ keys }: Binding, context: Pick<BindingContext, 'edition'>) => ({
  edition: (keys.edition ?? context.edition) as EditionId,
  cohort: (keys.cohort ?? ALL) as CohortKey,
});

/** Whether a binding reads a cell; the others are names. */
export const readsCell = ({ name }: Binding): boolean =>
  name === 'share' || name === 'interval' || name === 'answer' || name === 'median' || name === 'band';

/** What stands in the text instead of a binding, in the report's language. */
export function resolveBinding(binding: Binding, context: BindingContext): Resolved {
  const { edition, cohort } = subjectOf(binding, context);
  if (binding.name === 'cohort') return cohortName(context.language, cohort);
  const found = publishedEdition(context.source, edition);
  if (!found.ok) return fail({ reason: found.error });
  if (binding.name === 'edition') return ok(editionText(context.language, edition));
  return readsCell(binding)
    ? cellText(binding, found.value.instrument, context)
    : nameText(binding, found.value.instrument, context.language);
}

const cohortName = (language: Locale, cohort: CohortKey): Resolved =>
  parseCohortKey(cohort) ? ok(cohortText(language, cohort)) : fail({ reason: 'unknown-cohort' });

function nameText({ name, keys }: Binding, instrument: Instrument, language: Locale): Resolved {
  const framework = frameworkOf(keys.framework, instrument);
  if (!framework) return fail({ reason: 'unknown-code', key: 'framework' });
  const [key, title] =
    name === 'framework'
      ? (['framework', framework.title] as const)
      : name === 'stage'
        ? (['stage', steps(framework).find(({ code }) => code === keys.stage)?.title] as const)
        : name === 'dimension'
          ? (['score', instrument.dimensions.find(({ code }) => code === keys.score)?.title] as const)
          : (['question', findIndicator(instrument, keys.question ?? '')?.question] as const);
  return title ? ok(inLanguage(language, title)) : fail({ reason: 'unknown-code', key });
}

type Framework = Instrument['frameworks'][number];

const steps = (framework: Framework) => (framework.kind === 'ladder' ? framework.stages : framework.bands);

const frameworkOf = (code: string | undefined, { frameworks }: Instrument): Framework | undefined =>
  code === undefined ? frameworks[0] : frameworks.find((one) => one.code === code);

/** The measure a binding means; undefined for `band`. */
export function measureOf({ keys }: Binding, instrument: Instrument): Measure | undefined {
  if (keys.score) return { of: 'score', table: keys.score };
  if (keys.number) return { of: 'number', table: keys.number };
  if (keys.question) return { of: 'answer', table: keys.question, answer: keys.answer ?? '' };
  const framework = keys.framework ?? instrument.frameworks[0]?.code ?? '';
  return keys.stage ? { of: 'stage', framework, stage: keys.stage } : undefined;
}

function cellText(binding: Binding, instrument: Instrument, context: BindingContext): Resolved {
  const { edition, cohort } = subjectOf(binding, context);
  const measure = measureOf(binding, instrument);
  const row = measure && rowOfMeasure(instrument, measure);
  if (measure && !row) return fail({ reason: 'unknown-code', key: faultyKey(measure, binding, instrument) });
  const cell = publishedCell(context.source, edition, cohort);
  if (!cell.ok) return fail({ reason: cell.error });
  if (row) return valueText(binding, readingOf(cell.value, row), unitOf(measure, instrument, context), context.language);
  return cell.value.status === 'withheld'
    ? fail({ reason: 'withheld', why: cell.value.reason })
    : ok(bandText(context.language, cell.value.nBand));
} // prettier-ignore

/** Which of the keys names something the questionnaire has not. */
function faultyKey(measure: Measure, { keys }: Binding, instrument: Instrument): BindingKey {
  if (measure.of === 'score' || measure.of === 'number') return measure.of;
  if (measure.of === 'stage') return frameworkOf(keys.framework, instrument) ? 'stage' : 'framework';
  return findIndicator(instrument, measure.table) ? 'answer' : 'question';
}

/** Shares are in percent, KPIs in their own unit, scores in points without one. */
function unitOf(measure: Measure, instrument: Instrument, { language }: BindingContext): string {
  if (measure.of === 'stage' || measure.of === 'answer') return '%';
  const indicator = findIndicator(instrument, measure.table);
  return indicator?.kind === 'number' ? inLanguage(language, indicator.unit) : '';
}

function valueText({ name }: Binding, reading: Reading, unit: string, language: Locale): Resolved {
  if (reading.status === 'withheld') return fail({ reason: 'withheld', why: reading.reason });
  if (reading.status === 'not-published') return fail({ reason: 'not-published-here' });
  if (name !== 'interval') return ok(readingText(language, reading, unit));
  return ok(intervalText(language, reading.low ?? 0, reading.high ?? 100));
}
