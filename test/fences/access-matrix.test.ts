import { beforeAll, describe, expect, it } from 'vitest';
import { grants } from '#infra/aws/inspect/grants.ts';
import { functionMay, mayBegin, sessionMay } from '#infra/aws/inspect/simulate.ts';
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
const entering = (name: string, room: Room, one: Access): string[] => {
  if (one === 'tenant-session')
    return [`${name}: sts:AssumeRole on tenant-role`, `${name}: sts:TagSession on tenant-role`];
  if (one === 'count') return onRoom(name, room, ['UpdateItem'], onKeys('RATE#*'));
  if (one === 'notices')
    return [
      ...onRoom(name, room, ['GetItem', 'Query'], onKeys('TENANT#*#', 'DIRECTORY')),
      ...onRoom(name, room, ['PutItem'], onKeys('NOTICES')),
    ];
  if (one === 'reports') return onRoom(name, room, DATA.write, onKeys('REPORT#*', 'REPORTS'));
  if (one === 'reviews') return onRoom(name, room, ['PutItem', 'DeleteItem'], onKeys('REVIEW#*'));
  if (one === 'no-answers' || one === 'unread-answers') return []; // Takes away: seen where policies are evaluated.
  return one === 'books' ? keeping(name, room) : onRoom(name, room, DATA[one]);
};
const onKeys = (...keys: string[]): string =>
  ` if ${JSON.stringify({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys }, Null: { 'dynamodb:LeadingKeys': 'false' } })}`;
const keeping = (name: string, room: Room): string[] => [
  ...onRoom(name, room, DATA.read, onKeys('TENANT#*#AUDIT', 'TENANT#*#CHAIN', 'TENANT#*#S#*', 'DIRECTORY')),
  ...onRoom(name, room, ['PutItem'], onKeys('TENANT#*#AUDIT', 'TENANT#*#CHAIN')),
  ...onRoom(name, room, ['UpdateItem'], onKeys('DIRECTORY')),
];

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

/**
 * What the policies, evaluated, let each function do: r(ead) and w(rite) the own tenant's keys, another one's, its answers
 * and its account, the directory, and the other rooms, by its own role or in a session of the tenant. A function that
 * reaches other tenants runs the installation; it reaches nobody's answers but in a session.
 */
const PROMISED: Readonly<Record<string, string>> = {
  //                      own  other answers account directory pool release access
  benchmark: '            ··   ··   ··   ··   ··   ··   r·   r·',
  assess: '               rw   ··   ··   ··   ··   ··   r·   rw',
  account: '              rw   ··   ··   ··   ··   ··   ··   rw',
  admin: '                rw   rw   ··   rw   rw   ··   rw   rw',
  contribute: '           ··   ··   ··   ··   ··   ·w   ··   ··',
  'keep-books': '         ··   ··   r·   rw   rw   ··   ··   ··',
  'import-assessments': ' rw   ··   ··   ··   ··   ··   ··   ··',
  'close-edition': '      ··   ··   ··   ··   ··   rw   rw   ··',
  'resume-editions': '    ··   ··   ··   ··   ··   ··   r·   ··',
  'publish-edition': '    ··   ··   ··   ··   ··   rw   rw   ··',
  'custom-cohort': '      ··   ··   ··   ··   ··   rw   r·   r·',
  'move-assessments': '   rw   ··   ··   ··   ··   ··   ··   ··',
  'tenant-lifecycle': '   rw   rw   ·w   rw   rw   ··   ··   ·w',
  'tidy-tenants': '       rw   rw   ··   rw   rw   ··   ··   ·w',
  'erase-contributor': '  ··   ··   ··   ··   ··   rw   r·   ··',
  onboard: '              rw   rw   ··   rw   rw   ··   ··   rw',
  'announce-edition': '   r·   r·   ··   ··   r·   ··   ··   ··',
  'warn-of-expiry': '     r·   r·   ··   ··   r·   ··   ··   ··',
  studio: '               rw   ··   ··   ··   ··   ··   r·   r·',
  'publish-report': '     rw   ··   ··   ··   ··   ··   r·   ··',
  publications: '         ··   ··   ··   ··   ··   ··   r·   r·',
};

