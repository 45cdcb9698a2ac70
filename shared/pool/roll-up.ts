import { INDUSTRIES, REGIONS, SIZES } from '../kernel/codes.ts';
import { COHORT_COUNT, latticeIndex } from '../release/cohort-registry.ts';
import { NIBBLES } from './layout.ts';
import { at, CELL_COUNT, cellIndex, emptyTally, type Tally } from './tally.ts';

/** Adds the finest cells up to every cohort of the registry, one dimension at a time. Groups follow `latticeIndex`. */
export function rollUp(finest: Tally): Tally {
  if (finest.groups !== CELL_COUNT) throw new Error('only a tally of finest cells can be rolled up');
  const cohorts = emptyTally(finest.layout, COHORT_COUNT);
  const width = finest.layout.columns.length * NIBBLES;
  forCells((industry, size, region) => {
    const from = cellIndex(industry, size, region) * width;
    const to = latticeIndex(industry + 1, size + 1, region + 1) * width;
    cohorts.counts.set(finest.counts.subarray(from, from + width), to);
    cohorts.keyHigh.set(finest.keyHigh.subarray(from, from + width), to);
    cohorts.keyLow.set(finest.keyLow.subarray(from, from + width), to);
  });
  for (const [child, parent] of marginSteps()) addGroup(cohorts, child, parent, width);
  return cohorts;
}

function forCells(visit: (industry: number, size: number, region: number) => void): void {
  for (let industry = 0; industry < INDUSTRIES.length; industry++)
    for (let size = 0; size < SIZES.length; size++)
      for (let region = 0; region < REGIONS.length; region++) visit(industry, size, region);
}

/** Pairs (child, parent) in an order in which every child is complete before it is added: region, size, industry. */
function* marginSteps(): Generator<readonly [number, number]> {
  for (let industry = 1; industry <= INDUSTRIES.length; industry++)
    for (let size = 1; size <= SIZES.length; size++)
      for (let region = 1; region <= REGIONS.length; region++)
        yield [latticeIndex(industry, size, region), latticeIndex(industry, size, 0)];
  for (let industry = 1; industry <= INDUSTRIES.length; industry++)
    for (let size = 1; size <= SIZES.length; size++)
      for (let region = 0; region <= REGIONS.length; region++)
        yield [latticeIndex(industry, size, region), latticeIndex(industry, 0, region)];
  for (let industry = 1; industry <= INDUSTRIES.length; industry++)
    for (let size = 0; size <= SIZES.length; size++)
      for (let region = 0; region <= REGIONS.length; region++)
        yield [latticeIndex(industry, size, region), latticeIndex(0, size, region)];
}

function addGroup({ counts, keyHigh, keyLow }: Tally, child: number, parent: number, width: number): void {
  for (let i = 0, from = child * width, to = parent * width; i < width; i++, from++, to++) {
    if (counts[from] === 0) continue;
    counts[to] = at(counts, to) + at(counts, from);
    const low = at(keyLow, to) + at(keyLow, from);
    keyLow[to] = low;
    keyHigh[to] = at(keyHigh, to) + at(keyHigh, from) + (low > 0xffffffff ? 1 : 0);
  }
}
