import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type WorkflowName = 'close-edition' | 'publish-edition' | 'import-assessments';

/** Starts workflows. The same name and id started twice runs once. */
export interface Workflows {
  start(name: WorkflowName, id: string, input: Readonly<Record<string, string>>): Promise<void>;
}

/** A folder of start requests for `file:`, state machines for `states:`. */
export const workflowsAt = (url: string): Workflows =>
  url.startsWith('states:') ? stateMachines(url.slice('states:'.length)) : folder(fileURLToPath(new URL(url)));

/** A request is a file: it survives a kill of the host, whose runner removes it when the workflow has ended. */
const folder = (root: string): Workflows => ({
  async start(name, id, input) {
    await mkdir(root, { recursive: true });
    try {
      await writeFile(join(root, `${name}~${id}.json`), JSON.stringify(input), { flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  },
});

const stateMachines = (prefix: string): Workflows => ({
  async start(name, id, input) {
    const { ExecutionAlreadyExists, SFNClient, StartExecutionCommand } = await import('@aws-sdk/client-sfn');
    try {
      await new SFNClient({}).send(
        new StartExecutionCommand({
          stateMachineArn: `${prefix}${name}`,
          name: id.replaceAll(/[^A-Za-z0-9_-]/g, '-'),
          input: JSON.stringify(input),
        }),
      );
    } catch (error) {
      if (!(error instanceof ExecutionAlreadyExists)) throw error;
    }
  },
});
