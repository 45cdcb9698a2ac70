import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FUNCTIONS, type FunctionName } from '#infra/wiring.ts';

const root = join(import.meta.dirname, '../..');

/** The handler of a function, loaded once. */
export async function loadHandler<Input, Output>(
  name: FunctionName,
): Promise<(event: Input, context?: object) => Promise<Output>> {
  const { entry } = FUNCTIONS[name];
  const module = (await import(pathToFileURL(join(root, entry)).href)) as {
    handler: (event: Input, context?: object) => Promise<Output>;
  };
  return module.handler;
}
