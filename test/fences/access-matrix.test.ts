import { beforeAll, describe, expect, it } from 'vitest';
import { grants } from '#infra/aws/inspect/grants.ts';
import { mayBegin, sessionMay } from '#infra/aws/inspect/simulate.ts';
import { deploymentOf, ofType, plan, type Deployment } from '#infra/aws/inspect/template.ts';
import { functionRows, ROOMS, type Access, type FunctionRow, type Room } from '#infra/wiring.ts';

/** Spelled out here once more: what the names in wiring.ts are allowed to mean. */
const DATA = {
  read: ['GetItem', 'BatchGetItem', 'Query'],
  write: ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'ConditionCheckItem'],
};
const STREAM = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];
const CONFINED =
  ' if {"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["TENANT#${aws:PrincipalTag/tenantId}#*"]},"Null":{"dynamodb:LeadingKeys":"false"}}';

const roomsOf = ({ rooms }: FunctionRow) => Object.entries(rooms) as [Room, readonly Access[]][];
const onRoom = (holder: string, room: string, actions: readonly string[], condition = ''): string[] =>
  actions.map((action) => `${holder}: dynamodb:${action} on ${room}${condition}`);
const entering = (name: string, room: Room, one: Access): string[] =>
  one === 'tenant-session'
    ? [`${name}: sts:AssumeRole on tenant-role`, `${name}: sts:TagSession on tenant-role`]
    : onRoom(name, room, DATA[one]);

const promised = [
  ...functionRows.flatMap(([name, row]) =>
    roomsOf(row).flatMap(([room, access]) => access.flatMap((one) => entering(name, room, one))),
  ),
  ...functionRows.flatMap(([name, { trigger }]) =>
    trigger.kind === 'stream' ? onRoom(name, `${trigger.room}/stream`, STREAM) : [],
  ),
  ...onRoom('tenant-role', 'tenant', [...DATA.read, ...DATA.write], CONFINED),
].sort();

let deployed: Deployment;
beforeAll(() => {
  deployed = deploymentOf(plan());
});

describe('access to the rooms', () => {
  it('is what wiring.ts says and nothing more', () => {
    expect(grants(deployed)).toEqual(promised);
    console.log(matrix(grants(deployed)));
  });

  it.each<[string, object]>([
    ['a scan', { Effect: 'Allow', Action: 'dynamodb:Scan', Resource: { 'Fn::GetAtt': ['PoolRoomTable', 'Arn'] } }],
    ['every table', { Effect: 'Allow', Action: ['dynamodb:GetItem'], Resource: '*' }],
    ['every action', { Effect: 'Allow', Action: '*', Resource: '*' }],
    ['all but some actions', { Effect: 'Allow', NotAction: 's3:*', Resource: '*' }],
  ])('is seen to be too wide when a template grants %s', (_, statement) => {
    expect(grants(tampered(statement))).not.toEqual(promised);
  });
});

describe('a session of one tenant', () => {
  it.each([
    'GetItem',
    'Query',
    'PutItem',
    'UpdateItem',
    'DeleteItem',
    'BatchGetItem',
    'BatchWriteItem',
    'ConditionCheckItem',
  ])('may %s its own keys and nobody else’s', async (action) => {
    expect(await sessionMay(deployed, '12', action, ['TENANT#12#'])).toBe(true);
    expect(await sessionMay(deployed, '12', action, ['TENANT#12#S#03', 'TENANT#12#'])).toBe(true);
    expect(await sessionMay(deployed, '12', action, ['TENANT#13#'])).toBe(false);
    expect(await sessionMay(deployed, '12', action, ['TENANT#123#'])).toBe(false);
    expect(await sessionMay(deployed, '123', action, ['TENANT#12#'])).toBe(false);
    expect(await sessionMay(deployed, '12', action, ['TENANT#12#', 'TENANT#13#'])).toBe(false);
    expect(await sessionMay(deployed, '12', action, ['DIRECTORY'])).toBe(false);
    expect(await sessionMay(deployed, '12', action, undefined)).toBe(false);
  });

  it('may not scan', async () => {
    expect(await sessionMay(deployed, '12', 'Scan', undefined)).toBe(false);
    expect(await sessionMay(deployed, '12', 'Scan', ['TENANT#12#'])).toBe(false);
  });

  it('would reach other tenants if the condition were gone', async () => {
    const text = JSON.stringify(deployed).replaceAll('"TENANT#${aws:PrincipalTag/tenantId}#*"', '"TENANT#*"');
    const loose = { ...deployed, resources: (JSON.parse(text) as Deployment).resources };
    expect(await sessionMay(loose, '12', 'GetItem', ['TENANT#13#'])).toBe(true);
  });

  it('is begun by tenant-facing functions only, and only with the tenant’s tag', async () => {
    expect(await mayBegin(deployed, 'assess', { tenantId: '12' })).toBe(true);
    expect(await mayBegin(deployed, 'assess', {})).toBe(false);
    expect(await mayBegin(deployed, 'assess', { tenantId: '12', other: 'x' })).toBe(false);
    expect(await mayBegin(deployed, 'benchmark', { tenantId: '12' })).toBe(false);
  });
});

/** The deployment with one more statement in the policy of `benchmark`. */
function tampered(statement: object): Deployment {
  const resources = structuredClone(deployed.resources) as Record<string, { Properties?: Record<string, unknown> }>;
  const [id] = ofType(deployed, 'AWS::IAM::Policy').find(([name]) => name.includes('benchmark')) ?? [];
  const document = resources[id ?? '']?.Properties?.['PolicyDocument'] as { Statement: object[] };
  document.Statement.push(statement);
  return { ...deployed, resources: resources as Deployment['resources'] };
}

/** Rooms by functions: r(ead), w(rite), t(enant session), s(tream). */
function matrix(lines: readonly string[]): string {
  const cell = (name: string, room: Room): string => {
    const has = (text: string): boolean => lines.some((line) => line.startsWith(`${name}: ${text}`));
    const session = room === 'tenant' && has('sts:AssumeRole on tenant-role');
    const letters = [
      has(`dynamodb:GetItem on ${room}`) && 'r',
      has(`dynamodb:PutItem on ${room}`) && 'w',
      session && 't',
      has(`dynamodb:GetRecords on ${room}/stream`) && 's',
    ];
    return (letters.filter(Boolean).join('') || '·').padEnd(8);
  };
  const rows = [...functionRows.map(([name]) => name), 'tenant-role'].map(
    (name) => name.padEnd(20) + ROOMS.map((room) => cell(name, room)).join(' '),
  );
  return ['Access to the rooms'.padEnd(20) + ROOMS.map((room) => room.padEnd(8)).join(' '), ...rows].join('\n');
}
