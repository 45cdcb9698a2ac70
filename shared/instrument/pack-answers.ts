import type { Answer, Answers } from './answers.ts';
import type { Indicator, Instrument, MultiIndicator } from './definition.ts';
import { maskOf } from './scoring/steps.ts';

/** First byte of an answer that is none; levels, selections and numbers use the values below. */
const NOT_APPLICABLE = 0xfd;
const DONT_KNOW = 0xfe;
const LEFT_OUT = 0xff;

/**
 * Answers in the instrument's order, exactly: a level is one byte, a selection a marker and one byte per eight options,
 * a number a marker and, where one is given, eight bytes. A submission with several revisions stays within one write unit.
 */
export const packAnswers = (instrument: Instrument, answers: Answers): Uint8Array =>
  Uint8Array.from(instrument.indicators.flatMap((indicator) => packAnswer(indicator, answers[indicator.code])));

/** The inverse of `packAnswers` for the same instrument version. */
export function unpackAnswers(instrument: Instrument, bytes: Uint8Array): Answers {
  const answers: Answers = {};
  let at = 0;
  for (const indicator of instrument.indicators) {
    const size = packedSize(indicator, bytes[at] ?? LEFT_OUT);
    const answer = unpackAnswer(indicator, bytes.subarray(at, at + size));
    if (answer !== undefined) answers[indicator.code] = answer;
    at += size;
  }
  if (at !== bytes.length) throw new Error(`answers of ${instrument.id}@${instrument.version} have ${at} bytes`);
  return answers;
}

function packedSize(indicator: Indicator, marker: number): number {
  if (indicator.kind === 'multi') return 1 + Math.ceil(indicator.options.length / 8);
  return indicator.kind === 'number' && marker === 0 ? 9 : 1;
}

function packAnswer(indicator: Indicator, answer: Answer | undefined): number[] {
  const marker = markerOf(answer);
  const rest = new Array<number>(packedSize(indicator, marker) - 1).fill(0);
  if (marker !== 0) return [marker, ...rest];
  if (Array.isArray(answer)) return indicator.kind === 'multi' ? [0, ...maskBytes(indicator, answer)] : [LEFT_OUT];
  if (typeof answer !== 'number') return [LEFT_OUT, ...rest];
  return indicator.kind === 'number' ? [0, ...new Uint8Array(Float64Array.of(answer).buffer)] : [answer];
}

function markerOf(answer: Answer | undefined): number {
  if (answer === undefined) return LEFT_OUT;
  if (answer === 'dont-know') return DONT_KNOW;
  return answer === 'not-applicable' ? NOT_APPLICABLE : 0;
}

function maskBytes(indicator: MultiIndicator, codes: readonly string[]): number[] {
  const mask = maskOf(indicator, codes);
  return Array.from({ length: Math.ceil(indicator.options.length / 8) }, (_, i) => (mask >> (8 * i)) & 0xff);
}

function unpackAnswer(indicator: Indicator, bytes: Uint8Array): Answer | undefined {
  const first = bytes[0] ?? LEFT_OUT;
  if (first === LEFT_OUT) return undefined;
  if (first === NOT_APPLICABLE) return 'not-applicable';
  if (first === DONT_KNOW) return 'dont-know';
  switch (indicator.kind) {
    case 'multi':
      return indicator.options.filter((_, i) => ((bytes[1 + (i >> 3)] ?? 0) >> (i & 7)) & 1).map(({ code }) => code);
    case 'number':
      return new DataView(bytes.buffer, bytes.byteOffset + 1, 8).getFloat64(0, true);
    default:
      return first;
  }
}
