import { randomUUID } from 'node:crypto';
import { link, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type WorkflowName =
  | 'close-edition'
  | 'dry-run'
  | 'publish-edition'
  | 'import-assessments'
  | 'offboard-tenant'
  | 'restore-tenant'
  | 'erase-tenant'
  | 'check-onboarding'
  | 'apply-onboarding'
  | 'publish-report';

/** Starts workflows. Every step may be repeated and run beside itself, so starting one twice does no harm. */
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
    const draft = join(root, randomUUID());
    await writeFile(draft, JSON.stringify(input));
    try {
      // A link appears whole, and only where there is none yet.
      await link(draft, join(root, `${name}~${id}.json`));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      await rm(draft);
    }
  },
});

const stateMachines = (prefix: string): Workflows => ({
  async start(name, id, input) {
    const { SFNClient, StartExecutionCommand } = await import('@aws-sdk/client-sfn');
    await new SFNClient({}).send(
      new StartExecutionCommand({
        stateMachineArn: `${prefix}${name}`,
        // A name is taken for 90 days, even by an execution that failed: the suffix lets it be started again.
        name: `${id.replaceAll(/[^A-Za-z0-9_-]/g, '-')}-${randomUUID().slice(0, 8)}`,
        input: JSON.stringify(input),
      }),
    );
  },
});
