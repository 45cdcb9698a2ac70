import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** Undefined where there is no such file; what is no file at all (a folder) has no text either. */
function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return undefined;
    throw error;
  }
}

/** Prettier is loaded only by the commands that write into the repository. */
async function format(path: string, text: string): Promise<string> {
  const { format: formatted, resolveConfig } = await import('prettier');
  return formatted(text, { ...(await resolveConfig(path)), filepath: path });
}

// npm starts scripts in the repository's folder; file names are meant from where its user stands.
process.chdir(process.env['INIT_CWD'] ?? '.');
const { run } = await import('./run.ts');

process.exitCode = await run(
  {
    read,
    write: (path, text) => writeFileSync(path, text),
    list: (folder) => readdirSync(folder),
    format,
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
  },
  process.argv.slice(2),
);
