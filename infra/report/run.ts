import { AnswerError, installationAt, UnreachableError, type Installation } from './installation.ts';
import { readOptions, USAGE, UsageError } from './options.ts';
import { verifyVersion, type Verdict } from './verify-version.ts';

/** What the command needs of the world. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** 0: everything is as it came out; 1: the first thing that is not, or cannot be had; 2: the command was not understood. */
export async function run(io: Io, args: readonly string[]): Promise<0 | 1 | 2> {
  try {
    const asked = readOptions(args, io.environment);
    const installation = installationAt(asked);
    const reports = asked.reports.length > 0 ? asked.reports : installation.reports();
    for await (const report of reports)
      for await (const { holds, text } of verdicts(installation, report)) {
        (holds ? io.out : io.err)(text);
        if (!holds) return 1;
      }
    return 0;
  } catch (error) {
    if (error instanceof UsageError) io.err(`${error.message}\n\n${USAGE}`);
    else if (error instanceof AnswerError || error instanceof UnreachableError) io.err(error.message);
    else throw error;
    return error instanceof UsageError ? 2 : 1;
  }
}

async function* verdicts(installation: Installation, report: string): AsyncGenerator<Verdict> {
  try {
    const { versions } = await installation.publication(report);
    for (const version of versions.toReversed()) yield* verifyVersion(installation, version);
  } catch (error) {
    if (!(error instanceof AnswerError) || error.status !== 410) throw error;
    yield { holds: true, text: `${report}: withdrawn, so nothing of it is served` };
  }
}
