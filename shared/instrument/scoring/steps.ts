import type { Indicator, MultiIndicator, NumberIndicator } from '../definition.ts';

/** Distinguishable steps of an indicator, worst first: levels, no/yes, 0..all options selected, bins of the grid. */
export function stepCount(indicator: Indicator): number {
  switch (indicator.kind) {
    case 'scale':
      return indicator.levels.length;
    case 'yes-no':
      return 2;
    case 'multi':
      return indicator.options.length + 1;
    case 'number':
      return indicator.edges.length + 1;
  }
}

/** The bin a number falls in, counted from its worst end. An edge belongs to the bin above it. */
export function stepOfNumber({ edges, direction }: NumberIndicator, value: number): number {
  const bin = edges.filter((edge) => value >= edge).length;
  return direction === 'higher-is-better' ? bin : edges.length - bin;
}

/** Options as bits, the first option the lowest. Codes that are no options are ignored. */
export const maskOf = ({ options }: MultiIndicator, codes: readonly string[]): number =>
  options.reduce((mask, { code }, i) => (codes.includes(code) ? mask | (1 << i) : mask), 0);

/** Bits that are set. */
export function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
