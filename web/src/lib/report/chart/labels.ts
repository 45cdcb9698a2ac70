/** Widths of a bar in px: on a phone, and beside its name on a page or on paper. */
const NARROW = 300;
const WIDE = 360;
/** Mean width of a digit at 12 px, and the room a label wants around it. */
const DIGIT = 7;
const ROOM = 6;

/** Where a label has room inside a part that takes so many percent of a bar: everywhere, on wide pages only, nowhere. */
export function roomFor(label: string, percent: number): 'always' | 'wide' | 'never' {
  const needed = label.length * DIGIT + ROOM;
  if ((NARROW * percent) / 100 >= needed) return 'always';
  return (WIDE * percent) / 100 >= needed ? 'wide' : 'never';
}

/** A length in percent with at most one decimal: `12.5%`. */
export const percentOf = (value: number): string => `${Math.round(value * 10) / 10}%`;

/** Steps between the ticks of a scale, by its end. */
const STEPS: Readonly<Record<number, number>> = { 10: 5, 20: 5, 40: 10, 60: 20, 80: 20, 100: 25 };

/** Values to label on a scale that starts at 0. Example: up to 40 these are 0, 10, 20, 30, 40. */
export function ticksTo(most: number): number[] {
  const step = STEPS[most] ?? most;
  return Array.from({ length: most / step + 1 }, (_, i) => i * step);
}

/** How the text of a tick stands: the outermost ones keep within the scale. */
export const anchorAt = (percent: number): 'start' | 'middle' | 'end' =>
  percent < 3 ? 'start' : percent > 97 ? 'end' : 'middle';
