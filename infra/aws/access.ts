import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
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
} as const satisfies Partial<Record<Access, readonly string[]>>;

export const STREAM_ACTIONS = [
  'dynamodb:DescribeStream',
  'dynamodb:GetRecords',
  'dynamodb:GetShardIterator',
  'dynamodb:ListStreams',
] as const;

export const SESSION_ACTIONS = ['sts:AssumeRole', 'sts:TagSession'] as const;

export const allow = (actions: readonly string[], ...resources: readonly string[]): PolicyStatement =>
  new PolicyStatement({ actions: [...actions], resources: [...resources] });

/** Partitions of the account, of whichever tenant: what was done, and the chain that shows whether it was changed. */
const EVENTS = 'TENANT#*#AUDIT';
const CHAIN = 'TENANT#*#CHAIN';
/** Partitions of assessments, of whichever tenant. */
const ANSWERS = 'TENANT#*#S#*';

/**
 * Nobody who writes in room 1 changes or deletes what was put on account, or puts anything into the chain. (That a `PutItem` writes
 * over an event no policy can tell; the chain does.)
 */
export const keepOffTheBooks = (tableArn: string): PolicyStatement[] => [
  denyKeys(['dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:BatchWriteItem'], tableArn, [EVENTS, CHAIN]),
  denyKeys(['dynamodb:PutItem'], tableArn, [CHAIN]),
];

/** What keeping the books takes: putting events and links, bringing the directory up to date, looking what stands. */
export const keepTheBooks = (tableArn: string): PolicyStatement[] => [
  allowKeys(ROOM_ACTIONS.read, tableArn, [EVENTS, CHAIN, ANSWERS, 'DIRECTORY']),
  allowKeys(['dynamodb:PutItem'], tableArn, [EVENTS, CHAIN]),
  allowKeys(['dynamodb:UpdateItem'], tableArn, ['DIRECTORY']),
];

/** What runs the installation needs no assessment for that. */
export const keepOffAnswers = (tableArn: string): PolicyStatement[] => [
  denyKeys([...ROOM_ACTIONS.read, ...ROOM_ACTIONS.write], tableArn, [ANSWERS]),
];

/** Erasing lists the keys of assessments and deletes them: it opens none and puts none there. */
export const onlyDeleteAnswers = (tableArn: string): PolicyStatement[] => [
  denyKeys(['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], tableArn, [
    ANSWERS,
  ]),
];

/** What admitting keys takes: counting their requests. Sessions, keys and people are out of reach. */
export const countRequests = (tableArn: string): PolicyStatement[] => [
  allowKeys(['dynamodb:UpdateItem'], tableArn, ['RATE#*']),
];

/** What mailing by itself takes: people, keys and profiles (no submission, no account of deeds), and marks of what was sent. */
export const sendNotices = (tableArn: string): PolicyStatement[] => [
  allowKeys(['dynamodb:GetItem', 'dynamodb:Query'], tableArn, ['TENANT#*#', 'DIRECTORY']),
  allowKeys(['dynamodb:PutItem'], tableArn, ['NOTICES']),
];

/** What publishing reports takes: their records and their list. Editions and cells are out of reach. */
export const writeReports = (tableArn: string): PolicyStatement[] => [
  allowKeys(ROOM_ACTIONS.write, tableArn, ['REPORT#*', 'REPORTS']),
];

/** What links to drafts take, beside what admits people and keys. */
export const writeReviews = (tableArn: string): PolicyStatement[] => [
  allowKeys(['dynamodb:PutItem', 'dynamodb:DeleteItem'], tableArn, ['REVIEW#*']),
];

const KEYS = 'dynamodb:LeadingKeys';

/** Only requests that name keys, all of them like these. */
const allowKeys = (actions: readonly string[], resource: string, keys: readonly string[]): PolicyStatement =>
  new PolicyStatement({
    actions: [...actions],
    resources: [resource],
    conditions: { 'ForAllValues:StringLike': { [KEYS]: [...keys] }, Null: { [KEYS]: 'false' } },
  });

/** Requests any key of which is like these. */
const denyKeys = (actions: readonly string[], resource: string, keys: readonly string[]): PolicyStatement =>
  new PolicyStatement({
    effect: Effect.DENY,
    actions: [...actions],
    resources: [resource],
    conditions: { 'ForAnyValue:StringLike': { [KEYS]: [...keys] } },
  });
