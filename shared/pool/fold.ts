import { INDUSTRIES, REGIONS, SIZES } from '../kernel/codes.ts';
import { FOLD_WASM } from './fold-wasm.ts';
import { NIBBLES, ROW_COHORT, ROW_NIBBLES, type Layout } from './layout.ts';
import { CELL_COUNT, emptyTally, type Tally } from './tally.ts';

/** The exports of fold.wat; addresses and sizes in bytes. */
interface FoldModule {
  readonly memory: WebAssembly.Memory;
  cluster(
    rows: number,
    count: number,
    stride: number,
    cohort: number,
    industries: number,
    sizes: number,
    regions: number,
    cells: number,
    ends: number,
    order: number,
  ): number;
  count(order: number, ends: number, cells: number, offset: number, vectors: number, wide: number, out: number): void;
  sumKeys(order: number, ends: number, cells: number, offset: number, bytes: number, out: number): void;
}

/** Rows brought into the order of their cell at a time: they and the module's tables must fit the second-level cache. */
const BATCH_BYTES = 3 << 19;

/**
 * Counts packed rows into the finest cells and sums their record keys there.
 *
 * A batch of rows is first brought into the order of its cell; then 16 neighbouring bytes (32 columns) are compared with
 * one value at a time. Why WebAssembly: decision 002, measured by `npm run bench`. Memory does not grow with the rows.
 * `keys: false` leaves the key sums at zero and is there for measuring only.
 * Throws when a segment holds no whole rows or a code outside the registry: bugs of whoever packed it.
 */
export function fold(layout: Layout, segments: Iterable<Uint8Array>, options: { keys?: boolean } = {}): Tally {
  const bench = prepare(layout);
  const keys = options.keys !== false;
  let filled = 0;
  for (const segment of segments) {
    if (segment.length % layout.stride !== 0)
      throw new Error(`segments of ${layout.id} hold whole rows of ${layout.stride} bytes`);
    for (let at = 0; at < segment.length;) {
      const part = segment.subarray(at, at + bench.capacity - filled);
      bench.bytes.set(part, bench.memory.rows + filled);
      at += part.length;
      filled += part.length;
      if (filled === bench.capacity) filled = foldBatch(bench, filled, keys);
    }
  }
  foldBatch(bench, filled, keys);
  return readTally(bench);
}

type Bench = ReturnType<typeof prepare>;

/** Lays out the module's memory: one batch of rows, its order, and the counters of every cell. */
function prepare(layout: Layout) {
  const rows = Math.floor(BATCH_BYTES / layout.stride);
  const vectors = Math.ceil(layout.packedBytes / 16);
  let next = 16;
  const reserve = (bytes: number): number => {
    const at = next;
    next += Math.ceil(bytes / 16) * 16;
    return at;
  };
  const memory = {
    // A vector load may reach past the last row.
    rows: reserve(rows * layout.stride + 64),
    cells: reserve(rows * 2),
    ends: reserve(CELL_COUNT * 4),
    order: reserve(rows * 4),
    counts: reserve(CELL_COUNT * vectors * 2048),
    sums: reserve(CELL_COUNT * layout.packedBytes * 256),
  };
  const module = instantiate(next);
  return {
    layout,
    module,
    memory,
    vectors,
    capacity: rows * layout.stride,
    bytes: new Uint8Array(module.memory.buffer),
  };
}

let compiled: WebAssembly.Module | undefined;

function instantiate(bytes: number): FoldModule {
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(FOLD_WASM), (char) => char.charCodeAt(0)));
  const module = new WebAssembly.Instance(compiled).exports as unknown as FoldModule;
  module.memory.grow(Math.ceil(bytes / 65536));
  return module;
}

/** Counts the rows in the batch buffer and leaves it empty. */
function foldBatch(bench: Bench, filled: number, keys: boolean): 0 {
  const { layout, module, memory, vectors } = bench;
  const codes = [INDUSTRIES.length, SIZES.length, REGIONS.length] as const;
  const { rows, cells, ends, order } = memory;
  const fault = module.cluster(rows, filled / layout.stride, layout.stride, ROW_COHORT, ...codes, cells, ends, order);
  if (fault > 0) throw new Error(`row ${fault - 1} of a batch has a cohort code outside the registry`);
  const wide = Math.ceil(layout.wideColumns / 32);
  module.count(order, ends, CELL_COUNT, ROW_NIBBLES, vectors, wide, memory.counts);
  if (keys) module.sumKeys(order, ends, CELL_COUNT, ROW_NIBBLES, layout.packedBytes, memory.sums);
  return 0;
}

/** Counters come as [cell][vector][half][value][lane], a lane being one byte, so two columns; sums low half first. */
function readTally({ layout, module, memory, vectors }: Bench): Tally {
  const tally = emptyTally(layout);
  const { counts, keyLow, keyHigh } = tally;
  const lanes = new Uint32Array(module.memory.buffer, memory.counts, CELL_COUNT * vectors * 512);
  const sums = new Uint32Array(module.memory.buffer, memory.sums, CELL_COUNT * layout.packedBytes * 64);
  const columns = layout.columns.length;
  for (let cell = 0, index = 0; cell < CELL_COUNT; cell++)
    for (let column = 0; column < columns; column++) {
      const lane = (cell * vectors + (column >> 5)) * 512 + (column & 1) * 256 + ((column >> 1) & 15);
      const sum = (cell * layout.packedBytes * 2 + column) * 32;
      for (let value = 0; value < NIBBLES; value++, index++) {
        counts[index] = lanes[lane + value * 16] as number;
        keyLow[index] = sums[sum + value * 2] as number;
        keyHigh[index] = sums[sum + value * 2 + 1] as number;
      }
    }
  return tally;
}
