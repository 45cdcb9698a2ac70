import { expect, test } from 'vitest';
import { population, type PlainRow } from '#test/builders/contribution.ts';
import { firstEdition } from '#test/builders/disclosed.ts';
import { findInstrument } from '../instrument/registry.ts';
import { must } from '../kernel/result.ts';
import { layoutOf } from '../pool/layout.ts';
import { emptyTally } from '../pool/tally.ts';
import { shareTableOf, type Cell } from '../release/cell.ts';
import { REGISTRY } from '../release/cohort-registry.ts';
import { findPolicy } from '../release/policy.ts';
import { disclose, type DiscloseInput } from './disclose.ts';
import { gridsOf } from './protected-counts.ts';

const POLICY = must(findPolicy('threshold-0'), 'policy');
const SOCIAL = must(findInstrument('social-business@1.0'), 'instrument');
const LAYOUT = layoutOf(SOCIAL);

const EDGES = POLICY.bands;

const publish = (rows: readonly PlainRow[]): Cell[] => firstEdition(SOCIAL, rows, POLICY);

/** Every number of a value with the name it stands under. */
function* numbers(value: unknown, name = ''): Generator<readonly [string, number]> {
  if (typeof value === 'number') yield [name, value];
  if (Array.isArray(value)) for (const one of value) yield* numbers(one, name);
  else if (value !== null && typeof value === 'object')
    for (const [key, one] of Object.entries(value)) yield* numbers(one, key);
}

const BIN_EDGES = new Set([...gridsOf(SOCIAL).values()].flatMap(({ edges }) => edges));

test('no number leaves but shares, caps, intervals, quantiles and edges of bands and bins', () => {
  const recognisable = [
    { at: [0, 0, 0], count: 137, lean: 1 },
    { at: [1, 1, 1], count: 263, lean: 4 },
    { at: [2, 2, 2], count: 1931, lean: 1 },
  ] as const;
  const cells = publish(population(LAYOUT, recognisable));
  const found = [...numbers(cells)];
  const allowed: Record<string, (n: number) => boolean> = {
    from: (n) => EDGES.includes(n),
    to: (n) => EDGES.includes(n + 1),
    // A cap, or the edge of an open bin a quantile lies in.
    below: (n) => n === 5 || BIN_EDGES.has(n),
    above: (n) => n === 95 || BIN_EDGES.has(n),
    ...Object.fromEntries(['p10', 'p25', 'p50', 'p75', 'p90'].map((name) => [name, Number.isFinite])),
    share: (n) => Number.isInteger(n) && n >= 5 && n <= 95,
    low: (n) => Number.isInteger(n) && n >= 0 && n <= 100,
    high: (n) => Number.isInteger(n) && n >= 0 && n <= 100,
  };
  expect(found.length).toBeGreaterThan(100);
  expect(found.filter(([name, n]) => !allowed[name]?.(n))).toEqual([]);
  for (const n of [137, 263, 400, 1931, 2068, 2194, 2331])
    expect(JSON.stringify(cells)).not.toMatch(new RegExp(`\\b${n}\\b`));
});

test('counts with the same shares in the same band give the same bytes', () => {
  const half = (count: number): PlainRow[] =>
    Array.from({ length: count }, (_, i) => ({
      key: BigInt(i),
      industry: 0,
      size: 0,
      region: 0,
      nibbles: LAYOUT.columns.map(() => i % 2),
    }));
  expect(JSON.stringify(publish(half(32)))).toBe(JSON.stringify(publish(half(48))));
});

test('there is one cell for every cohort of the registry, in its order', () => {
  expect(publish([]).map(({ cohort }) => cohort)).toEqual(REGISTRY.map(({ key }) => key));
});

test('of nobody nothing is shown, and there is no nearest', () => {
  expect(
    publish([]).every((cell) => cell.status === 'withheld' && cell.reason === 'too-few' && cell.nearest === null),
  ).toBe(true);
});

const cellOf = (cells: readonly Cell[], key: string): Cell =>
  must(
    cells.find(({ cohort }) => cohort === key),
    key,
  );

test('nine are withheld, ten are shown; two-way cohorts need fifteen, three-way ones twenty', () => {
  const states = (count: number) => {
    const cells = publish(population(LAYOUT, [{ at: [0, 0, 0], count, lean: 1 }]));
    return ['all', 'industry.A', 'industry.A~size.1-9', 'industry.A~size.1-9~region.002'].map(
      (key) => cellOf(cells, key).status,
    );
  };
  expect(states(9)).toEqual(['withheld', 'withheld', 'withheld', 'withheld']);
  expect(states(10)).toEqual(['shown', 'shown', 'withheld', 'withheld']);
  expect(states(14)).toEqual(['shown', 'shown', 'withheld', 'withheld']);
  expect(states(15)).toEqual(['shown', 'shown', 'shown', 'withheld']);
  expect(states(20)).toEqual(['shown', 'shown', 'shown', 'shown']);
});

