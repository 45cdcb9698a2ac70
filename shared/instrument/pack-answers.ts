import type { Answer, Answers } from './answers.ts';
import type { Indicator, Instrument } from './definition.ts';

/** First byte of an answer that is none; levels and selections use the values below. */
const NOT_APPLICABLE = 0xfd;
const DONT_KNOW = 0xfe;
const LEFT_OUT = 0xff;

/**
 * Answers in the instrument's order: a scale is one byte, a selection one byte per eight options after a marker byte.
 * Small enough that a submission with several revisions stays within one write unit.
 */
export const packAnswers = (instrument: Instrument, answers: Answers): Uint8Array =>
  Uint8Array.from(instrument.indicators.flatMap((indicator) => packAnswer(indicator, answers[indicator.code])));

/** The inverse of `packAnswers` for the same instrument version. */
export function unpackAnswers(instrument: Instrument, bytes: Uint8Array): Answers {
  const answers: Answers = {};
  let at = 0;
  for (const indicator of instrument.indicators) {
    const size = packedSize(indicator);
    const answer = unpackAnswer(indicator, bytes.subarray(at, at + size));
    if (answer !== undefined) answers[indicator.code] = answer;
    at += size;
  }
  if (at !== bytes.length) throw new Error(`answers of ${instrument.id}@${instrument.version} have ${at} bytes`);
  return answers;
}

const packedSize = (indicator: Indicator): number =>
  indicator.kind === 'scale' ? 1 : 1 + Math.ceil(indicator.options.length / 8);

function packAnswer(indicator: Indicator, answer: Answer | undefined): number[] {
  const bytes = new Array<number>(packedSize(indicator)).fill(0);
  if (answer === undefined) bytes[0] = LEFT_OUT;
  else if (answer === 'dont-know') bytes[0] = DONT_KNOW;
  else if (answer === 'not-applicable') bytes[0] = NOT_APPLICABLE;
  else if (typeof answer === 'number') bytes[0] = answer;
  else if (indicator.kind === 'multi')
    indicator.options.forEach(({ code }, i) => {
      if (answer.includes(code)) bytes[1 + (i >> 3)] = (bytes[1 + (i >> 3)] ?? 0) | (1 << (i & 7));
    });
  return bytes;
}

function unpackAnswer(indicator: Indicator, bytes: Uint8Array): Answer | undefined {
  const first = bytes[0] ?? LEFT_OUT;
  if (first === LEFT_OUT) return undefined;
  if (first === DONT_KNOW) return 'dont-know';
  if (first === NOT_APPLICABLE) return 'not-applicable';
  if (indicator.kind === 'scale') return first;
  return indicator.options.filter((_, i) => ((bytes[1 + (i >> 3)] ?? 0) >> (i & 7)) & 1).map(({ code }) => code);
}
