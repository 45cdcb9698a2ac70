import { readFileSync } from 'node:fs';
import { run } from './run.ts';

/** Undefined where there is no such file. */
function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return undefined;
    throw error;
  }
}

// npm starts scripts in the repository's folder; file names are meant from where its user stands.
process.chdir(process.env['INIT_CWD'] ?? '.');

process.exitCode = await run(
  {
    read,
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
    environment: process.env,
  },
  process.argv.slice(2),
);
