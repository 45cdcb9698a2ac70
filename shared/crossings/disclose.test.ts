import { expect, test } from 'vitest';
import { packAll, population, type PlainRow } from '#test/builders/contribution.ts';
import { findInstrument } from '../instrument/registry.ts';
import type { EditionId } from '../kernel/ids.ts';
import { must } from '../kernel/result.ts';
import { fold } from '../pool/fold.ts';
import { layoutOf } from '../pool/layout.ts';
import { rollUp } from '../pool/roll-up.ts';
import { emptyTally } from '../pool/tally.ts';
import type { Cell } from '../release/cell.ts';
import { REGISTRY } from '../release/cohort-registry.ts';
import { findPolicy } from '../release/policy.ts';
import { disclose } from './disclose.ts';

const POLICY = must(findPolicy('threshold-0'), 'policy');
const LAYOUT = layoutOf(must(findInstrument('social-business@0.9'), 'instrument'));
const LEDGER = { edition: 'demo.2026-Q4' as EditionId };

const EDGES = POLICY.bands;

const publish = (rows: readonly PlainRow[]): Cell[] =>
  disclose(rollUp(fold(LAYOUT, [packAll(LAYOUT, rows)])), LEDGER, POLICY);

/** Every number of a value with the name it stands under. */
function* numbers(value: unknown, name = ''): Generator<readonly [string, number]> {
  if (typeof value === 'number') yield [name, value];
  if (Array.isArray(value)) for (const one of value) yield* numbers(one, name);
  else if (value !== null && typeof value === 'object')
    for (const [key, one] of Object.entries(value)) yield* numbers(one, key);
}

test('no number leaves but shares, caps, intervals and edges of bands', () => {
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
    below: (n) => n === 5,
    above: (n) => n === 95,
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

test('nine are withheld, ten are shown; three-way cohorts need twenty', () => {
  const states = (count: number) => {
    const cells = publish(population(LAYOUT, [{ at: [0, 0, 0], count, lean: 1 }]));
    return ['all', 'industry.A', 'industry.A~size.1-9', 'industry.A~size.1-9~region.002'].map(
      (key) => cellOf(cells, key).status,
    );
  };
  expect(states(9)).toEqual(['withheld', 'withheld', 'withheld', 'withheld']);
  expect(states(10)).toEqual(['shown', 'shown', 'shown', 'withheld']);
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

test('stages come first, then the mix of assessors, then answers; scores wait', () => {
  const all = cellOf(publish(population(LAYOUT, [{ at: [0, 0, 0], count: 60, lean: 1 }])), 'all');
  const kinds = all.status === 'shown' ? all.tables.map(({ id }) => id.split(':')[0]) : [];
  expect(kinds.slice(0, 3)).toEqual(['stage', 'assessor', 'answer']);
  expect(new Set(kinds.slice(2))).toEqual(new Set(['answer']));
});

test('a tally of finest cells is refused', () => {
  expect(() => disclose(emptyTally(LAYOUT), LEDGER, POLICY)).toThrow('every cohort');
});