describe('the policies, evaluated for every function, room and tenant', () => {
  const words = (text: string): string[] => text.trim().split(/ +/);

  it('let each do what is promised', async () => {
    const rows = await Promise.all(functionRows.map(async ([name]) => [name, await evaluated(name)] as const));
    console.log(
      ['Evaluated policies    own   other answ. acct. dir.  pool  rel.  access', ...rows.map(([name, cells]) => `${name.padEnd(22)}${cells.map((cell) => cell.padEnd(6)).join('')}`)].join('\n'), // prettier-ignore
    );
    const promises = Object.entries(PROMISED).map(([name, text]) => [name, words(text)]);
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(promises));
  });

  it('would be seen to let one do more', async () => {
    const wide = { Effect: 'Allow', Action: 'dynamodb:PutItem', Resource: '*' };
    expect(await evaluated('benchmark', tampered(wide))).not.toEqual(words(PROMISED['benchmark'] ?? ''));
  });
});

const WRITING = ['PutItem', 'UpdateItem', 'DeleteItem'];

/** Own tenant, other tenant, its answers and account, the directory, and the other rooms, of one function. */
async function evaluated(name: string, deployment: Deployment = deployed): Promise<string[]> {
  const letters = async (may: (action: string) => Promise<boolean>): Promise<string> =>
    `${(await may('GetItem')) ? 'r' : '·'}${(await Promise.all(WRITING.map(may))).includes(true) ? 'w' : '·'}`;
  const session = await mayBegin(deployment, name, { tenantId: '12' });
  const ofTenant = (key: string) =>
    letters(
      async (action) =>
        (session && (await sessionMay(deployment, '12', action, [key]))) ||
        (await functionMay(deployment, name, 'tenant', action, [key])),
    );
  const others = ROOMS.filter((room) => room !== 'tenant');
  return Promise.all([
    ofTenant('TENANT#12#'),
    ofTenant('TENANT#13#'),
    ofTenant('TENANT#13#S#03'),
    ofTenant('TENANT#13#AUDIT'),
    ofTenant('DIRECTORY'),
    ...others.map((room) => letters((action) => functionMay(deployment, name, room, action, ['any']))),
  ]);
}

describe('what was put on account', () => {
  const [EVENTS, CHAIN] = ['TENANT#12#AUDIT', 'TENANT#12#CHAIN'];
  const CHANGING = ['UpdateItem', 'DeleteItem', 'BatchWriteItem'];

  it('can be added to and read by a session of the tenant and by the admin function', async () => {
    for (const action of ['PutItem', 'GetItem', 'Query']) {
      expect(await sessionMay(deployed, '12', action, [EVENTS])).toBe(true);
      expect(await functionMay(deployed, 'admin', 'tenant', action, [EVENTS])).toBe(true);
    }
  });

  it.each(CHANGING)('lets nobody %s an event or a link', async (action) => {
    for (const key of [EVENTS, CHAIN]) {
      expect(await sessionMay(deployed, '12', action, [key])).toBe(false);
      expect(await sessionMay(deployed, '12', action, ['TENANT#12#', key])).toBe(false);
      for (const [name] of functionRows) {
        expect(await functionMay(deployed, name, 'tenant', action, [key])).toBe(false);
        expect(await functionMay(deployed, name, 'tenant', action, ['TENANT#12#', key])).toBe(false);
      }
    }
  });

  it('is linked by keep-books alone', async () => {
    expect(await sessionMay(deployed, '12', 'PutItem', [CHAIN])).toBe(false);
    const linking = await Promise.all(functionRows.map(([name]) => functionMay(deployed, name, 'tenant', 'PutItem', [CHAIN]))); // prettier-ignore
    expect(functionRows.map(([name]) => name).filter((_, at) => linking[at])).toEqual(['keep-books']);
  });

  it('gives keep-books no other way: no people, no keys, no writing of assessments', async () => {
    const may = (action: string, key: string) => functionMay(deployed, 'keep-books', 'tenant', action, [key]);
    expect(await may('GetItem', 'TENANT#12#')).toBe(false);
    expect(await may('PutItem', 'TENANT#12#S#03')).toBe(false);
    expect(await may('PutItem', 'DIRECTORY')).toBe(false);
    expect(await may('UpdateItem', 'DIRECTORY')).toBe(true);
    expect(await functionMay(deployed, 'keep-books', 'tenant', 'Query', undefined)).toBe(false);
  });

  it('could be changed if the denial were gone', async () => {
    const text = JSON.stringify(deployed).replaceAll('"Effect":"Deny"', '"Effect":"Allow"');
    const loose = { ...deployed, resources: (JSON.parse(text) as Deployment).resources };
    expect(await sessionMay(loose, '12', 'DeleteItem', [EVENTS])).toBe(true);
    expect(await functionMay(loose, 'admin', 'tenant', 'DeleteItem', [EVENTS])).toBe(true);
    expect(await functionMay(loose, 'admin', 'tenant', 'PutItem', [CHAIN])).toBe(true);
  });
});

