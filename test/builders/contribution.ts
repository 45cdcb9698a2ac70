import fc from 'fast-check';
import { INDUSTRIES, REGIONS, SIZES } from '#shared/kernel/codes.ts';
import { concat } from '#shared/kernel/bytes.ts';
import type { Period, ProgrammeId } from '#shared/kernel/ids.ts';
import { SELF } from '#shared/kernel/ids.ts';
import { makeLayout, type Column, type Layout } from '#shared/pool/layout.ts';
import { packRow } from '#shared/pool/row.ts';
import type { Assessment } from '#shared/tenant/assessment.ts';

/** A contribution as an oracle likes it. */
export interface PlainRow {
  readonly key: bigint;
  readonly industry: number;
  readonly size: number;
  readonly region: number;
  readonly nibbles: readonly number[];
}

/** A layout of columns with so many categories each. */
export const layoutWith = (...categories: readonly number[]): Layout =>
  makeLayout(
    `synthetic-${categories.join('-')}@1.0`,
    categories.map((count, i) => ({ table: `t${i}`, codes: Array.from({ length: count }, (_, code) => `c${code}`) })),
  );

/** Odd and even column counts, wide columns among narrow ones, one to three vectors. */
export const anyLayout: fc.Arbitrary<Layout> = fc
  .oneof(
    { weight: 4, arbitrary: fc.array(fc.integer({ min: 1, max: 13 }), { minLength: 1, maxLength: 9 }) },
    { weight: 1, arbitrary: fc.array(fc.integer({ min: 1, max: 13 }), { minLength: 62, maxLength: 75 }) },
  )
  .map((categories) => layoutWith(...categories));

const anyKey = fc.oneof(
  fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  fc.constantFrom(0n, 2n ** 32n - 1n, 2n ** 64n - 1n),
);

export const anyRow = (layout: Layout): fc.Arbitrary<PlainRow> =>
  fc.record({
    key: anyKey,
    industry: fc.nat({ max: INDUSTRIES.length - 1 }),
    size: fc.nat({ max: SIZES.length - 1 }),
    region: fc.nat({ max: REGIONS.length - 1 }),
    nibbles: fc.tuple(...layout.columns.map(({ codes }) => fc.nat({ max: codes.length + 2 }))),
  });

export const pack = (layout: Layout, { key, nibbles, ...codes }: PlainRow): Uint8Array =>
  packRow(layout, {
    key: { high: Number(key >> 32n), low: Number(key & 0xffffffffn) },
    ...codes,
    nibbles: Uint8Array.from(nibbles),
  });

export const packAll = (layout: Layout, rows: readonly PlainRow[]): Uint8Array =>
  concat(rows.map((row) => pack(layout, row)));

/** Numbers in 0..1 from a seed (mulberry32): large populations are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many rows from a seed; `within` confines them to the first codes of each dimension. */
export function seededRows(
  layout: Layout,
  count: number,
  seed: number,
  within: readonly [number, number, number] = [22, 6, 6],
): PlainRow[] {
  const random = seeded(seed);
  const below = (n: number): number => Math.floor(random() * n);
  return Array.from({ length: count }, () => ({
    key: (BigInt(below(2 ** 32)) << 32n) | BigInt(below(2 ** 32)),
    industry: below(within[0]),
    size: below(within[1]),
    region: below(within[2]),
    nibbles: layout.columns.map(({ codes }) => below(codes.length + 3)),
  }));
}

/** Synthetic organisations of one finest cell: how many, and how much their answers lean to one side. */
export interface Group {
  readonly at: readonly [number, number, number];
  readonly count: number;
  readonly lean: number;
}

const anyGroup: fc.Arbitrary<Group> = fc.record({
  at: fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 2 }), fc.nat({ max: 2 })),
  count: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 40 }), fc.integer({ min: 50, max: 110 })),
  lean: fc.constantFrom(0.3, 1, 4, 40),
});
export const anyGroups = fc.array(anyGroup, { maxLength: 7 });

/** The rows of such groups, the same in every run. */
export function population(layout: Layout, groups: readonly Group[]): PlainRow[] {
  const random = seeded(groups.length + 1);
  return groups.flatMap(({ at: [industry, size, region], count, lean }) =>
    Array.from({ length: count }, () => ({
      key: BigInt(Math.floor(random() * 2 ** 48)),
      industry,
      size,
      region,
      nibbles: layout.columns.map((column) => Math.floor(random() ** lean * valuesOf(column))),
    })),
  );
}

/** Stages always apply; anything else can be waived, unknown or absent. */
const valuesOf = ({ table, codes }: Column): number => codes.length + (table.startsWith('stage:') ? 0 : 3);

/** A submitted assessment of a synthetic organisation. */
export const anAssessment = (change: Partial<Assessment> = {}): Assessment => ({
  programme: 'demo' as ProgrammeId,
  period: '2026-Q4' as Period,
  subject: SELF,
  instrument: 'social-business@1.0',
  state: 'submitted',
  revision: 1,
  profile: { industry: 'C', size: '250-999', region: '150' },
  assessor: 'self',
  registryNumber: null,
  answers: {},
  history: [{ revision: 1, state: 'submitted', at: '2026-11-22T09:00:00.000Z', by: 'user:synthetic-user' }],
  ...change,
});
