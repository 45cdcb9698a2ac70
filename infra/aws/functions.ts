import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal, type PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { functionRows, type Access, type FunctionName, type FunctionRow, type Port, type Room } from '#infra/wiring.ts';
import {
  allow,
  countRequests,
  keepOffAnswers,
  keepOffTheBooks,
  keepTheBooks,
  onlyDeleteAnswers,
  ROOM_ACTIONS,
  sendNotices,
  SESSION_ACTIONS,
  writeReports,
  writeReviews,
} from './access.ts';
import { acknowledge } from './acknowledge.ts';
import type { CodeOf } from './code.ts';
import { PORTS, type Settings, type Surroundings } from './surroundings.ts';
import { tenantRole } from './tenant-role.ts';

/** Every function of the table, each with a role that may what its row says and nothing more. */
export class Functions extends Construct {
  private readonly all = new Map<FunctionName, LambdaFunction>();

  constructor(scope: Construct, id: string, prefix: string, code: CodeOf, around: Surroundings) {
    super(scope, id);
    const roles = new Map(functionRows.map(([name]) => [name, functionRole(this, name)]));
    const confined = functionRows.filter(([, { rooms }]) => rooms.tenant?.includes('tenant-session'));
    const sessions = tenantRole(this, around.tables.tenant.tableArn, confined.map(([name]) => found(roles, name))); // prettier-ignore
    for (const [name, row] of functionRows) {
      const role = found(roles, name);
      const environment = { ...settingsOf(row, around), ...(confinedTo(row) && { TENANT_ROLE_ARN: sessions.roleArn }) };
      this.all.set(name, lambda(this, name, row, { prefix, code, role, environment }));
      role.addToPolicy(
        allow(['logs:CreateLogStream', 'logs:PutLogEvents'], found(this.all, name).logGroup.logGroupArn),
      );
      for (const [room, access] of roomsOf(row))
        grantRoom(role, room, access, around.tables[room].tableArn, sessions.roleArn);
      for (const port of row.ports) grantPort(role, port, around);
    }
  }

  of(name: FunctionName): LambdaFunction {
    return found(this.all, name);
  }
}

const found = <T>(all: ReadonlyMap<FunctionName, T>, name: FunctionName): T => {
  const one = all.get(name);
  if (!one) throw new Error(`there is no function ${name}`);
  return one;
};

const confinedTo = ({ rooms }: FunctionRow): boolean => rooms.tenant?.includes('tenant-session') ?? false;

const roomsOf = ({ rooms }: FunctionRow) => Object.entries(rooms) as [Room, readonly Access[]][];

const functionRole = (scope: Construct, name: FunctionName): Role =>
  new Role(scope, `${name}-role`, {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    description: `Function ${name}`,
  });

function grantRoom(role: Role, room: Room, access: readonly Access[], tableArn: string, sessions: string): void {
  for (const one of access) for (const statement of statementsOf(one, tableArn, sessions)) role.addToPolicy(statement);
  if (room === 'tenant' && access.includes('write'))
    for (const statement of keepOffTheBooks(tableArn)) role.addToPolicy(statement);
}

function statementsOf(access: Access, tableArn: string, sessions: string): readonly PolicyStatement[] {
  switch (access) {
    case 'tenant-session':
      return [allow(SESSION_ACTIONS, sessions)];
    case 'books':
      return keepTheBooks(tableArn);
    case 'notices':
      return sendNotices(tableArn);
    case 'count':
      return countRequests(tableArn);
    case 'reports':
      return writeReports(tableArn);
    case 'reviews':
      return writeReviews(tableArn);
    case 'no-answers':
      return keepOffAnswers(tableArn);
    case 'unread-answers':
      return onlyDeleteAnswers(tableArn);
    case 'read':
    case 'write':
      return [allow(ROOM_ACTIONS[access], tableArn)];
  }
}

function grantPort(role: Role, port: Port, around: Surroundings): void {
  for (const statement of PORTS[port].statements(around)) role.addToPolicy(statement);
  acknowledge(role, PORTS[port].findings?.(around) ?? {});
}

/** The environment as functions/ports/settings.ts names it. */
function settingsOf(row: FunctionRow, around: Surroundings): Settings {
  const tables = roomsOf(row).map(([room]): [string, string] => [
    `${room.toUpperCase()}_TABLE`,
    around.tables[room].tableName,
  ]);
  const ports = row.ports.map((port) => PORTS[port].settings(around));
  return Object.assign(Object.fromEntries(tables), ...ports) as Settings;
}

interface LambdaProps {
  readonly prefix: string;
  readonly code: CodeOf;
  readonly role: Role;
  readonly environment: Record<string, string>;
}

function lambda(
  scope: Construct,
  name: FunctionName,
  row: FunctionRow,
  { prefix, code, role, environment }: LambdaProps,
): LambdaFunction {
  return new LambdaFunction(scope, name, {
    functionName: `${prefix}-${name}`,
    runtime: Runtime.NODEJS_24_X,
    // The packed browser there is for x86 only.
    architecture: row.ports.includes('printer') ? Architecture.X86_64 : Architecture.ARM_64,
    handler: 'index.handler',
    code: code(name),
    role,
    environment,
    timeout: Duration.seconds(row.seconds),
    memorySize: row.megabytes,
    logGroup: new LogGroup(scope, `${name}-log`, {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    }),
  });
}
