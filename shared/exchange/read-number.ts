import { answerFault } from '../instrument/answer-fault.ts';
import type { NumberIndicator } from '../instrument/definition.ts';
import { fail, ok } from '../kernel/result.ts';
import type { AnswerReader } from './answer-reader.ts';
import { dictionary } from './dictionary.ts';
import { fold } from './fold.ts';
import { CODES, NO_ANSWER } from './words.ts';

const DECIMALS = [
  '',
  ' with one decimal',
  ' with up to two decimals',
  ' with up to three decimals',
  ' with up to four decimals',
];

/** A measured number with a decimal point or comma; its unit may stand behind it. */
export function numberReader(indicator: NumberIndicator): AnswerReader {
  const { range, decimals } = indicator;
  const known = dictionary(CODES, NO_ANSWER);
  const units = unitsOf(indicator);
  const expected = `must be a ${decimals === 0 ? 'whole ' : ''}number from ${range.min} to ${range.max}${DECIMALS[decimals] ?? ''}`;
  return (cell) => {
    const folded = fold(cell);
    const words = known.get(folded);
    if (words) return ok(words);
    const readings = numbersOf(withoutUnit(folded, units)).filter((value) => !answerFault(indicator, value));
    const [value, other] = readings;
    if (value === undefined) return fail(expected);
    return other === undefined ? ok(value) : fail('can be read in two ways: write it without separators of thousands');
  };
}

function unitsOf({ unit }: NumberIndicator): string[] {
  const own = Object.values(unit).map(fold);
  return own.some((words) => /%|percent|prozent|per cent/.test(words)) ? [...own, '%'] : own;
}

function withoutUnit(folded: string, units: readonly string[]): string {
  const unit = units.find((one) => folded.endsWith(one));
  return unit === undefined ? folded : folded.slice(0, -unit.length).trim();
}

const PLAIN = /^[+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+)(?:e[+-]?\d+)?$/;
/** Thousands grouped by one kind of separator, decimals by another. */
const GROUPED = /^[+-]?[1-9]\d{0,2}([., ])\d{3}(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/;

/** What a spelling can mean: "1,234" is 1.234 as well as 1234, "1.234,5" only 1234.5. */
export function numbersOf(text: string): number[] {
  const readings = new Set<number>();
  if (PLAIN.test(text)) readings.add(Number(text.replace(',', '.')));
  const separator = GROUPED.exec(text)?.[1];
  if (separator) readings.add(Number(text.replaceAll(separator, '').replace(',', '.')));
  return [...readings].filter((value) => Number.isFinite(value)).map((value) => value + 0);
}