test('a withheld cohort says why, coarsely, and names the nearest that is shown', () => {
  const cells = publish(
    population(LAYOUT, [
      { at: [0, 0, 0], count: 37, lean: 1 },
      { at: [1, 0, 0], count: 3, lean: 1 },
    ]),
  );
  expect(cellOf(cells, 'industry.B')).toMatchObject({ status: 'withheld', reason: 'too-few', nearest: 'all' });
  expect(cellOf(cells, 'industry.A')).toMatchObject({ status: 'withheld', reason: 'would-reveal', nearest: 'all' });
  expect(cellOf(cells, 'industry.B~size.1-9')).toMatchObject({ nearest: 'size.1-9' });
});

const ORDER = ['stage', 'score', 'assessor', 'kpi', 'answer'];

test('stages come first, then scores, the mix of assessors, numbers and answers', () => {
  const all = cellOf(publish(population(LAYOUT, [{ at: [0, 0, 0], count: 60, lean: 1 }])), 'all');
  const kinds = all.status === 'shown' ? all.tables.map(({ id }) => id.split(':')[0] ?? '') : [];
  expect([...new Set(kinds)]).toEqual(ORDER);
  expect(kinds).toEqual([...kinds].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
});

test('a tally of finest cells is refused', () => {
  const input = { tally: emptyTally(LAYOUT), plan: [] } as unknown as DiscloseInput;
  expect(() => disclose(input)).toThrow('every cohort');
});

const STANDARD = must(findPolicy('standard@1'), 'standard@1');
/** 240 in one cell, 60 in another: enough for every table. */
const CROWD = population(LAYOUT, [
  { at: [0, 0, 0], count: 240, lean: 1 },
  { at: [1, 1, 1], count: 60, lean: 4 },
]);
const shares = (cells: readonly Cell[], cohort: string, table: string) =>
  must(shareTableOf(cellOf(cells, cohort), table), table).rows.map((row) => ('share' in row ? row.share : -1));

test('another secret draws other noise, the same secret the same bytes', () => {
  const once = JSON.stringify(firstEdition(SOCIAL, CROWD, STANDARD, 'one'));
  expect(JSON.stringify(firstEdition(SOCIAL, CROWD, STANDARD, 'one'))).toBe(once);
  expect(JSON.stringify(firstEdition(SOCIAL, CROWD, STANDARD, 'two'))).not.toBe(once);
});

test('one organisation more redraws every table of its cohorts and none of the others', () => {
  const more = [...CROWD, { ...must(CROWD[0], 'row'), key: 12345678901n }];
  const [before, after] = [firstEdition(SOCIAL, CROWD, STANDARD), firstEdition(SOCIAL, more, STANDARD)];
  const same = (cohort: string): number => {
    const [a, b] = [before, after].map((cells) => {
      const cell = cellOf(cells, cohort);
      return cell.status === 'shown' ? cell.tables.map((table) => JSON.stringify(table)) : [];
    });
    return (a ?? []).filter((table, i) => table === b?.[i]).length / (a?.length ?? 1);
  };
  expect(same('industry.B')).toBe(1);
  // Shares of 240 are whole points: some tables look the same by chance.
  expect(same('industry.A')).toBeLessThan(0.5);
});

test('shares under noise stay near those without', () => {
  const [exact, noisy] = [firstEdition(SOCIAL, CROWD, POLICY), firstEdition(SOCIAL, CROWD, STANDARD)];
  const [a, b] = [exact, noisy].map((cells) => shares(cells, 'industry.A', 'stage:groundswell'));
  expect(b).not.toEqual(a);
  (a ?? []).forEach((share, i) => expect(Math.abs(share - (b?.[i] ?? NaN))).toBeLessThan(6));
});

test('numbers few gave are withheld, however many took part', () => {
  const column = LAYOUT.columns.findIndex(({ table }) => table === 'kpi:K1');
  const absent = must(LAYOUT.columns[column], 'column').codes.length + 2;
  const rows = CROWD.map((row, i) => ({ ...row, nibbles: row.nibbles.with(column, i < 12 ? 3 : absent) }));
  const cell = cellOf(firstEdition(SOCIAL, rows, POLICY), 'all');
  expect(cell.status === 'shown' && cell.tables.find(({ id }) => id === 'kpi:K1')).toEqual({
    id: 'kpi:K1',
    status: 'withheld',
    reason: 'too-few',
  });
});
