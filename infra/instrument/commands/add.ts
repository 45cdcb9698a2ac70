import { join } from 'node:path';
import type { Instrument } from '#shared/instrument/definition.ts';
import { parseDefinition } from '#shared/instrument/parse-definition.ts';
import { fileNameOf, FOLDER, INDEX_FILE, writeIndex } from '../folder.ts';
import type { Command, Io } from '../io.ts';
import { loadDefinition } from '../load.ts';
import { findings } from '../print/findings.ts';

/** Takes a definition into the folder of those that ship. One that is there already never changes. */
export const add: Command = {
  usage: 'add FILE',
  about: 'takes a definition into those that ship',
  files: 1,
  async run(io, [path = '']) {
    const loaded = loadDefinition(io, path);
    if (!loaded) return 1;
    const { instrument, warnings } = loaded;
    const target = join(FOLDER, fileNameOf(instrument));
    const there = io.read(target);
    if (there !== undefined && !isSame(there, instrument)) {
      io.err(`${target} is there and says something else. A definition never changes: give this one a new version.`);
      return 1;
    }
    if (there === undefined) await write(io, target, instrument);
    await writeIndex(io);
    io.out(findings(path, warnings));
    io.out(
      there === undefined ? `wrote ${target} and ${INDEX_FILE}` : `${target} is there already; wrote ${INDEX_FILE}`,
    );
    return 0;
  },
};

const write = async (io: Io, target: string, { $schema: _, ...definition }: Instrument): Promise<void> =>
  io.write(target, await io.format(target, JSON.stringify({ $schema: './schema.json', ...definition }, null, 2)));

function isSame(text: string, { $schema: _, ...definition }: Instrument): boolean {
  const there = parseDefinition(text);
  if (!there.ok) return false;
  const { $schema: _other, ...other } = there.value;
  return JSON.stringify(other) === JSON.stringify(definition);
}
