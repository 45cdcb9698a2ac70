import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { AttackResult } from './attack.ts';

/** What a worker is asked for. */
export interface Work {
  readonly id: string;
  readonly quick: boolean;
  readonly seed: number;
}

export type WorkerMessage = { readonly text: string } | { readonly result: AttackResult };

/** The ones that take longest begin first, so that no core waits at the end. */
const LONGEST = ['A5', 'A12', 'A4', 'A2', 'C3', 'A3'];

/** Runs attacks on all cores; results come back in the order asked for. `say` is told how many are done. */
export async function runAll(all: readonly Work[], say: (done: number, text: string) => void): Promise<AttackResult[]> {
  const rank = ({ id }: Work): number => (LONGEST.indexOf(id) + LONGEST.length + 1) % (LONGEST.length + 1);
  const waiting = [...all].sort((a, b) => rank(a) - rank(b));
  const results = new Map<string, AttackResult>();
  const drain = async (): Promise<void> => {
    for (let work = waiting.shift(); work; work = waiting.shift())
      results.set(work.id, await run(work, (text) => say(results.size, text)));
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), all.length) }, drain));
  return all.flatMap(({ id }) => results.get(id) ?? []);
}

const run = (work: Work, say: (text: string) => void): Promise<AttackResult> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: work });
    worker.on('message', (message: WorkerMessage) => ('text' in message ? say(message.text) : resolve(message.result)));
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`${work.id} ended early (${code})`)));
  });
