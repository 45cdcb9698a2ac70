import { ROOM_TAG } from '../room-table.ts';
import { ofType, resolve, type Deployment, type Resource } from './template.ts';

export interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action?: string | readonly string[];
  readonly NotAction?: unknown;
  readonly Resource?: unknown;
  readonly NotResource?: unknown;
  readonly Condition?: unknown;
  readonly Principal?: unknown;
}

export interface PolicyDocument {
  readonly Version: string;
  readonly Statement: readonly Statement[];
}

export const listOf = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

const property = <T>({ Properties }: Resource, name: string): T | undefined => Properties?.[name] as T | undefined;

/** Every permission that touches a table or another role, one line each: `holder: action on target [if condition]`. */
export function grants(deployment: Deployment): string[] {
  const name = namesOf(deployment);
  const lines = policies(deployment).flatMap(({ holder, document }) =>
    document.Statement.filter(concernsRooms).flatMap((statement) => lineOf(deployment, holder, statement)),
  );
  return [...lines, ...managed(deployment), ...tablePolicies(deployment)].map(name).sort();
}

/** Whatever is not spelled out (`*`, NotAction, NotResource) concerns the rooms too. */
function concernsRooms({ Effect, Action, NotAction, NotResource }: Statement): boolean {
  if (Effect !== 'Allow') return false;
  if (NotAction !== undefined || NotResource !== undefined) return true;
  return listOf(Action).some((action) => /^(dynamodb:|sts:|\*)/i.test(action));
}

function lineOf(
  deployment: Deployment,
  holder: string,
  { Action, NotAction, Resource: target, NotResource, Condition }: Statement,
): string[] {
  const actions = NotAction ? [`all but ${JSON.stringify(NotAction)}`] : listOf(Action);
  const targets = NotResource
    ? [`all but ${JSON.stringify(NotResource)}`]
    : listOf(target).map((one) => resolve(deployment, one));
  const condition = Condition ? ` if ${JSON.stringify(Condition)}` : '';
  return actions.flatMap((action) => targets.map((one) => `<${holder}>: ${action} on ${one}${condition}`));
}

/** Policies that roles hold, whether written beside the role or inside it. */
export function policies(deployment: Deployment): { holder: string; document: PolicyDocument }[] {
  const attached = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'].flatMap((type) => ofType(deployment, type));
  const beside = attached.flatMap(([, policy]) =>
    listOf(property<unknown[]>(policy, 'Roles')).map((role) => ({
      holder: resolve(deployment, role).replace(/[<>]/g, ''),
      document: property<PolicyDocument>(policy, 'PolicyDocument') as PolicyDocument,
    })),
  );
  const inside = ofType(deployment, 'AWS::IAM::Role').flatMap(([holder, role]) =>
    (property<{ PolicyDocument: PolicyDocument }[]>(role, 'Policies') ?? []).map((one) => ({
      holder,
      document: one.PolicyDocument,
    })),
  );
  return [...beside, ...inside];
}

const managed = (deployment: Deployment): string[] =>
  ofType(deployment, 'AWS::IAM::Role').flatMap(([holder, role]) =>
    (property<unknown[]>(role, 'ManagedPolicyArns') ?? []).map(
      (arn) => `<${holder}>: managed policy ${resolve(deployment, arn)}`,
    ),
  );

const tablePolicies = (deployment: Deployment): string[] =>
  ofType(deployment, 'AWS::DynamoDB::GlobalTable').flatMap(([id, table]) =>
    JSON.stringify(table).includes('"ResourcePolicy"') ? [`anybody: by a policy of its own on <${id}.Arn>`] : [],
  );

/** Functions, rooms and the tenants' role by the names they have in wiring.ts. */
function namesOf(deployment: Deployment): (line: string) => string {
  const functions = ofType(deployment, 'AWS::Lambda::Function').map(([, one]): [string, string] => [
    `${resolve(deployment, property(one, 'Role')).replace('.Arn>', '')}>`,
    String(property(one, 'FunctionName') ?? 'unnamed').replace(/^[^-]+-/, ''),
  ]);
  const rooms = ofType(deployment, 'AWS::DynamoDB::GlobalTable').flatMap(([id, table]) => [
    [`<${id}.Arn>`, roomOf(table)] as const,
    [`<${id}.StreamArn>`, `${roomOf(table)}/stream`] as const,
  ]);
  const sessions = ofType(deployment, 'AWS::IAM::Role').filter(([id]) => id.includes('TenantRole'));
  const roles = sessions.flatMap(([id]) => [
    [`<${id}>`, 'tenant-role'] as const,
    [`<${id}.Arn>`, 'tenant-role'] as const,
  ]);
  return (line) => [...functions, ...rooms, ...roles].reduce((text, [from, to]) => text.replaceAll(from, to), line);
}

function roomOf(table: Resource): string {
  const [replica] = property<{ Tags?: { Key: string; Value: string }[] }[]>(table, 'Replicas') ?? [];
  return replica?.Tags?.find(({ Key }) => Key === ROOM_TAG)?.Value ?? 'unknown';
}
