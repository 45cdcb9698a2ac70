import type { Edition } from '#shared/release/edition.ts';

/** Editions drawn at first: three years of quarters. */
export const RECENT = 12;

/** Oldest first, at most the last few unless all are asked for. `editions` come newest first. */
export const chosenEditions = (editions: readonly Edition[], all: boolean): Edition[] =>
  [...(all ? editions : editions.slice(0, RECENT))].reverse();
