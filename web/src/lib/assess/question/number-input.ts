import type { NumberIndicator } from '#shared/instrument/definition.ts';

/** What a typed text says: nothing, a number, or a number that cannot be taken and why. */
export type Entry =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'fault'; readonly fault: 'not-a-number' | 'out-of-range' | 'too-fine' };

type Limits = Pick<NumberIndicator, 'range' | 'decimals'>;

/**
 * Reads a number as people of this language write it: `1.234,5` in German, `1,234.5` in English. A separator that
 * cannot group (`12.5` in German) is taken for the decimal sign; groups of three stay groups (`1.234` is 1234).
 */
export function readNumber(language: string, text: string, { range, decimals }: Limits): Entry {
  const typed = text.replaceAll(/[\s\u00a0\u202f]/g, '').replace('\u2212', '-');
  if (typed === '') return { kind: 'empty' };
  const plain = plainNumber(typed, signsOf(language));
  if (plain === undefined) return { kind: 'fault', fault: 'not-a-number' };
  const value = Number(plain);
  if (value < range.min || value > range.max) return { kind: 'fault', fault: 'out-of-range' };
  if (Number(value.toFixed(decimals)) !== value) return { kind: 'fault', fault: 'too-fine' };
  // −0 is no answer of its own.
  return { kind: 'number', value: value + 0 };
}

/** Outside what is plausible: worth a question, not a refusal. */
export const isDoubtful = ({ plausible }: NumberIndicator, value: number): boolean =>
  plausible !== undefined && (value < plausible.min || value > plausible.max);

interface Signs {
  readonly decimal: string;
  readonly group: string;
}

function signsOf(language: string): Signs {
  const parts = new Intl.NumberFormat(language).formatToParts(12345.6);
  const sign = (type: 'decimal' | 'group') => parts.find((part) => part.type === type)?.value ?? '';
  return { decimal: sign('decimal'), group: sign('group') };
}

/** As `Number` reads it; undefined where it is none. */
function plainNumber(typed: string, { decimal, group }: Signs): string | undefined {
  const own = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`);
  if (own.test(typed)) return typed.replaceAll(group, '').replace(decimal, '.');
  return /^-?(\d+([.,]\d*)?|[.,]\d+)$/.test(typed) ? typed.replace(',', '.') : undefined;
}
