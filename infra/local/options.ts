import { parseArgs } from 'node:util';
import { join, resolve } from 'node:path';

/** How the local host is started. */
export interface Options {
  readonly port: number;
  readonly data: string;
  /** Synthetic organisations of the demonstration; 0 for none. */
  readonly demo: number;
  readonly reset: boolean;
  readonly open: boolean;
}

/** A mistake of whoever started the program: said in one line, without a stack. */
export class StartError extends Error {}

export const USAGE = 'npm start -- [--port P] [--data DIR] [--demo N] [--empty] [--reset] [--no-open]';

export function readOptions(args: readonly string[]): Options {
  const values = parse(args);
  return {
    port: wholeNumber('--port', values.port ?? '4600', 1, 65535),
    data: resolve(values.data ?? join('.tidemark', 'data')),
    demo: values.empty ? 0 : wholeNumber('--demo', values.demo ?? '600', 1, 100_000),
    reset: values.reset ?? false,
    open: !values['no-open'],
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        demo: { type: 'string' },
        empty: { type: 'boolean' },
        reset: { type: 'boolean' },
        'no-open': { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new StartError(`${(error as Error).message}\nUsage: ${USAGE}`);
  }
}

function wholeNumber(name: string, text: string, from: number, to: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < from || value > to)
    throw new StartError(`${name} takes a whole number from ${from} to ${to}, not "${text}".`);
  return value;
}
