import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

  /**
   * Creates the folder, or takes the one there, for this process alone; empties it when asked to, or when a demonstration
   * was left half loaded, but never before it is held. Refuses folders of others. Returns how to let go.
   */
  open(reset: boolean, origin: string): () => void {
    try {
      mkdirSync(this.path, { recursive: true });
      const foreign = !existsSync(this.at(MARKER)) && readdirSync(this.path).some((name) => name !== LOCK);
      if (foreign) throw new StartError(`${this.path} holds other things; choose an empty folder with --data.`);
      const unlock = lock(this.at(LOCK), origin);
      if (reset || this.marker?.demo === 'loading') this.clear();
      if (!existsSync(this.at(MARKER))) this.mark({ demo: 'none' });
      return unlock;
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
    if (existsSync(path)) chmodSync(path, 0o600);
    else writeFileSync(path, JSON.stringify(make()), { mode: 0o600 });
    return path;
  }
}

const LOCK = 'host.lock';

/** Keeps a second host off the same data: the file appears once, and outlives only a process that was killed. */
function lock(path: string, origin: string): () => void {
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(path, JSON.stringify({ pid: process.pid, origin }), { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt === 2) throw error;
      refuseHolder(path);
      rmSync(path, { force: true });
    }
  }
}

function refuseHolder(path: string): void {
  const held = readHolder(path);
  if (held.pid && held.pid !== process.pid && isAlive(held.pid))
    throw new StartError(
      `Tidemark already runs on this data at ${held.origin ?? 'another port'} (process ${held.pid}).`,
    );
}

/** A holder that was killed while it wrote holds nothing. */
function readHolder(path: string): { pid?: number; origin?: string } {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as { pid?: number; origin?: string };
  } catch {
    return {};
  }
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
