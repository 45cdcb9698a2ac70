import { fail, ok, type Result } from '../kernel/result.ts';
import { answerFault, answerSchema, type Answer, type AnswerFault, type Answers } from './answers.ts';
import type { Indicator, Instrument } from './definition.ts';
import { jsonFault } from './parse/json-text.ts';

/** Keys that explain a question to who fills in the file; they are no answers. */
const EXPLAINS = '?';

/**
 * Answers as a JSON file: codes with answers, or an object that has them as "answers". Null is not answered yet. Faults
 * name the indicator and what would be right, never what was there.
 */
export function parseAnswers(instrument: Instrument, text: string): Result<Answers, AnswerFault[]> {
  const broken = jsonFault(text);
  if (broken) {
    const what = broken.detail.startsWith('is there twice') ? 'is there twice' : 'is no JSON';
    return fail([{ indicator: broken.pointer, detail: `${what} (line ${broken.line}, column ${broken.column})` }]);
  }
  const entries = entriesOf(JSON.parse(text));
  if (!entries) return fail([{ indicator: '', detail: 'must be an object of indicator codes with answers' }]);
  const given = entries.filter(([code, answer]) => !code.startsWith(EXPLAINS) && answer !== null);
  const faults = given.flatMap(([code, answer]) => entryFault(instrument, code, answer));
  return faults.length > 0 ? fail(faults) : ok(Object.fromEntries(given) as Answers);
}

function entriesOf(file: unknown): [string, unknown][] | undefined {
  const isObject = (value: unknown): value is object =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isObject(file)) return undefined;
  return Object.entries('answers' in file && isObject(file.answers) ? file.answers : file);
}

function entryFault(instrument: Instrument, code: string, answer: unknown): AnswerFault[] {
  const indicator = instrument.indicators.find((one) => one.code === code);
  // Nobody's codes are longer; more of a stranger's key need not be shown.
  if (!indicator) return [{ indicator: code.slice(0, 8), detail: 'is not an indicator of this instrument' }];
  const parsed = answerSchema.safeParse(answer);
  const detail = parsed.success
    ? answerFault(indicator, parsed.data)
    : answerFault(indicator, ofAnotherKind(indicator));
  return detail === undefined ? [] : [{ indicator: code, detail }];
}

/** What no indicator of this kind takes, to hear what it does take. */
const ofAnotherKind = ({ kind }: Indicator): Answer => (kind === 'multi' ? -1 : []);

/** A file to fill in: every question with what it takes, and null for its answer. */
export const answersTemplate = (instrument: Instrument, language: string): Record<string, unknown> =>
  Object.fromEntries(
    instrument.indicators.flatMap((indicator) => [
      [`${EXPLAINS} ${indicator.code}`, `${indicator.question[language] ?? ''} ${explained(indicator, language)}`],
      [indicator.code, null],
    ]),
  );

function explained(indicator: Indicator, language: string): string {
  const takes = [
    takenBy(indicator, language),
    ...(indicator.notApplicable === 'waives' ? ['"not-applicable"'] : []),
    ...(indicator.dontKnow === 'refused' ? [] : ['"dont-know"']),
    ...(indicator.optional ? ['null'] : []),
  ];
  return `[${takes.join(' | ')}]`;
}

function takenBy(indicator: Indicator, language: string): string {
  switch (indicator.kind) {
    case 'scale':
      return indicator.levels.map(({ text }, level) => `${level}: ${text[language] ?? ''}`).join(' | ');
    case 'yes-no':
      return '0: no | 1: yes';
    case 'multi':
      return `list of ${indicator.options.map(({ code, text }) => `"${code}" (${text[language] ?? ''})`).join(', ')}`;
    case 'number':
      return `${indicator.unit[language] ?? ''}, ${indicator.range.min} to ${indicator.range.max}, decimals: ${indicator.decimals}`;
  }
}
