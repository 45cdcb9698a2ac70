import { stageShares, type Stage } from '#lib/charts/stage.ts';
import type { OptionShare } from '#lib/charts/AnswerBars/answer.ts';
import type { FigureSource } from '#lib/charts/Figure/source.ts';
import type { EditionCell } from '#lib/charts/Trend/trend.ts';
import { editionId, type CohortKey, type EditionId, type Period, type ProgrammeId } from '#shared/kernel/ids.ts';
import type { Cell, CellTable, NBand, ShareRow } from '#shared/release/cell.ts';
import type { Edition } from '#shared/release/edition.ts';
import type { Grid } from '#shared/release/grid.ts';
import type { Quantiles } from '#shared/release/quantile-value.ts';

/** Made-up figures, so that every mark a chart can show is there to be explained; nothing of them was ever measured. */

const PROGRAMME = 'example' as ProgrammeId;
const POLICY = 'standard@1';
export const EDITION = editionId(PROGRAMME, '2026-Q3' as Period);
const EARLIER = editionId(PROGRAMME, '2026-Q2' as Period);

/** The source under every example: it says that the numbers are made up. */
export const exampleSource = (nBand?: NBand): FigureSource => ({
  programme: { en: 'Example, made-up numbers', de: 'Beispiel, erfundene Zahlen' },
  edition: EDITION,
  publishedAt: undefined,
  policy: POLICY,
  nBand,
  synthetic: true,
});

export const LADDER = 'example';
export const TABLE = `stage:${LADDER}`;
export const STAGES = ['first', 'second', 'third', 'fourth', 'fifth'] as const;
/** The reader of the examples stands on the third stage of five. */
export const OWN_STAGE = 'third';
export const DIMENSIONS = ['strategy', 'listening', 'dialogue', 'people', 'measurement'] as const;
export const OWN_SCORES = [62, 38, 55, 47, null] as const;

type Figure = readonly [share: number | 'capped', low: number, high: number];

const shareRow = (code: string, [share, low, high]: Figure): ShareRow =>
  share === 'capped' ? { code, below: 5, low, high } : { code, share, low, high };

const stagesOf = (...figures: readonly Figure[]): CellTable => ({
  id: TABLE,
  status: 'shown',
  rows: figures.map((figure, i) => shareRow(STAGES[i] ?? '', figure)),
});

const scoresOf = (...all: readonly (Quantiles | null)[]): CellTable[] =>
  all.map((quantiles, i) => {
    const id = `score:${DIMENSIONS[i] ?? ''}`;
    return quantiles ? { id, status: 'shown', quantiles } : { id, status: 'withheld', reason: 'too-few' };
  });

const shownCell = (cohort: string, nBand: NBand, tables: readonly CellTable[], asOf: EditionId = EDITION): Cell => ({
  cohort: cohort as CohortKey,
  asOf,
  policy: POLICY,
  status: 'shown',
  nBand,
  tables,
});

export const EVERYBODY = shownCell('all', { from: 500, to: 999 }, [
  stagesOf([14, 11, 17], [27, 23, 31], [33, 29, 37], [19, 16, 23], [7, 5, 10]),
  ...scoresOf(
    { p10: 22, p25: 36, p50: 48, p75: 61, p90: 74 },
    { p10: 18, p25: 31, p50: 44, p75: 57, p90: 70 },
    { p10: 25, p25: 38, p50: 52, p75: 66, p90: 79 },
    { p10: 15, p25: 28, p50: 41, p75: 55, p90: 68 },
    { p10: 12, p25: 24, p50: 37, p75: 52, p90: 66 },
  ),
]);

/** The reader's own group. */
export const OWN_GROUP = shownCell('industry.C', { from: 100, to: 149 }, [
  stagesOf([9, 5, 16], [22, 15, 31], [36, 27, 45], [30, 22, 39], ['capped', 1, 8]),
  ...scoresOf(
    { p10: 28, p25: 41, p50: 53, p75: 64, p90: 76 },
    { p10: 22, p25: 35, p50: 47, p75: 58, p90: 69 },
    { p25: 39, p50: 51, p75: 63 },
    { p50: 45 },
    null,
  ),
]);

const CAPPED = shownCell('industry.G', { from: 50, to: 74 }, [
  stagesOf([21, 12, 34], [34, 22, 47], [30, 19, 43], [13, 6, 25], ['capped', 0, 9]),
  ...scoresOf({ p25: 33, p50: 42, p75: 53 }, { p25: 30, p50: 40, p75: 51 }, { p50: 49 }, { p50: 34 }, { p50: 33 }),
]);

const CARRIED = shownCell(
  'industry.Q',
  { from: 30, to: 49 },
  [
    stagesOf([31, 18, 47], [29, 17, 46], [23, 12, 39], [15, 7, 30], ['capped', 0, 12]),
    ...scoresOf({ p50: 39 }, { p50: 46 }, { p50: 57 }, { p50: 43 }, { p50: 29 }),
  ],
  EARLIER,
);

