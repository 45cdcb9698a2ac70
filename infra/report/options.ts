import { parseArgs } from 'node:util';

export const USAGE = `npm run report -- verify [REPORT…] [--url https://…] [--key tmk_…]

Hashes what an installation serves of its published reports against the digests recorded when they came out, and compares
the data behind every figure with the cells of its edition. REPORT is a slug, with ~ and its token for a private link;
without one, every report that is listed. --key, or TIDEMARK_KEY, shows those for members; --url is http://localhost:4600.`;

/** A command that was not understood. */
export class UsageError extends Error {}

export interface Asked {
  readonly reports: readonly string[];
  readonly origin: string;
  readonly key: string | undefined;
}

export function readOptions(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Asked {
  const { values, positionals } = parse(args);
  const [command, ...reports] = positionals;
  if (command !== 'verify') throw new UsageError('There is one command: verify.');
  const origin = values.url ?? 'http://localhost:4600';
  if (!URL.canParse(origin)) throw new UsageError('--url takes a URL.');
  return { reports, origin: new URL(origin).origin, key: values.key ?? environment['TIDEMARK_KEY'] };
}

function parse(args: readonly string[]) {
  try {
    const string = { type: 'string' } as const;
    return parseArgs({ args: [...args], allowPositionals: true, options: { url: string, key: string } });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
