import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { must } from '#shared/kernel/result.ts';
import { fold } from '#shared/pool/fold.ts';
import { rollUp } from '#shared/pool/roll-up.ts';
import { startDuckDb } from './duckdb.ts';
import type { Rows } from './objects.ts';
import { fullLayout, population } from './population.ts';
import type { Section } from './report.ts';
import { interleaved, median, type Cost } from './rounds.ts';

const CONTRIBUTIONS = 1_000_000;
const ROUNDS = 7;

/** Counting with every margin: WebAssembly beside DuckDB and plain objects, on the same contributions. */
export async function benchFold(progress: (line: string) => void): Promise<Section> {
  progress(`fold: making ${CONTRIBUTIONS.toLocaleString('en')} contributions`);
  const all = population(fullLayout(), CONTRIBUTIONS);
  const objects = await startObjects(all);
  progress('fold: loading DuckDB and choosing its best form');
  const duckDb = await startDuckDb(all);
  const results: Record<string, Uint32Array> = {};
  try {
    const costs = await interleaved(
      ROUNDS,
      {
        fold: () => (results['fold'] = rollUp(fold(all.layout, all.segments, { keys: false })).counts),
        duckDb: async () => (results['DuckDB'] = rollUp(await duckDb.count()).counts),
        objects: async () => (results['plain objects'] = await objects.count()),
        withKeys: () => (results['fold with key sums'] = rollUp(fold(all.layout, all.segments)).counts),
      },
      (round) => progress(`fold: round ${round} of ${ROUNDS}`),
    );
    sameCounts(results);
    return section(costs, duckDb.form, all.layout.columns.length);
  } finally {
    duckDb.close();
    await objects.stop();
  }
}

async function startObjects({ cells, values, count }: Rows) {
  const worker = new Worker(new URL('./objects-worker.ts', import.meta.url), { workerData: { cells, values, count } });
  await once(worker, 'message');
  return {
    async count(): Promise<Uint32Array> {
      worker.postMessage('count');
      return must(((await once(worker, 'message')) as Uint32Array[])[0], 'counts');
    },
    stop: () => worker.terminate(),
  };
}

/** Throws when two engines differ in a single counter of a single cohort: then their times say nothing. */
function sameCounts(results: Readonly<Record<string, Uint32Array>>): void {
  const reference = must(results['fold'], 'counts');
  for (const [name, counts] of Object.entries(results)) {
    if (counts.length !== reference.length) throw new Error(`${name} has other counters`);
    const at = counts.findIndex((count, i) => count !== reference[i]);
    if (at >= 0) throw new Error(`${name} counts ${counts[at]} where fold counts ${reference[at]} (counter ${at})`);
  }
}

function section(
  costs: Readonly<Record<'fold' | 'duckDb' | 'objects' | 'withKeys', Cost[]>>,
  form: string,
  columns: number,
): Section {
  const cpu = (name: keyof typeof costs): number => median(costs[name].map((cost) => cost.cpu));
  // Within a round the machine is the same for both, so ratios are taken there.
  const times = (name: keyof typeof costs): number =>
    median(costs[name].map((cost, i) => cost.cpu / must(costs.fold[i], 'cost').cpu));
  const seconds = (name: keyof typeof costs) => ({ value: cpu(name) / 1000, unit: 's CPU' });
  return {
    part: 'fold',
    title: `fold + margins of ${CONTRIBUTIONS.toLocaleString('en')} contributions × ${columns} columns (medians of ${ROUNDS} interleaved rounds, counts identical)`,
    figures: [
      { name: 'fold, counts only', ...seconds('fold') },
      { name: 'DuckDB, counts only', ...seconds('duckDb'), note: `best form: ${form}` },
      { name: 'plain objects, counts only', ...seconds('objects') },
      { name: 'fold with key sums, as in production', ...seconds('withKeys') },
      { name: 'DuckDB ÷ fold', value: times('duckDb'), unit: '×', atLeast: 2.5 },
      { name: 'plain objects ÷ fold', value: times('objects'), unit: '×' },
      { name: 'fold, counts only, wall', value: median(costs.fold.map(({ wall }) => wall)) / 1000, unit: 's' },
    ],
  };
}