describe('published reports', () => {
  const KEYS = ['REPORT#a-report', 'REPORTS'];
  const FIGURES = ['EDITION#demo.2026-Q3', 'PROGRAMME#demo'];

  it.each(['studio', 'publish-report'])('are written by %s, which cannot touch an edition or a cell', async (name) => {
    for (const action of DATA.write) {
      for (const key of KEYS) expect(await functionMay(deployed, name, 'release', action, [key])).toBe(true);
      for (const key of FIGURES) {
        expect(await functionMay(deployed, name, 'release', action, [key])).toBe(false);
        expect(await functionMay(deployed, name, 'release', action, ['REPORTS', key])).toBe(false);
      }
    }
  });

  it('are only read where they are served', async () => {
    for (const action of DATA.write)
      for (const key of KEYS) expect(await functionMay(deployed, 'publications', 'release', action, [key])).toBe(false);
  });

  it('are opened to reviewers by links the studio writes, which lets nobody else in', async () => {
    for (const action of ['PutItem', 'DeleteItem']) {
      expect(await functionMay(deployed, 'studio', 'access', action, ['REVIEW#hash'])).toBe(true);
      for (const key of ['SESSION#hash', 'APIKEY#id', 'PERSON#id', 'GATE#12'])
        expect(await functionMay(deployed, 'studio', 'access', action, [key])).toBe(false);
    }
  });
});

describe('answers of whichever tenant', () => {
  const SHARDS = ['TENANT#12#S#00', 'TENANT#12#S#15'];
  const ALL = [...DATA.read, ...DATA.write];

  it.each(['admin', 'onboard', 'tidy-tenants'])('are out of reach of %s by its own role', async (name) => {
    for (const action of ALL)
      for (const key of SHARDS) {
        expect(await functionMay(deployed, name, 'tenant', action, [key])).toBe(false);
        expect(await functionMay(deployed, name, 'tenant', action, ['TENANT#12#', key])).toBe(false);
      }
    expect(await functionMay(deployed, name, 'tenant', 'GetItem', ['TENANT#12#'])).toBe(true);
  });

  it('are listed and deleted by erasing, but neither opened nor written', async () => {
    const may = (action: string) => functionMay(deployed, 'tenant-lifecycle', 'tenant', action, SHARDS);
    for (const action of ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem']) expect(await may(action)).toBe(false);
    for (const action of ['Query', 'BatchWriteItem']) expect(await may(action)).toBe(true);
  });

  it('are reached by the admin function in a session of one tenant, which is confined like any other', async () => {
    expect(await mayBegin(deployed, 'admin', { tenantId: '12' })).toBe(true);
    expect(await mayBegin(deployed, 'admin', {})).toBe(false);
    for (const name of ['onboard', 'tidy-tenants', 'tenant-lifecycle'])
      expect(await mayBegin(deployed, name, { tenantId: '12' })).toBe(false);
  });

  it('would be seen to be open if one denial were gone', async () => {
    const text = JSON.stringify(deployed).replaceAll('"TENANT#*#S#*"', '"TENANT#*#S"');
    const loose = { ...deployed, resources: (JSON.parse(text) as Deployment).resources };
    for (const name of ['admin', 'onboard', 'tidy-tenants', 'tenant-lifecycle'])
      expect(await evaluated(name, loose)).not.toEqual(await evaluated(name));
  });
});

describe('a function that counts requests', () => {
  it.each(['benchmark', 'custom-cohort'])('%s reaches no session, key, person or gate', async (name) => {
    const may = (action: string, keys: string[] | undefined) => functionMay(deployed, name, 'access', action, keys);
    expect(await may('UpdateItem', ['RATE#tenant:12#2026-11-22'])).toBe(true);
    for (const key of ['SESSION#1', 'APIKEY#1', 'PERSON#1', 'GATE#12', 'INVITE#1', 'RATE'])
      expect(await may('UpdateItem', [key])).toBe(false);
    expect(await may('UpdateItem', undefined)).toBe(false);
    for (const action of ['PutItem', 'DeleteItem', 'BatchWriteItem'])
      expect(await may(action, ['RATE#tenant:12#2026-11-22'])).toBe(false);
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
