import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyGroups, population, type Group, type PlainRow } from '#test/builders/contribution.ts';
import { firstEdition } from '#test/builders/disclosed.ts';
import { findInstrument } from '../instrument/registry.ts';
import { COHORT_DIMENSIONS } from '../kernel/codes.ts';
import type { CohortKey } from '../kernel/ids.ts';
import { must } from '../kernel/result.ts';
import { layoutOf } from '../pool/layout.ts';
import type { Cell, CellTable, NBand, QuantileTable, ShareRow, ShownCell } from '../release/cell.ts';
import { cohortKey, parseCohortKey, widerInOrder, type Cohort } from '../release/cohort.ts';
import { findPolicy, type Policy } from '../release/policy.ts';
import { shareInterval } from '../release/share-interval.ts';

/** The rules without the noise, so that what is shown can be held against what is. */
const POLICY = must(findPolicy('threshold-0'), 'policy');
const SOCIAL = must(findInstrument('social-business@1.0'), 'instrument');
const LAYOUT = layoutOf(SOCIAL);

/** What DISCLOSURE asks for, written down again: a policy that says otherwise must be caught. */
const MINIMUM = [10, 10, 15, 20];
const EDGES = [10, 20, 30, 50, 100, 250, 500, 1000];

const publish = (rows: readonly PlainRow[], policy: Policy = POLICY): Cell[] => firstEdition(SOCIAL, rows, policy);

const belongs = (row: PlainRow, cohort: Cohort): boolean =>
  COHORT_DIMENSIONS.every(({ name, codes }) => cohort[name] === undefined || codes[row[name]] === cohort[name]);

/** Everything a set of cells does that DISCLOSURE forbids. */
function violations(cells: readonly Cell[], rows: readonly PlainRow[]): string[] {
  const shown = new Set(cells.filter(({ status }) => status === 'shown').map(({ cohort }) => cohort));
  return [...cells.flatMap((cell) => cellFaults(cell, rows, shown)), ...remainderFaults(rows, shown)];
}

function cellFaults(cell: Cell, rows: readonly PlainRow[], shown: ReadonlySet<CohortKey>): string[] {
  const cohort = must(parseCohortKey(cell.cohort), 'cohort');
  if (cell.status === 'withheld')
    return nearestFaults(cell.nearest, cohort, shown).map((fault) => `${cell.cohort} ${fault}`);
  const own = rows.filter((row) => belongs(row, cohort));
  const depth = Object.keys(cohort).length;
  const faults = [
    ...(own.length < (MINIMUM[depth] ?? Infinity) ? [`is shown with ${own.length}`] : []),
    ...bandFaults(cell, own.length),
    ...cell.tables.flatMap((table) => tableFaults(table, own, depth, cell)),
  ];
  return faults.map((fault) => `${cell.cohort} ${fault}`);
}

function nearestFaults(nearest: CohortKey | null, cohort: Cohort, shown: ReadonlySet<CohortKey>): string[] {
  if (nearest === null) return shown.has('all' as CohortKey) ? ['has no nearest though everybody is shown'] : [];
  const wider = widerInOrder(cohort).map(cohortKey);
  if (!shown.has(nearest) || !wider.includes(nearest)) return [`has ${nearest} for its nearest`];
  return wider.slice(0, wider.indexOf(nearest)).some((key) => shown.has(key))
    ? [`has a nearer one than ${nearest}`]
    : [];
}

function bandFaults({ nBand: { from, to } }: ShownCell, n: number): string[] {
  const i = EDGES.indexOf(from);
  const isBand = i >= 0 && to === (EDGES[i + 1] === undefined ? null : must(EDGES[i + 1], 'edge') - 1);
  return isBand && from <= n && n <= (to ?? Infinity) ? [] : [`has the band ${from}–${to} for ${n}`];
}

function tableFaults(table: CellTable, own: readonly PlainRow[], depth: number, cell: ShownCell): string[] {
  const index = LAYOUT.columns.findIndex((column) => column.table === table.id);
  const column = must(LAYOUT.columns[index], table.id);
  const isStage = table.id.startsWith('stage:');
  const kind = table.id.split(':')[0] ?? '';
  if (!['stage', 'score', 'kpi', 'answer', 'assessor'].includes(kind)) return [`publishes ${table.id}`];
  if (!isStage && depth > 2) return [`publishes ${table.id} of a three-way cohort`];
  if (table.status === 'withheld') return [];
  const answered = own.filter((row) => must(row.nibbles[index], 'nibble') < column.codes.length).length;
  if ('quantiles' in table) return quantileFaults(table, answered).map((fault) => `${table.id} ${fault}`);
  const rows = rowFaults(table.rows, isStage ? cell.nBand : narrower(cell.nBand, answered));
  const codes = table.rows.map(({ code }) => code).join() === column.codes.join() ? [] : ['has other categories'];
  return [...(!isStage && answered < 20 ? [`is shown with ${answered} answers`] : []), ...codes, ...rows].map(
    (fault) => `${table.id} ${fault}`,
  );
}

/** Fewer who answered than the band says: their own band counts. */
const narrower = (band: NBand, answered: number): NBand =>
  answered < band.from ? { from: EDGES.findLast((edge) => edge <= answered) ?? 0, to: null } : band;

const MINIMA = { p50: 20, p25: 30, p75: 30, p10: 100, p90: 100 } as const;

