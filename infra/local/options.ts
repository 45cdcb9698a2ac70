import { parseArgs } from 'node:util';
import { join, resolve } from 'node:path';
import type { ExternalIssuer } from './issuer.ts';

/** How the local host is started. */
export interface Options {
  readonly port: number;
  readonly data: string;
  /** Synthetic organisations of the demonstration; 0 for none. */
  readonly demo: number;
  readonly reset: boolean;
  readonly open: boolean;
  /** Where people sign in, if not at the embedded provider; and who is invited there as the first administrator. */
  readonly issuer: (ExternalIssuer & { readonly admin: string }) | undefined;
}

/** A mistake of whoever started the program: said in one line, without a stack. */
export class StartError extends Error {}

export const USAGE = `npm start -- [--port P] [--data DIR] [--demo N] [--empty] [--reset] [--no-open]
       npm start -- --issuer URL --client-id ID --admin ADDRESS [--client-secret-file FILE] […]`;

export function readOptions(args: readonly string[]): Options {
  const values = parse(args);
  const issuer = issuerOf(values);
  return {
    port: wholeNumber('--port', values.port ?? '4600', 1, 65535),
    data: resolve(values.data ?? join('.tidemark', 'data')),
    // People of another issuer have no passwords that a demonstration could print.
    demo: values.empty || issuer ? 0 : wholeNumber('--demo', values.demo ?? '600', 1, 100_000),
    reset: values.reset ?? false,
    open: !values['no-open'],
    issuer,
  };
}

function issuerOf(values: ReturnType<typeof parse>): Options['issuer'] {
  const { issuer: url, 'client-id': clientId, admin, 'client-secret-file': secret } = values;
  if (url === undefined && clientId === undefined && admin === undefined && secret === undefined) return undefined;
  if (url === undefined || clientId === undefined || admin === undefined)
    throw new StartError('--issuer, --client-id and --admin belong together: where people sign in, as which client, and who comes first.'); // prettier-ignore
  if (!/^https:\/\/|^http:\/\/localhost[:/]/.test(url) || !URL.canParse(url))
    throw new StartError(`--issuer takes an https address, not "${url}".`);
  return { url, clientId, admin, secretFile: secret === undefined ? undefined : resolve(secret) };
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
        issuer: { type: 'string' },
        'client-id': { type: 'string' },
        'client-secret-file': { type: 'string' },
        admin: { type: 'string' },
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
