import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from './options.ts';

/** Says that a folder is ours: `--reset` empties no other. */
const MARKER = 'tidemark.json';

/** What the folder remembers between starts. */
interface Marker {
  /** `loading` until the demonstration is complete. */
  readonly demo: 'none' | 'loading' | 'loaded';
}

/** The folder that holds everything a local installation keeps. */
export class DataFolder {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  at = (...parts: string[]): string => join(this.path, ...parts);

  url = (...parts: string[]): string => `file://${this.at(...parts)}`;

  /** Creates the folder, or takes the one there; empties it first when asked to. Refuses folders of others. */
  open(reset: boolean): void {
    try {
      mkdirSync(this.path, { recursive: true });
      const foreign = !existsSync(this.at(MARKER)) && readdirSync(this.path).length > 0;
      if (foreign) throw new StartError(`${this.path} holds other things; choose an empty folder with --data.`);
      if (reset || this.marker?.demo === 'loading') this.clear();
      if (!existsSync(this.at(MARKER))) this.mark({ demo: 'none' });
      writeFileSync(this.at('.write-test'), '');
      rmSync(this.at('.write-test'));
    } catch (error) {
      if (error instanceof StartError) throw error;
      const code = (error as NodeJS.ErrnoException).code ?? 'unknown fault';
      throw new StartError(`The data folder ${this.path} cannot be written (${code}); choose another with --data.`);
    }
  }

  private clear(): void {
    for (const name of readdirSync(this.path))
      if (name !== LOCK) rmSync(this.at(name), { recursive: true, force: true });
  }

  get marker(): Marker | undefined {
    return existsSync(this.at(MARKER)) ? (JSON.parse(readFileSync(this.at(MARKER), 'utf8')) as Marker) : undefined;
  }

  mark(marker: Marker): void {
    writeFileSync(this.at(MARKER), JSON.stringify(marker));
  }

  /** A file that only its owner can read, made once. */
  secretFile(name: string, make: () => unknown): string {
    const path = this.at(name);
    if (!existsSync(path)) writeFileSync(path, JSON.stringify(make()), { mode: 0o600 });
    return path;
  }
}

const LOCK = 'host.lock';

/** Keeps a second host off the same data. Returns how to let go. */
export function lock(folder: DataFolder, origin: string): () => void {
  const path = folder.at(LOCK);
  const held =
    existsSync(path) && (JSON.parse(readFileSync(path, 'utf8') || '{}') as { pid?: number; origin?: string });
  if (held && held.pid && held.pid !== process.pid && isAlive(held.pid))
    throw new StartError(
      `Tidemark already runs on this data at ${held.origin ?? 'another port'} (process ${held.pid}).`,
    );
  writeFileSync(path, JSON.stringify({ pid: process.pid, origin }));
  return () => rmSync(path, { force: true });
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The doors' secrets: in a file with tight permissions, as the key store holds them on AWS. */
export const doorSecretsFile = (folder: DataFolder): string =>
  folder.secretFile('secrets.json', () => ({
    pool: randomBytes(32).toString('base64'),
    master: randomBytes(32).toString('base64'),
  }));
