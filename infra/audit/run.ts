import { FetchError, fetchLog, fetchTenants } from './fetch-log.ts';
import { readOptions, USAGE, UsageError, type Asked } from './options.ts';
import { verifyLog, type Verdict } from './verify.ts';

/** What the command needs of the world. */
export interface Io {
  /** The text of a file; undefined when there is none. */
  read(path: string): string | undefined;
  out(text: string): void;
  err(text: string): void;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** 0: every log is whole; 1: one is not, or cannot be had; 2: the command was not understood. */
export async function run(io: Io, args: readonly string[]): Promise<0 | 1 | 2> {
  try {
    let whole = true;
    for await (const { holds, text } of verdicts(io, readOptions(args, io.environment))) {
      (holds ? io.out : io.err)(text);
      whole &&= holds;
    }
    return whole ? 0 : 1;
  } catch (error) {
    if (error instanceof UsageError) {
      io.err(`${error.message}\n\n${USAGE}`);
      return 2;
    }
    if (!(error instanceof FetchError)) throw error;
    io.err(error.message);
    return 1;
  }
}

async function* verdicts(io: Io, { files, source, tenant, head }: Asked): AsyncGenerator<Verdict> {
  for (const file of files) {
    const text = io.read(file);
    yield text === undefined ? { holds: false, text: `${file}: there is no such file` } : verifyLog(file, text, head);
  }
  if (!source) return;
  for (const id of tenant === undefined ? await fetchTenants(source) : [tenant])
    yield verifyLog(id, await fetchLog(source, id), head);
}
