import { functionRows, type FunctionName } from '#infra/wiring.ts';

/** Runs what wiring.ts puts on a schedule, as EventBridge Scheduler does on AWS. A run that fails waits for the next. */
export function startScheduler(handlers: (name: FunctionName) => () => Promise<void>): { stop(): void } {
  const timers = functionRows.flatMap(([name, { trigger }]) =>
    trigger.kind === 'schedule'
      ? [setInterval(() => void handlers(name)().catch(() => undefined), trigger.minutes * 60_000)]
      : [],
  );
  return { stop: () => timers.forEach(clearInterval) };
}
