import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { number, percent } from '#lib/i18n/format.ts';
import type { Figure } from './measurement.ts';

type Words = Catalogue['methodologyLater']['run'];

/** Figures that are parts of a whole; all others are plain numbers. */
const PARTS: readonly string[] = [
  'confident and correct',
  'confident and correct in the registry',
  'confident and correct from its own table alone',
  'confident and correct from stages and answers',
  'confident and correct from all tables',
  'confident and correct in the framework it does best in',
  'confident and correct about single answers',
  'accuracy',
  'accuracy with the wider cohorts',
  'single join, accuracy',
  'events after which any byte changed',
  'one count exact after # draws',
  'reports accepted',
  'never shown before, shown with nine sybils',
];

/** `advantage at 500` in the reader's words; undefined where the catalogue has none: then the bench's own name stands. */
export function figureName(t: Words, language: string, name: string): string | undefined {
  const { key, size, amount } = parts(name);
  const words = (t.figures as Readonly<Record<string, string>>)[key]?.replace('#', amount ?? '');
  return words && size ? t.at(words, number(language, Number(size))) : words;
}

/** How a value is written: a part of a whole, points, or a plain number. */
type Kind = 'part' | 'points' | 'plain';

const kindOf = (name: string): Kind => (PARTS.includes(parts(name).key) ? 'part' : 'plain');

/** The value, its bound written alike, and whether it holds. */
export function figureTexts(t: Words, language: string, { name, value, bound, pass }: Figure, kind = kindOf(name)) {
  const write = (one: number | null): string => {
    // JSON has no NaN: what could not be measured.
    if (one === null) return '–';
    return kind === 'part' ? percent(language, 100 * one) : number(language, one, kind === 'points' ? 2 : 3);
  };
  if (!bound) return { value: write(value), bound: undefined, verdict: undefined };
  return 'atMost' in bound
    ? { value: write(value), bound: t.atMost(write(bound.atMost)), verdict: t.verdict[pass ? 'kept' : 'broken'] }
    : { value: write(value), bound: t.atLeast(write(bound.atLeast)), verdict: t.verdict[pass ? 'met' : 'missed'] };
}

/** `advantage at 500` is about `advantage` in populations of 500; the number in `advantage after 4` is `#`. */
function parts(name: string): { key: string; size: string | undefined; amount: string | undefined } {
  const [, figure = name, size] = /^(.*) at (\d+)$/.exec(name) ?? [];
  return { key: figure.replace(/\d+/, '#'), size, amount: /\d+/.exec(figure)?.[0] };
}
