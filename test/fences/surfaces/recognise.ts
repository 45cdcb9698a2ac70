import { hex } from '#shared/kernel/bytes.ts';

/** 8 bytes that must not be seen, as 16 hexadecimal digits, and what they are. */
export type Words = ReadonlyMap<string, string>;

/** Finds words of 8 bytes however they are spelled: hexadecimal, base64 of either alphabet at any offset, decimal, or raw. */
export interface Recogniser {
  /** What is found in a text. */
  inText(text: string): string[];
  /** What is found in bytes, in either order of their halves. */
  inBytes(bytes: Uint8Array): string[];
}

export function recogniser(words: Words): Recogniser {
  const spelled = new Map<string, string>();
  const halves = new Map<number, Map<number, string>>();
  for (const [word, what] of words) {
    for (const spelling of spellings(word)) spelled.set(spelling, what);
    const [high, low] = [Number.parseInt(word.slice(0, 8), 16), Number.parseInt(word.slice(8), 16)];
    halves.set(high, (halves.get(high) ?? new Map<number, string>()).set(low, what));
  }
  return {
    inText: (text) => [...new Set([...candidates(text)].flatMap((one) => spelled.get(one) ?? []))],
    inBytes: (bytes) => [...new Set(rawWords(bytes, halves))],
  };
}

/** Characters of base64 that a word fills whatever stands before and after it. */
const BASE64 = 10;

function* spellings(word: string): Generator<string> {
  const value = BigInt(`0x${word}`);
  yield word;
  yield value.toString();
  // After 0, 1 or 2 bytes of something else: the first characters that are the word's alone.
  for (const skipped of [0n, 4n, 2n]) yield sextets(value, 64n - skipped);
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const sextets = (value: bigint, from: bigint): string =>
  Array.from({ length: BASE64 }, (_, i) => ALPHABET[Number((value >> (from - 6n * BigInt(i + 1))) & 63n)]).join('');

/** Every part of a text that could spell a word. */
function* candidates(text: string): Generator<string> {
  for (const [run] of text.matchAll(/[0-9a-f]{16,}/gi))
    for (let i = 0; i + 16 <= run.length; i++) yield run.slice(i, i + 16).toLowerCase();
  for (const [run] of text.matchAll(/(?<!\d)\d{1,20}(?!\d)/g)) yield run;
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{10,}/g)) {
    const plain = run.replaceAll('+', '-').replaceAll('/', '_');
    for (let i = 0; i + BASE64 <= plain.length; i++) yield plain.slice(i, i + BASE64);
  }
}

function* rawWords(bytes: Uint8Array, halves: ReadonlyMap<number, ReadonlyMap<number, string>>): Generator<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let i = 0; i + 8 <= bytes.length; i++)
    for (const little of [false, true]) {
      const what = halves.get(view.getUint32(i, little))?.get(view.getUint32(i + 4, little));
      if (what) yield what;
    }
}

/** The words of some bytes: every 8 of them from the first on. */
export const wordsOf = (bytes: Uint8Array): string[] =>
  Array.from({ length: Math.floor(bytes.length / 8) }, (_, i) => hex(bytes.subarray(i * 8, i * 8 + 8)));

/** A number in a JSON document, with the way to it: `/tables/3/rows/0/share`. */
export interface Found {
  readonly path: string;
  readonly value: number;
}

export const numbersIn = (value: unknown, path = ''): Found[] =>
  typeof value === 'number'
    ? [{ path, value }]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, `${path}/${key}`))
      : [];

/** What must not be seen as a number. */
export interface Exact {
  /** Numbers of contributors, with or without noise, as far as no other number could be one by chance. */
  readonly counts: ReadonlySet<number>;
  /** Those of them that are of whole cohorts. */
  readonly totals: ReadonlySet<number>;
  /** Means of raw values. */
  readonly means: ReadonlySet<number>;
  /** Between which bounds the population's own raw values lie, and nothing else does. */
  readonly raw: readonly (readonly [from: number, to: number])[];
}

/** Why a number must not be there; undefined where it may. */
export function giveaway({ counts, means, raw }: Omit<Exact, 'totals'>, value: number): string | undefined {
  if (counts.has(value)) return `${value} is how many contributors there are somewhere`;
  if (raw.some(([from, to]) => from <= value && value <= to)) return `${value} is a raw value or a mean of some`;
  return means.has(value) ? `${value} is a mean of raw values` : undefined;
}

/** A mean as it might be printed: in full, or rounded to so many places that nothing else is likely to be the same. */
export const spellMean = (mean: number): number[] => [
  mean,
  ...[4, 5, 6, 8, 10, 12]
    .filter((places) => Number(mean.toFixed(places)) !== Number(mean.toFixed(places - 1)))
    .map((places) => Number(mean.toFixed(places))),
];
