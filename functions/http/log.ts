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
  /** Class of an unexpected error; its message can quote input and stays out. */
  readonly error?: string;
  /** Where it was thrown: frames of our own code only. */
  readonly at?: string;
}

export type Log = (level: 'info' | 'warn' | 'error', event: string, fields?: LogFields) => void;

/** One JSON line per event. */
export const stdoutLog: Log = (level, event, fields = {}) => {
  process.stdout.write(`${JSON.stringify({ level, event, ...fields })}\n`);
};

/** What of an unexpected error is safe to log. */
export function errorFields(error: unknown): Pick<LogFields, 'error' | 'at'> {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { error: error.name, at: frames.slice(0, 3).map((line) => line.trim().replace(/\(?file:.*\/(?=[^/]+:\d+)/, '(')).join(' < ') };
}
