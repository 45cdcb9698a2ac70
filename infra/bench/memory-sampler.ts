import { parentPort, workerData } from 'node:worker_threads';
import { must } from '#shared/kernel/result.ts';

/** Notes the most resident memory the whole process has had, in the first place of what it is given. */
const most = workerData as Float64Array;
setInterval(() => (most[0] = Math.max(most[0] as number, process.memoryUsage.rss())), 2);
must(parentPort, 'parent').postMessage('ready');
