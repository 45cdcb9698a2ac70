// @ts-check

/** An expected end: the message is for the person at the terminal, a stack trace would not help them. */
export class Stop extends Error {}

/** The system's name for what went wrong, as in ENOENT. @param {unknown} error */
export const codeOf = (error) => (error instanceof Error && 'code' in error ? String(error.code) : undefined);

/**
 * Runs a command of the bootstrap; its result is the exit code.
 * @param {() => Promise<number>} command
 */
export async function main(command) {
  try {
    process.exitCode = await command();
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}\n` : error);
    process.exitCode = 1;
  }
}
