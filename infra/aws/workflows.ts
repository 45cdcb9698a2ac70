import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import {
  Chain,
  DefinitionBody,
  LogLevel,
  StateMachine,
  TaskInput,
  Timeout,
  Wait,
  WaitTime,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import { FUNCTIONS, STEP_ATTEMPTS, WORKFLOWS, type WorkflowStep } from '#infra/wiring.ts';
import { acknowledge, acknowledgeVersions } from './acknowledge.ts';
import type { Functions } from './functions.ts';

/** Workflows as state machines, each a chain of its steps. */
export class Workflows extends Construct {
  readonly machines: readonly StateMachine[];

  constructor(scope: Construct, id: string, prefix: string, functions: Functions) {
    super(scope, id);
    this.machines = Object.entries(WORKFLOWS).map(([name, steps]) =>
      machine(new Construct(this, name), `${prefix}-${name}`, steps, functions),
    );
  }
}

function machine(scope: Construct, name: string, steps: readonly WorkflowStep[], functions: Functions): StateMachine {
  const [first, ...rest] = steps.map((step) =>
    'wait' in step ? waiting(scope, step) : invocation(scope, step, functions),
  );
  if (!first) throw new Error(`${name} has no steps`);
  const made = new StateMachine(scope, 'Machine', {
    stateMachineName: name,
    definitionBody: DefinitionBody.fromChainable(rest.reduce((chain, step) => chain.next(step), Chain.start(first))),
    tracingEnabled: true,
    logs: {
      destination: new LogGroup(scope, 'Log', {
        retention: RetentionDays.THREE_MONTHS,
        removalPolicy: RemovalPolicy.DESTROY,
      }),
      level: LogLevel.ALL,
      includeExecutionData: false,
    },
  });
  acknowledge(made, { 'IAM5[Resource::*]': 'Log delivery and X-Ray know no resources.' });
  for (const step of steps) if ('function' in step) acknowledgeVersions(made, functions.of(step.function));
  return made;
}

type Invocation = Extract<WorkflowStep, { function: unknown }>;
type Waiting = Extract<WorkflowStep, { wait: unknown }>;

/** Streams do not say when they are read to their end; an alarm says when they lag. */
const waiting = (scope: Construct, { wait, seconds }: Waiting): Wait =>
  Wait.jsonata(scope, `wait-${wait}`, { time: WaitTime.duration(Duration.seconds(seconds)) });

/** Every step gets the workflow's input and its own name; a step may be repeated, so a step that fails is run again. */
function invocation(scope: Construct, { function: name, step }: Invocation, functions: Functions): LambdaInvoke {
  const task = LambdaInvoke.jsonata(scope, step, {
    lambdaFunction: functions.of(name),
    payload: TaskInput.fromText(`{% $merge([$states.input, {"step": "${step}"}]) %}`),
    outputs: '{% $states.input %}',
    retryOnServiceExceptions: false,
    taskTimeout: Timeout.duration(Duration.seconds(FUNCTIONS[name].seconds + 10)),
  });
  return task.addRetry({
    errors: ['States.ALL'],
    maxAttempts: STEP_ATTEMPTS - 1,
    interval: Duration.seconds(2),
    backoffRate: 3,
  }) as LambdaInvoke;
}
