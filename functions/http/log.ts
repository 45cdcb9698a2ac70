import { appendFileSync } from 'node:fs';

/** What a log line may say: ids, counts and outcomes. Answers, bodies, addresses and tokens have no field to go to. */
export interface LogFields {
  readonly function?: string;
  readonly route?: string;
  readonly status?: number;
  readonly request?: string;
  readonly milliseconds?: number;
  readonly tenant?: string;
  readonly edition?: string;
  readonly job?: string;
  readonly step?: string;
  readonly count?: number;
  readonly refused?: number;
  /** What came of it, one of a few words. */
  readonly outcome?: string;
  /** Class of an unexpected error; its message can quote input and stays out. */
  readonly error?: string;
  /** Where it was thrown: frames of our own code only. */
  readonly at?: string;
}

export type Log = (level: 'info' | 'warn' | 'error', event: string, fields?: LogFields) => void;

/** One JSON line per event, to standard output as Lambda collects it; LOG_FILE keeps a local host's terminal readable. */
export const functionLog: Log = (level, event, fields = {}) => {
  const line = `${JSON.stringify({ level, event, ...fields })}\n`;
  const file = process.env['LOG_FILE'];
  if (file) appendFileSync(file, line);
  else process.stdout.write(line);
};

/** What of an unexpected error is safe to log. */
export function errorFields(error: unknown): Pick<LogFields, 'error' | 'at'> {
  if (!(error instanceof Error)) return { error: typeof error };
  // The stack repeats the message, which can have lines that look almost like frames.
  const { stack = '', message } = error;
  const frames = stack
    .slice(Math.max(0, stack.indexOf(message)) + message.length)
    .split('\n')
    .filter((line) => /^\s+at .+:\d+:\d+\)?$/.test(line));
  return {
    error: error.name,
    at: frames
      .slice(0, 3)
      .map((line) => line.trim().replace(/\(?file:.*\/(?=[^/]+:\d+)/, '('))
      .join(' < '),
  };
}
