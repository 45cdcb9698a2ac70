import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodePrf } from '#functions/doors/prf.ts';
import { layoutWith, packAll, seededRows, type PlainRow } from '#test/builders/contribution.ts';
import { utf8 } from '../kernel/bytes.ts';
import { must } from '../kernel/result.ts';
import { fold } from '../pool/fold.ts';
import { rollUp } from '../pool/roll-up.ts';
import type { Tally } from '../pool/tally.ts';
import { COHORT_COUNT, latticeIndex } from '../release/cohort-registry.ts';
import type { Prf } from './keys.ts';
import { findPerturbationTable } from './perturbation/stored-tables.ts';
import { cohortCounts } from './protected-counts.ts';

const D5V2 = must(findPerturbationTable('D5V2'), 'table');
const LAYOUT = layoutWith(...new Array<number>(40).fill(4));
const COLUMNS = LAYOUT.columns.map((_, i) => i);

const tallyOf = (rows: readonly PlainRow[]): Tally => rollUp(fold(LAYOUT, [packAll(LAYOUT, rows)]));

/** Every cell of a cohort, as it is or with its noise. */
function cellsOf(tally: Tally, cohort: number, prf: Prf, table: typeof D5V2 | undefined): number[] {
  const counts = cohortCounts(tally, cohort, { keys: { prf, epoch: utf8('synthetic') }, table });
  return COLUMNS.flatMap((column) => counts.ofColumn(column));
}

/** Of the cells of a cohort that count the same before and after, and not nobody: the part that has other noise. */
function redrawn(before: Tally, after: Tally, cohort: number, prf: Prf): number {
  const [was, is] = [before, after].map((tally) => cellsOf(tally, cohort, prf, undefined));
  const [shown, next] = [before, after].map((tally) => cellsOf(tally, cohort, prf, D5V2));
  const same = (was ?? []).flatMap((count, i) => (count > 0 && count === is?.[i] ? [shown?.[i] !== next?.[i]] : []));
  expect(same.length).toBeGreaterThan(50);
  return same.filter(Boolean).length / same.length;
}

/** Cohorts of whoever is at these codes: each of the three cut or not. */
const cohortsOf = ({ industry, size, region }: PlainRow): number[] =>
  [0, industry + 1].flatMap((i) => [0, size + 1].flatMap((s) => [0, region + 1].map((r) => latticeIndex(i, s, r))));

/** The textbook cell key: noise that knows the cell and not the cohort. */
const classical: Prf = {
  ...nodePrf,
  hmacSha256: (key, message) => nodePrf.hmacSha256(key, message.slice(-16)),
};

/** A cohort of some size before and after somebody joins it. */
const anyJoin = fc
  .record({ count: fc.integer({ min: 40, max: 300 }), seed: fc.nat() })
  .map(({ count, seed }) => seededRows(LAYOUT, count + 1, seed, [2, 1, 1]));

test('one organisation more: every cell of its cohorts is redrawn, never a single cell alone', () => {
  fc.assert(
    fc.property(anyJoin, (rows) => {
      const joiner = must(rows.at(-1), 'joiner');
      const [before, after] = [tallyOf(rows.slice(0, -1)), tallyOf(rows)];
      // Two draws are the same with a chance of a fifth to two fifths.
      for (const cohort of cohortsOf(joiner)) expect(redrawn(before, after, cohort, nodePrf)).toBeGreaterThan(0.25);
    }),
    { numRuns: 20 },
  );
});

test('the cohorts it is not in stay as they are, cell by cell', () => {
  fc.assert(
    fc.property(anyJoin, (rows) => {
      const joiner = must(rows.at(-1), 'joiner');
      const [before, after] = [tallyOf(rows.slice(0, -1)), tallyOf(rows)];
      const own = cohortsOf(joiner);
      const others = Array.from({ length: COHORT_COUNT }, (_, i) => i).filter((cohort) => !own.includes(cohort));
      for (const cohort of others.slice(0, 120))
        expect(cellsOf(after, cohort, nodePrf, D5V2)).toEqual(cellsOf(before, cohort, nodePrf, D5V2));
    }),
    { numRuns: 3 },
  );
});

test('that check bites: a cell key without the cohort redraws what the organisation is in and nothing else', () => {
  const rows = seededRows(LAYOUT, 121, 7, [2, 1, 1]);
  const [before, after] = [tallyOf(rows.slice(0, -1)), tallyOf(rows)];
  for (const cohort of cohortsOf(must(rows.at(-1), 'joiner')))
    expect(redrawn(before, after, cohort, classical)).toBe(0);
});
