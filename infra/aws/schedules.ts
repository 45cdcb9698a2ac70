import { Duration } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import { functionRows } from '#infra/wiring.ts';
import { acknowledgeVersions } from './acknowledge.ts';
import type { Functions } from './functions.ts';

/** Functions that run every so many minutes; a run that fails waits for the next. */
export class Schedules extends Construct {
  constructor(scope: Construct, id: string, functions: Functions) {
    super(scope, id);
    for (const [name, { trigger }] of functionRows) {
      if (trigger.kind !== 'schedule') continue;
      const role = new Role(this, `${name}-role`, { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
      const target = new LambdaInvoke(functions.of(name), { role, retryAttempts: 0 });
      new Schedule(this, name, { schedule: ScheduleExpression.rate(Duration.minutes(trigger.minutes)), target });
      acknowledgeVersions(this, functions.of(name));
    }
  }
}
