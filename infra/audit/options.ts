import { parseArgs } from 'node:util';
import type { ChainHead } from '#shared/tenant/chain.ts';
import type { Source } from './fetch-log.ts';

export const USAGE = `npm run audit -- verify FILE.jsonl… [--head SEQ:HASH]
npm run audit -- verify --url https://… --key tmk_… [--tenant ID] [--head SEQ:HASH]

Recomputes the hash chain of exported audit logs, or of a running installation (every organisation, or one), and names
the first place where it is broken. --head is what an earlier verification printed. The key needs the scope admin; it
can come from TIDEMARK_KEY instead, which keeps it out of the list of processes.`;

/** A command that was not understood. */
export class UsageError extends Error {}

export interface Asked {
  readonly files: readonly string[];
  readonly source: Source | undefined;
  readonly tenant: string | undefined;
  readonly head: ChainHead | undefined;
}

export function readOptions(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Asked {
  const { values, positionals } = parse(args);
  const [command, ...files] = positionals;
  if (command !== 'verify') throw new UsageError('There is one command: verify.');
  const key = values.key ?? environment['TIDEMARK_KEY'];
  const source = values.url !== undefined && key ? { origin: values.url, key } : undefined;
  if (values.url !== undefined && !source) throw new UsageError('--url needs a key: --key or TIDEMARK_KEY.');
  if (source && !URL.canParse(source.origin)) throw new UsageError('--url takes a URL.');
  if (files.length > 0 === (source !== undefined)) throw new UsageError('Name files, or an installation by --url.');
  const head = values.head === undefined ? undefined : headOf(values.head);
  if (head && files.length !== 1 && values.tenant === undefined)
    throw new UsageError('--head belongs to one log: name one file, or a --tenant.');
  return { files, source, tenant: values.tenant, head };
}

function parse(args: readonly string[]) {
  try {
    const string = { type: 'string' } as const;
    const options = { url: string, key: string, tenant: string, head: string };
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function headOf(text: string): ChainHead {
  const [, seq, hash] = /^(\d{1,12}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (!seq || !hash) throw new UsageError('--head takes SEQ:HASH, as an earlier verification printed it.');
  return { seq: Number(seq), hash };
}
