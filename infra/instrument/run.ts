import { parseArgs } from 'node:util';
import { add } from './commands/add.ts';
import { check } from './commands/check.ts';
import { diff } from './commands/diff.ts';
import { schema } from './commands/schema.ts';
import { score } from './commands/score.ts';
import { template } from './commands/template.ts';
import type { Command, ExitCode, Io } from './io.ts';

const COMMANDS: Readonly<Record<string, Command>> = { check, score, diff, schema, template, add };

const usageOf = ({ usage, about }: Command): string => `  ${usage.padEnd(46)} ${about}`;
const USAGE = ['Usage: npm run instrument -- COMMAND', ...Object.values(COMMANDS).map(usageOf)].join('\n');

/** Runs one command line. */
export async function run(io: Io, args: readonly string[]): Promise<ExitCode> {
  const [name = '', ...rest] = args;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) return misunderstood(io, name === '' ? undefined : `There is no command "${name}".`, USAGE);
  const usage = `Usage: npm run instrument -- ${command.usage}`;
  const asked = argumentsOf(command, rest);
  if (typeof asked === 'string') return misunderstood(io, asked, usage);
  if (asked.files.length !== command.files) return misunderstood(io, undefined, usage);
  return command.run(io, asked.files, asked.options);
}

function misunderstood(io: Io, why: string | undefined, usage: string): ExitCode {
  if (why) io.err(why);
  io.err(usage);
  return 2;
}

/** The files and options of a command, or what is wrong with them. */
function argumentsOf(
  { options = {} }: Command,
  args: string[],
): { files: readonly string[]; options: Readonly<Record<string, unknown>> } | string {
  try {
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    return { files: positionals, options: values };
  } catch (error) {
    // The rest of the sentence explains a trick nobody asked about.
    return (error as Error).message.replace(/\. To specify .*/s, '.');
  }
}
