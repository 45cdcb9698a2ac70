import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Access } from '#infra/wiring.ts';

/** Policies by name. Nobody scans; a transaction is allowed by the writes it consists of. */
export const ROOM_ACTIONS = {
  read: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
  write: [
    'dynamodb:PutItem',
    'dynamodb:UpdateItem',
    'dynamodb:DeleteItem',
    'dynamodb:BatchWriteItem',
    'dynamodb:ConditionCheckItem',
  ],
} as const satisfies Record<Exclude<Access, 'tenant-session'>, readonly string[]>;

export const STREAM_ACTIONS = [
  'dynamodb:DescribeStream',
  'dynamodb:GetRecords',
  'dynamodb:GetShardIterator',
  'dynamodb:ListStreams',
] as const;

export const SESSION_ACTIONS = ['sts:AssumeRole', 'sts:TagSession'] as const;

export const allow = (actions: readonly string[], ...resources: readonly string[]): PolicyStatement =>
  new PolicyStatement({ actions: [...actions], resources: [...resources] });
