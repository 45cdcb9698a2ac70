import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { STEP_ATTEMPTS, WORKFLOWS, type FunctionName, type WorkflowName } from '#infra/wiring.ts';

type StepHandler = (event: unknown) => Promise<unknown>;

export interface RunnerOptions {
  /** Folder of start requests, `<workflow>~<id>.json`. */
  readonly folder: string;
  readonly handlers: (name: FunctionName) => StepHandler;
  /** Resolves when the stream has been read to its end. */
  readonly settled: () => Promise<void>;
  readonly onFailed: (request: string, step: string) => void;
  readonly pollMs?: number;
}

/**
 * Runs workflows one step after the other, as the state machines do on AWS. A request stays until its workflow has ended,
 * so a killed host takes it up again; a step that fails for good parks the request as `.failed`.
 */
export function startRunner(options: RunnerOptions): { stop(): Promise<void> } {
  mkdirSync(options.folder, { recursive: true });
  const state = { stopped: false };
  const done = loop(options, state);
  return {
    async stop() {
      state.stopped = true;
      await done;
    },
  };
}

async function loop(options: RunnerOptions, state: { stopped: boolean }): Promise<void> {
  while (!state.stopped) {
    const request = readdirSync(options.folder).find((name) => name.endsWith('.json'));
    // A fault of the file system must not end the host: the request stays and is taken up again.
    if (
      request &&
      (await runRequest(options, request).then(
        () => true,
        () => false,
      ))
    )
      continue;
    await new Promise((resolve) => setTimeout(resolve, options.pollMs ?? 50));
  }
}

async function runRequest(options: RunnerOptions, request: string): Promise<void> {
  const path = join(options.folder, request);
  const name = request.split('~')[0] as WorkflowName;
  const input = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  for (const step of Object.hasOwn(WORKFLOWS, name) ? WORKFLOWS[name] : []) {
    if ('wait' in step) {
      await options.settled();
      continue;
    }
    if (await runStep(options.handlers(step.function), { ...input, step: step.step })) continue;
    options.onFailed(request, step.step);
    renameSync(path, `${path}.failed`);
    return;
  }
  rmSync(path, { force: true });
}

async function runStep(handler: StepHandler, event: unknown): Promise<boolean> {
  for (let attempt = 1; attempt <= STEP_ATTEMPTS; attempt++) {
    try {
      await handler(event);
      return true;
    } catch {
      // The function has logged what is safe to say of it.
      await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** attempt));
    }
  }
  return false;
}
