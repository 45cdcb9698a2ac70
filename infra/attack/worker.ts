import { parentPort, workerData } from 'node:worker_threads';
import { must } from '#shared/kernel/result.ts';
import { CATALOGUE } from './catalogue.ts';
import type { Work, WorkerMessage } from './workers.ts';

/** One attack in a thread of its own: says where it is, then what came of it. */
const { id, quick, seed } = workerData as Work;
const tell = (message: WorkerMessage): void => must(parentPort, 'parent').postMessage(message);
tell({ result: must(CATALOGUE[id], id)({ quick, seed, say: (text) => tell({ text }) }) });
