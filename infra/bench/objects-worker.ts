import { parentPort, workerData } from 'node:worker_threads';
import { must } from '#shared/kernel/result.ts';
import { asCounts, countObjects, plainContributions, type Rows } from './objects.ts';

// A heap of its own: collecting garbage among a million objects must not be charged to the other engines.
const port = must(parentPort, 'parent');
const rows = workerData as Rows;
const contributions = plainContributions(rows);

port.on('message', () => {
  const counts = asCounts(countObjects(contributions, rows.values.length));
  port.postMessage(counts, [counts.buffer as ArrayBuffer]);
});
port.postMessage('ready');
