import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { functionRows, type FunctionName } from '#infra/wiring.ts';
import type { Functions } from './functions.ts';
import type { Streams } from './streams.ts';
import type { Workflows } from './workflows.ts';

const period = Duration.minutes(5);
/** Half of what a closing waits for the stream. */
const LAG_MS = 60_000;
const LAGS: Partial<Record<FunctionName, string>> = {
  contribute: 'Submissions reach the pool later than a closing waits for them.',
  'keep-books': 'Deeds reach their chain, and changes the directory, minutes late.',
};

/** What somebody has to look at. Alarms name functions and count; they cannot quote. */
export class Alarms extends Construct {
  private readonly topic: Topic;

  constructor(scope: Construct, id: string, email: string | undefined) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { enforceSSL: true });
    if (email) this.topic.addSubscription(new EmailSubscription(email));
  }

  watch(functions: Functions, streams: Streams, { machines }: Workflows): void {
    for (const [name] of functionRows)
      this.on(`${name}-errors`, functions.of(name).metricErrors({ period }), 'The function failed without an answer.');
    const depth = streams.deadLetters.metricApproximateNumberOfMessagesVisible({ period });
    this.on(
      'dead-letters',
      depth,
      'A submission has not crossed into the pool, or a deed not into the chain: repair, then replay the stream from there.',
    );
    for (const [name, { trigger }] of functionRows)
      if (trigger.kind === 'stream')
        this.on(
          `${name}-lags`,
          functions.of(name).metric('IteratorAge', { period, statistic: 'Maximum' }),
          LAGS[name] ?? 'A consumer of the stream is behind.',
          LAG_MS,
        );
    for (const machine of machines)
      this.on(
        `${machine.node.scope?.node.id}-failed`,
        machine.metricFailed({ period }),
        'A workflow gave up; start it again.',
      );
  }

  private on(id: string, metric: IMetric, alarmDescription: string, threshold = 1): void {
    const alarm = new Alarm(this, id, {
      metric,
      alarmDescription,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }
}
