import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

export type Visitor = 'nobody' | 'company' | 'admin';

/** A page with what its scripts may weigh, in kB of gzip. */
export interface BudgetPage {
  readonly path: string;
  readonly as: Visitor;
  readonly atMost: number;
}

export interface Budget {
  /** What every page has to load before anything of its own. */
  readonly shell: number;
  readonly pages: readonly BudgetPage[];
}

const web = new URL('../../web/', import.meta.url);
const built = new URL('build/', web);

export const readBudget = (): Budget => JSON.parse(readFileSync(new URL('budget.json', web), 'utf8')) as Budget;

export const gzipped = (script: string | Uint8Array): number => gzipSync(script, { level: 9 }).length;

/** What is wrong with a weight in bytes; undefined within the budget. */
export const overBudget = ({ path, as, atMost }: BudgetPage, bytes: number): string | undefined =>
  bytes <= atMost * 1000 ? undefined : `${path} as ${as}: ${(bytes / 1000).toFixed(1)} kB, ${atMost} kB at most`;

/** The addresses of all pages that were built; the application's shell stands for every other one. */
export const builtPages = (): string[] =>
  readdirSync(built, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && file !== '200.html')
    .map((file) => `/${file.replaceAll('\\', '/').replace(/(^index)?[.]html$/, '')}`)
    .sort();

/** The scripts the shell names: an unknown address loads these and nothing else before it knows what it is. */
export function shellBytes(): number {
  const page = readFileSync(new URL('200.html', built), 'utf8');
  const scripts = [...page.matchAll(/href="[/]([^"]+)" rel="modulepreload"/g)].map(([, path]) => path ?? '');
  if (scripts.length === 0) throw new Error('the shell names no scripts');
  return [...scripts, 'boot.js'].reduce((sum, path) => sum + gzipped(readFileSync(new URL(path, built))), 0);
}