/** A group that is not shown at all. */
export const WITHHELD: Cell = {
  cohort: 'industry.L' as CohortKey,
  asOf: EDITION,
  policy: POLICY,
  status: 'withheld',
  reason: 'too-few',
  nearest: 'all' as CohortKey,
};

export const AHEAD = shownCell('industry.K', { from: 75, to: 99 }, [
  stagesOf(['capped', 1, 10], [14, 8, 23], [28, 20, 39], [37, 27, 48], [18, 11, 28]),
  ...scoresOf(
    { p25: 48, p50: 60, p75: 71 },
    { p25: 44, p50: 58, p75: 69 },
    { p25: 50, p50: 66, p75: 77 },
    { p25: 38, p50: 51, p75: 62 },
    { p25: 47, p50: 59, p75: 72 },
  ),
]);

/** Everybody first, then the groups. */
export const GROUPS: readonly Cell[] = [OWN_GROUP, AHEAD, CAPPED, CARRIED, WITHHELD];

/** One number with its shape: open at both ends, so the lowest tenth is only known to lie below the first edge. */
export const NUMBER_GRID: Grid = { edges: [5, 10, 20, 30, 40, 50, 75], open: true };
export const OWN_NUMBER = 24;
export const NUMBER_TABLE = {
  id: 'kpi:example',
  status: 'shown',
  quantiles: { p10: { below: 5 }, p25: 11, p50: 19, p75: 33, p90: 48 },
  bins: (
    [[11, 9, 14], [12, 9, 15], [29, 25, 33], [20, 17, 24], [13, 10, 16], [7, 5, 10], ['capped', 2, 6], ['capped', 1, 4]] as const
  ).map((figure, i) => shareRow(String(i), figure)),
} as const satisfies CellTable; // prettier-ignore

/** The levels of a question, lowest first, with the reader on the second. */
export const answerLevels = (levels: readonly Stage[]) =>
  stageShares(
    levels,
    ([[18, 14, 23], [34, 29, 39], [31, 26, 36], [17, 13, 22]] as const).map((figure, i) => shareRow(String(i), figure)),
    '1',
  ); // prettier-ignore

const OPTION_FIGURES = [[61, 56, 66], [44, 39, 49], [28, 24, 33], ['capped', 1, 6]] as const; // prettier-ignore
const OWN_OPTIONS: readonly number[] = [0, 2];

/** The options of a question, the most frequent first; the last is withheld. The reader selected two. */
export const answerOptions = (options: readonly Stage[]): OptionShare[] =>
  options.map(({ code, title }, i) => {
    const figure = OPTION_FIGURES[i];
    const row = figure && shareRow('yes', figure);
    return { code, title, row, reason: row ? undefined : 'would-reveal', own: OWN_OPTIONS.includes(i) };
  });

const edition = (period: string, instrument: string): Edition => ({
  id: editionId(PROGRAMME, period as Period),
  programme: PROGRAMME,
  period: period as Period,
  state: 'published',
  policy: POLICY,
  instrument,
  closedAt: null,
  publishedAt: null,
});

const trendCell = (period: string, ...figures: readonly Figure[]): Cell =>
  shownCell('industry.C', { from: 100, to: 149 }, [stagesOf(...figures)], editionId(PROGRAMME, period as Period));

/** Six editions: one withheld, the last one carried forward, and new questions from the third on. */
export const TREND: readonly EditionCell[] = [
  ['2025-Q2', 'example@1.0', trendCell('2025-Q2', [23, 16, 32], [31, 23, 41], [29, 21, 39], [13, 8, 21], ['capped', 1, 9])],
  ['2025-Q3', 'example@1.0', trendCell('2025-Q3', [21, 14, 30], [30, 22, 40], [30, 22, 40], [15, 9, 23], ['capped', 1, 9])],
  ['2025-Q4', 'example@2.0', trendCell('2025-Q4', [19, 13, 28], [33, 25, 43], [27, 19, 36], [16, 10, 25], [5, 2, 11])],
  ['2026-Q1', 'example@2.0', { ...WITHHELD, cohort: OWN_GROUP.cohort, asOf: 'example.2026-Q1' as EditionId, reason: 'would-reveal' }],
  ['2026-Q2', 'example@2.0', trendCell('2026-Q2', [9, 5, 16], [22, 15, 31], [36, 27, 45], [30, 22, 39], ['capped', 1, 8])],
  ['2026-Q3', 'example@2.0', trendCell('2026-Q2', [9, 5, 16], [22, 15, 31], [36, 27, 45], [30, 22, 39], ['capped', 1, 8])],
].map(([period, instrument, cell]) => ({ edition: edition(period as string, instrument as string), cell: cell as Cell })); // prettier-ignore

/** The reader's stage in each of them, by its position; not assessed in the second. */
export const OWN_PATH: readonly (number | null)[] = [1, null, 1, 1, 2, 2];
