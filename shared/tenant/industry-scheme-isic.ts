import type { Industry } from '../kernel/codes.ts';

/** Where a code and all beneath it lie in ISIC Rev. 5, unless a longer code says otherwise. */
export interface Place {
  readonly code: string;
  /** Null where the code is split too evenly to decide; `what` says what to give instead. */
  readonly section: Industry | null;
  readonly what: string;
  /** A part of this code that lies elsewhere and has no code of its own. */
  readonly part?: string;
}

type Divisions = readonly (readonly [section: string, first: number, last: number])[];

/** ISIC Rev. 5 and NACE Rev. 2.1 (Regulation (EU) 2023/137): sections with their divisions. */
const NEW: Divisions = [
  ['A', 1, 3], ['B', 5, 9], ['C', 10, 33], ['D', 35, 35], ['E', 36, 39], ['F', 41, 43], ['G', 46, 47], ['H', 49, 53],
  ['I', 55, 56], ['J', 58, 60], ['K', 61, 63], ['L', 64, 66], ['M', 68, 68], ['N', 69, 75], ['O', 77, 82],
  ['P', 84, 84], ['Q', 85, 85], ['R', 86, 88], ['S', 90, 93], ['T', 94, 96], ['U', 97, 98], ['V', 99, 99],
]; // prettier-ignore

/** ISIC Rev. 4 and NACE Rev. 2 (Regulation (EC) 1893/2006). */
const OLD: Divisions = [
  ['A', 1, 3], ['B', 5, 9], ['C', 10, 33], ['D', 35, 35], ['E', 36, 39], ['F', 41, 43], ['G', 45, 47], ['H', 49, 53],
  ['I', 55, 56], ['J', 58, 63], ['K', 64, 66], ['L', 68, 68], ['M', 69, 75], ['N', 77, 82], ['O', 84, 84],
  ['P', 85, 85], ['Q', 86, 88], ['R', 90, 93], ['S', 94, 96], ['T', 97, 98], ['U', 99, 99],
]; // prettier-ignore

const divisionsOf = (table: Divisions): ReadonlyMap<string, readonly string[]> =>
  new Map(table.map(([section, first, last]) => [section, range(first, last)]));

const range = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, i) => String(first + i).padStart(2, '0'));

/** Divisions by section letter, of the newer and the older revision. */
export const NEW_DIVISIONS = divisionsOf(NEW);
export const OLD_DIVISIONS = divisionsOf(OLD);

/** A division keeps its number from revision to revision, whatever letter it stands under. */
export const NEW_PLACES: readonly Place[] = [...NEW_DIVISIONS].flatMap(([section, divisions]) =>
  divisions.map((code) => ({ code, section: section as Industry, what: '' })),
);

/** Codes of Rev. 4 and Rev. 2 alike that left the section of their division. */
const MOVED: readonly Place[] = [
  { code: '45', section: 'G', what: 'trade in motor vehicles' },
  { code: '452', section: 'T', what: 'repair of motor vehicles' },
  { code: '454', section: 'G', what: 'trade in motorcycles', part: 'repair of motorcycles → T' },
  { code: '6312', section: 'K', what: 'web portals', part: 'portals that distribute content → J' },
  { code: '6391', section: 'J', what: 'news agencies' },
];

const DEVELOPMENT = 'development of building projects';

export const ISIC4_PLACES: readonly Place[] = [
  ...NEW_PLACES.filter(({ code }) => code !== '41'),
  { code: '41', section: 'F', what: 'construction of buildings', part: `${DEVELOPMENT} → M` },
  ...MOVED,
];

export const NACE2_PLACES: readonly Place[] = [
  ...NEW_PLACES,
  { code: '411', section: 'M', what: DEVELOPMENT },
  ...MOVED,
];
