import { Duration } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { functionRows, type FunctionName, type Room, type Trigger } from '#infra/wiring.ts';
import { allow, STREAM_ACTIONS } from './access.ts';
import { acknowledge } from './acknowledge.ts';
import type { Functions } from './functions.ts';

type StreamTrigger = Extract<Trigger, { kind: 'stream' }>;

/** Functions driven by the changes of a room: at least once, repeated in part, and what fails for good is kept aside. */
export class Streams extends Construct {
  /** Where in the stream a change is that could not be taken over; never what it says. */
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, functions: Functions, tables: Readonly<Record<Room, TableV2>>) {
    super(scope, id);
    this.deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    acknowledge(this.deadLetters, { SQS3: 'It is the dead-letter queue, of an event source.' });
    for (const [name, { trigger }] of functionRows)
      if (trigger.kind === 'stream') this.drive(functions, name, trigger, tables[trigger.room]);
  }

  private drive(functions: Functions, name: FunctionName, trigger: StreamTrigger, table: TableV2): void {
    const [target, stream] = [functions.of(name), table.tableStreamArn];
    if (!stream) throw new Error(`the ${trigger.room} table has no stream`);
    target.role?.addToPrincipalPolicy(allow(STREAM_ACTIONS, stream));
    new EventSourceMapping(this, name, {
      target,
      eventSourceArn: stream,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: trigger.batch,
      retryAttempts: trigger.retries,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      onFailure: new SqsDlq(this.deadLetters),
      filters: trigger.sortKeyPrefixes.map((prefix) =>
        FilterCriteria.filter({ dynamodb: { Keys: { sk: { S: FilterRule.beginsWith(prefix) } } } }),
      ),
    });
  }
}
