/** What the commands need of the world. */
export interface Io {
  /** The text of a file; undefined when there is none. */
  read(path: string): string | undefined;
  write(path: string, text: string): void;
  /** Names of the files of a folder. */
  list(folder: string): string[];
  /** As the repository wants its files. */
  format(path: string, text: string): Promise<string>;
  out(text: string): void;
  err(text: string): void;
}

/** 0: well; 1: something is wrong with what was given; 2: the command was not understood. */
export type ExitCode = 0 | 1 | 2;

/** One command of the program: its words, and what it does with its arguments. */
export interface Command {
  readonly usage: string;
  readonly about: string;
  readonly files: number;
  readonly options?: Readonly<Record<string, { readonly type: 'boolean' | 'string' }>>;
  run(io: Io, files: readonly string[], options: Readonly<Record<string, unknown>>): ExitCode | Promise<ExitCode>;
}
