import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { disclose } from '#shared/crossings/disclose.ts';
import { planEdition } from '#shared/crossings/plan/plan-edition.ts';
import { must } from '#shared/kernel/result.ts';
import { contributionHead } from '#shared/pool/contribution.ts';
import { discloseInputOf, INSTRUMENT, membershipOf, planInputOf } from './first-edition.ts';
import { packedContributions } from './population.ts';

/** What disclosing took in a fresh process, in bytes. */
export interface Memory {
  /** Most resident memory beyond what there was before. */
  readonly peak: number;
  /** Heap that the cells take. */
  readonly kept: number;
}

const collect = must(globalThis.gc, '--expose-gc');

function prepared() {
  const contributions = [...packedContributions(INSTRUMENT, Number(must(process.argv[2], 'contributors')))];
  const plan = planEdition(planInputOf(membershipOf(contributions.map(contributionHead))));
  return discloseInputOf(contributions, plan);
}

/** Only another thread sees the memory of this one while it works. */
async function startSampler() {
  const most = new Float64Array(new SharedArrayBuffer(8));
  const sampler = new Worker(new URL('./memory-sampler.ts', import.meta.url), { workerData: most });
  await once(sampler, 'message');
  return { most, stop: () => sampler.terminate() };
}

const input = prepared();
const { most, stop } = await startSampler();
collect();
const before = process.memoryUsage();
most[0] = before.rss;
const cells = disclose(input);
const peak = (most[0] as number) - before.rss;
await stop();
collect();
const kept = process.memoryUsage().heapUsed - before.heapUsed;
if (cells.length === 0) throw new Error('nothing was disclosed');
process.stdout.write(JSON.stringify({ peak, kept } satisfies Memory));
