import { definitionSchema } from '#shared/instrument/definition-schema.ts';
import { SCHEMA_FILE } from '../folder.ts';
import type { Command, ExitCode } from '../io.ts';

/** The JSON Schema of definitions, as published beside them. */
export const schema: Command = {
  usage: 'schema [--write]',
  about: `the JSON Schema of definitions; --write publishes it`,
  files: 0,
  options: { write: { type: 'boolean' } },
  async run(io, _, { write }): Promise<ExitCode> {
    const text = JSON.stringify(definitionSchema(), null, 2);
    if (!write) {
      io.out(text);
      return 0;
    }
    io.write(SCHEMA_FILE, await io.format(SCHEMA_FILE, text));
    io.out(`wrote ${SCHEMA_FILE}`);
    return 0;
  },
};
