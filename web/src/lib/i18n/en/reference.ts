/** Texts of figures that others have published. */
export const reference = {
  title: (name: string) => `For comparison: ${name}`,
  apart: 'External series, never mixed into our figures.',
  source: 'Source',
  base: (base: string, years: string) => `${years}, base: ${base}.`,
  year: 'Year',
  value: 'Figure as published',
  note: 'Note',
  latest: (share: string, year: number) => `${share} in ${year}`,
};
