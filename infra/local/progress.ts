/** One line that says where a long start is: rewritten on a terminal, one line per stage elsewhere. */
export function progressLine(stream: NodeJS.WriteStream): { say(text: string): void; clear(): void } {
  let last = '';
  const started = Date.now();
  return {
    say(text) {
      const seconds = `${((Date.now() - started) / 1000).toFixed(0)} s`;
      if (stream.isTTY) stream.write(`\r\x1b[2K${text} (${seconds})`);
      // Without a terminal, figures that only count up would fill the log.
      else if (text.replaceAll(/\d+/g, '') !== last) stream.write(`${text} (${seconds})\n`);
      last = text.replaceAll(/\d+/g, '');
    },
    clear() {
      if (stream.isTTY) stream.write('\r\x1b[2K');
    },
  };
}
