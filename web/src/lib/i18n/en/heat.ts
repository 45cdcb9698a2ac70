import { counted } from '../plural.ts';

/** Texts of the table of scores by group. */
export const heat = {
  legend: 'Median score',
  step: (from: string, to: string) => `${from} to ${to}`,
  lowest: (score: string) => `below ${score}`,
  highest: (score: string) => `${score} and above`,
  dimension: 'Dimension',
  contributors: 'Contributors',
  sortBy: (dimension: string) => `Sort groups by ${dimension}`,
  median: (value: string) => `median ${value}`,
  half: (from: string, to: string) => `middle half ${from} to ${to}`,
  noHalf: 'too few contributors for the middle half',
  withheld: (reason: string) => `withheld: ${reason}`,
  none: 'not published',
  place: (group: string, dimension: string) => `${group}, ${dimension}`,
  hint: 'Point at a cell, or move with the arrow keys, to read it here.',
  scrolls: 'The table goes on to the side.',
  scoreless: (count: number) =>
    `${counted('en', count, { one: 'group shows', other: 'groups show' })} no score in this edition`,
  own: (words: string) => `(${words})`,
  leads: (dimension: string, groups: number, of: number) =>
    groups === of
      ? `${dimension} has the highest median in each of the ${of} groups that show every dimension.`
      : `${dimension} has the highest median in ${groups} of the ${of} groups that show every dimension.`,
  noneWhole: 'No group of this kind shows every dimension in this edition.',
};
