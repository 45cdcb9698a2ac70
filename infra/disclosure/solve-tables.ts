import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { solvePerturbationTable } from '#shared/crossings/perturbation/solve-table.ts';
import type { PerturbationParameters, PerturbationTable } from '#shared/crossings/perturbation/table.ts';

const target = new URL('../../shared/crossings/perturbation/tables.json', import.meta.url);

/** What the policies `standard` and `strict` name. */
const WANTED: readonly PerturbationParameters[] = [
  { D: 5, V: 2, js: 0, mono: true },
  { D: 5, V: 3, js: 2, mono: true },
];

/**
 * In 2^-32: how far a stored threshold may lie from the solution. D5V2 was solved by R's `ptable`, whose optimiser stops
 * at moments that are off by 6e-8; its largest threshold is 46 off (1.1e-8).
 */
const TOLERANCE = 86;

/**
 * The tables to store. A stored table that agrees with its solution stays bit for bit: another threshold would redraw noise
 * that has been published.
 */
export function tablesToStore(stored: readonly PerturbationTable[]): PerturbationTable[] {
  return WANTED.map((parameters) => {
    const solved = solvePerturbationTable(parameters);
    const before = stored.find(({ id }) => id === solved.id);
    if (!before) return solved;
    if (distance(before, solved) > TOLERANCE)
      throw new Error(`${solved.id} is not what is stored: a new table needs a new policy`);
    return before;
  });
}

/** The largest difference of two thresholds, in 2^-32; infinite where the tables have another shape. */
export function distance(a: PerturbationTable, b: PerturbationTable): number {
  const shape = ({ rows }: PerturbationTable): string => JSON.stringify(rows.map(({ noise }) => noise));
  if (shape(a) !== shape(b)) return Infinity;
  const [flat, other] = [a, b].map(({ rows }) => rows.flatMap(({ thresholds }) => thresholds));
  return Math.max(...(flat ?? []).map((threshold, i) => Math.abs(threshold - (other?.[i] ?? Infinity))));
}

/** Prints the tables; with `--write` stores them. */
async function main(): Promise<void> {
  const { write } = parseArgs({ options: { write: { type: 'boolean' } } }).values;
  const stored = JSON.parse(await readFile(target, 'utf8')) as PerturbationTable[];
  const text = `${JSON.stringify(tablesToStore(stored), undefined, 2)}\n`;
  if (write) await writeFile(target, text);
  else process.stdout.write(text);
}

if (import.meta.main) await main();