function quantileFaults({ quantiles, bins }: QuantileTable, answered: number): string[] {
  const early = Object.entries(MINIMA).filter(
    ([name, minimum]) => answered < minimum && quantiles[name as keyof typeof MINIMA] !== undefined,
  );
  return [
    ...early.map(([name]) => `shows ${name} of ${answered}`),
    ...(bins && answered < 100 ? [`shows the histogram of ${answered}`] : []),
  ];
}

function rowFaults(rows: readonly ShareRow[], { from }: NBand): string[] {
  const step = from < 30 ? 5 : 1;
  const open = rows.filter((row) => !('share' in row)).length;
  const sum = rows.reduce((total, row) => total + ('share' in row ? row.share : 0), 0);
  return [
    ...(open === 0 && sum !== 100 ? [`has shares that total ${sum}`] : []),
    ...(sum > 100 ? ['has more than everybody'] : []),
    ...rows.flatMap((row) => {
      const { low, high } = shareInterval({
        share: middle(row) / 100,
        n: from,
        categories: rows.length,
        variance: 0,
        step: step / 100,
      });
      const told =
        'share' in row
          ? row.share >= 5 && row.share <= 95 && row.share % step === 0
          : 'below' in row
            ? row.below === 5
            : row.above === 95;
      return [
        ...(told ? [] : [`tells ${JSON.stringify(row)}`]),
        ...(row.low === low && row.high === high ? [] : ['has an interval of its own']),
      ];
    }),
  ];
}

const middle = (row: ShareRow): number => ('share' in row ? row.share : 'below' in row ? 2.5 : 97.5);

function remainderFaults(rows: readonly PlainRow[], shown: ReadonlySet<CohortKey>): string[] {
  return [...shown].flatMap((key) => {
    const cohort = must(parseCohortKey(key), 'cohort');
    const own = rows.filter((row) => belongs(row, cohort));
    return COHORT_DIMENSIONS.filter(({ name }) => cohort[name] === undefined).flatMap(({ name, codes }) => {
      const hidden = own.filter((row) => !shown.has(cohortKey({ ...cohort, [name]: codes[row[name]] }))).length;
      return hidden > 0 && hidden < 5 ? [`${key} leaves ${hidden} by ${name}`] : [];
    });
  });
}

test('what is disclosed of any population violates nothing', () => {
  fc.assert(
    fc.property(anyGroups, (groups) => {
      const rows = population(LAYOUT, groups);
      expect(violations(publish(rows), rows)).toEqual([]);
    }),
    { numRuns: 12 },
  );
}, 30_000);

/** 13 and 47 in one industry, 9 in another, 4 in a third: something for every rule to catch. */
const CROWD: readonly Group[] = [
  { at: [0, 0, 0], count: 13, lean: 1 },
  { at: [0, 1, 0], count: 47, lean: 40 },
  { at: [1, 0, 0], count: 9, lean: 1 },
  { at: [1, 1, 1], count: 130, lean: 1 },
  { at: [2, 0, 0], count: 4, lean: 1 },
];

test.each<readonly [string, Partial<Policy>, RegExp]>([
  ['a minimum of one', { minimum: [1, 1, 1, 1] }, /is shown with 9/],
  ['no sibling rule', { sibling: 0 }, /leaves 4 by/],
  ['answers from one contributor', { answerMinimum: 1 }, /is shown with \d+ answers/],
  ['answers of three-way cohorts', { answerDepth: 3 }, /three-way/],
  [
    'quartiles from twenty',
    { quantiles: { median: 20, quartiles: 20, tails: 100, fineFrom: 100 } },
    /shows p25 of 2\d/,
  ],
  ['a histogram of anybody', { quantiles: { median: 20, quartiles: 30, tails: 20, fineFrom: 100 } }, /histogram/],
  ['no caps', { caps: { below: 0, above: 100 } }, /tells/],
  ['finer rounding', { rounding: { coarse: 1, fine: 1, fineFrom: 30 } }, /tells|interval/],
  ['the exact number of contributors', { bands: Array.from({ length: 300 }, (_, n) => n) }, /has the band/],
])('the check bites: %s is caught', (_, broken, told) => {
  const rows = population(LAYOUT, CROWD);
  expect(violations(publish(rows), rows)).toEqual([]);
  expect(violations(publish(rows, { ...POLICY, ...broken }), rows).join('\n')).toMatch(told);
});

test('the check bites: two-way cohorts from ten are caught', () => {
  const rows = population(LAYOUT, [
    { at: [0, 0, 0], count: 13, lean: 1 },
    { at: [1, 1, 1], count: 130, lean: 1 },
  ]);
  expect(violations(publish(rows), rows)).toEqual([]);
  expect(violations(publish(rows, { ...POLICY, minimum: [10, 10, 10, 20] }), rows)).toContain(
    'industry.A~size.1-9 is shown with 13',
  );
});

test('the check bites: three-way cohorts from ten are caught', () => {
  const rows = population(LAYOUT, [
    { at: [0, 0, 0], count: 13, lean: 1 },
    { at: [1, 1, 1], count: 130, lean: 1 },
  ]);
  expect(violations(publish(rows), rows)).toEqual([]);
  expect(violations(publish(rows, { ...POLICY, minimum: [10, 10, 10, 10] }), rows).join()).toMatch(/is shown with 13/);
});

test('the same tally gives the same bytes', () => {
  fc.assert(
    fc.property(anyGroups, (groups) => {
      const rows = population(LAYOUT, groups);
      expect(JSON.stringify(publish([...rows].reverse()))).toBe(JSON.stringify(publish(rows)));
    }),
    { numRuns: 4 },
  );
}, 30_000);
