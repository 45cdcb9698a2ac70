import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Period, Pseudonym } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { periodFromNumber, periodNumber, shiftPeriod } from '#shared/kernel/period.ts';
import { findProgramme } from '#shared/release/programme.ts';
import { unpackSnapshotRows } from '#shared/pool/snapshot-row.ts';
import type { PoolItem, Segment } from '../../stores/pool-store.ts';
import { latest, snapshot } from './snapshot.ts';

const EDITION = '2026-Q4' as Period;
const item = (who: string, period: string, row: Uint8Array | null = Uint8Array.of(1)): PoolItem => ({
  pseudonym: who.padEnd(16, 'A') as Pseudonym,
  period: period as Period,
  source: 'aaaa',
  order: 1,
  version: '1.0',
  row,
});

async function* stream(items: readonly PoolItem[]): AsyncGenerator<PoolItem> {
  for (const one of items) yield await Promise.resolve(one);
}

async function collect(items: readonly PoolItem[], window = 4): Promise<string[]> {
  const found: string[] = [];
  for await (const { pseudonym, period, row } of latest(stream(items), EDITION, window))
    found.push(`${pseudonym[0]} ${period}${row ? '' : ' withdrawn'}`);
  return found;
}

test('of several periods the latest counts', async () => {
  expect(await collect([item('a', '2026-Q1'), item('a', '2026-Q3'), item('b', '2026-Q2')])).toEqual([
    'a 2026-Q3',
    'b 2026-Q2',
  ]);
});

test('what is older than the window or newer than the edition does not count', async () => {
  const items = [item('a', '2025-Q4'), item('b', '2026-Q1'), item('b', '2027-Q1'), item('c', '2027-Q1')];
  expect(await collect(items)).toEqual(['b 2026-Q1']);
});

test('a window of one counts the edition’s own period only', async () => {
  expect(await collect([item('a', '2026-Q3'), item('b', '2026-Q4')], 1)).toEqual(['b 2026-Q4']);
});

test('a withdrawal is a word too: nothing older comes back in its place', async () => {
  expect(await collect([item('a', '2026-Q2'), item('a', '2026-Q4', null)])).toEqual(['a 2026-Q4 withdrawn']);
});

test('a withdrawal of an older period leaves a later submission alone', async () => {
  expect(await collect([item('a', '2026-Q2', null), item('a', '2026-Q3')])).toEqual(['a 2026-Q3']);
});

test('of nobody nothing counts', async () => {
  expect(await collect([])).toEqual([]);
});

test('everybody with a word in the window comes once, with the latest, by a plain oracle', async () => {
  const words = fc.uniqueArray(
    fc.record({ who: fc.constantFrom('a', 'b', 'c', 'd'), age: fc.integer({ min: -2, max: 6 }), gone: fc.boolean() }),
    { selector: ({ who, age }) => `${who}${age}`, maxLength: 20 },
  );
  await fc.assert(
    fc.asyncProperty(words, fc.integer({ min: 1, max: 5 }), async (list, window) => {
      const items = list.map(({ who, age, gone }) =>
        item(who, shiftPeriod(EDITION, -age), gone ? null : Uint8Array.of(1)),
      );
      items.sort((x, y) => (`${x.pseudonym}#${x.period}` < `${y.pseudonym}#${y.period}` ? -1 : 1));
      const expected = ['a', 'b', 'c', 'd'].flatMap((who) => {
        const own = list
          .filter((word) => word.who === who && word.age >= 0 && word.age < window)
          .sort((x, y) => x.age - y.age);
        return own[0]
          ? [`${who} ${periodFromNumber(periodNumber(EDITION) - own[0].age)}${own[0].gone ? ' withdrawn' : ''}`]
          : [];
      });
      expect(await collect(items, window)).toEqual(expected);
    }),
  );
});

const DEMO = must(findProgramme('demo'), 'demo');

/** Shard 3 holds these items, the others nothing; segments are kept put-if-absent. */
function pool(items: readonly PoolItem[]) {
  const segments = new Map<number, Segment>();
  return {
    segments,
    shard: (_programme: string, shard: number) => stream(shard === 3 ? items : []),
    putSegment: (_programme: string, _edition: string, shard: number, segment: Segment) => {
      const first = !segments.has(shard);
      if (first) segments.set(shard, segment);
      return Promise.resolve(first);
    },
  };
}

test('a snapshot has one segment per shard, without withdrawn rows and rows of other versions', async () => {
  const rows = [
    item('a', '2026-Q4', Uint8Array.of(1, 2)),
    item('b', '2026-Q4', null),
    { ...item('c', '2026-Q4', Uint8Array.of(9)), version: '0.1' },
    item('d', '2026-Q4', Uint8Array.of(3, 4)),
  ];
  const double = pool(rows);
  await snapshot(double, DEMO, EDITION);
  expect([...double.segments.keys()].sort((a, b) => a - b)).toEqual(
    Array.from({ length: DEMO.shards }, (_, shard) => shard),
  );
  const segment = must(double.segments.get(3), 'segment');
  expect(segment.layout).toBe('social-business@1.0');
  expect(
    unpackSnapshotRows(2, segment.rows).map(({ pseudonym, contribution }) => [pseudonym[0], ...contribution]),
  ).toEqual([
    ['a', 1, 2],
    ['d', 3, 4],
  ]);
  expect(double.segments.get(0)?.rows).toHaveLength(0);
});

test('repeated after more was submitted, it keeps what the first attempt wrote', async () => {
  const items = [item('a', '2026-Q4', Uint8Array.of(1))];
  const double = pool(items);
  await snapshot(double, DEMO, EDITION);
  items.push(item('b', '2026-Q4', Uint8Array.of(2)));
  await snapshot(double, DEMO, EDITION);
  expect(unpackSnapshotRows(1, must(double.segments.get(3), 'segment').rows)).toHaveLength(1);
});
