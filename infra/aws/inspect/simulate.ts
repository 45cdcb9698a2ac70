import { runSimulation } from '@cloud-copilot/iam-simulate';
import { ROOMS, type Room } from '#infra/wiring.ts';
import { policies, type PolicyDocument } from './grants.ts';
import { ofType, type Deployment } from './template.ts';

const ACCOUNT = '111122223333';
const tableOf = (room: Room): string => `arn:aws:dynamodb:eu-central-1:${ACCOUNT}:table/${room}`;
const roleArn = (id: string): string => `arn:aws:iam::${ACCOUNT}:role/${id}`;

interface Question {
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  readonly context: Record<string, string | string[]>;
  readonly identity: readonly PolicyDocument[];
  readonly trust?: PolicyDocument;
}

/** Whether IAM would allow it: DynamoDB Local evaluates no policies, so this is where isolation is proved. */
async function ask({ principal, action, resource, context, identity, trust }: Question): Promise<boolean> {
  const answer = await runSimulation(
    {
      request: { principal, action, resource: { resource, accountId: ACCOUNT }, contextVariables: context },
      identityPolicies: identity.map((policy, at) => ({ name: `policy-${at}`, policy })),
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      ...(trust && { resourcePolicy: trust }),
    },
    {},
  );
  if (answer.resultType === 'error') throw new Error(JSON.stringify(answer.errors));
  return answer.overallResult === 'Allowed';
}

const tenantRoleId = (deployment: Deployment): string =>
  ofType(deployment, 'AWS::IAM::Role').find(([id]) => id.includes('TenantRole'))?.[0] ?? '';

/** A session of the tenants' role, tagged with a tenant, asking for keys; undefined: the request names none. */
export const sessionMay = (
  deployment: Deployment,
  tenant: string,
  action: string,
  keys: readonly string[] | undefined,
): Promise<boolean> =>
  ask({
    principal: roleArn(tenantRoleId(deployment)),
    action: `dynamodb:${action}`,
    resource: tableOf('tenant'),
    context: { 'aws:PrincipalTag/tenantId': tenant, ...(keys && { 'dynamodb:LeadingKeys': [...keys] }) },
    identity: heldBy(deployment, tenantRoleId(deployment)),
  });

/** A function by its own role, asking for these keys of a room. */
export const functionMay = (
  deployment: Deployment,
  functionName: string,
  room: Room,
  action: string,
  keys: readonly string[] | undefined,
): Promise<boolean> =>
  ask({
    principal: roleArn(functionRoleId(deployment, functionName)),
    action: `dynamodb:${action}`,
    resource: tableOf(room),
    context: { ...(keys && { 'dynamodb:LeadingKeys': [...keys] }) },
    identity: heldBy(deployment, functionRoleId(deployment, functionName)),
  });

/** CloudFormation's names have no hyphens. */
const functionRoleId = (deployment: Deployment, functionName: string): string =>
  ofType(deployment, 'AWS::IAM::Role').find(([id]) =>
    id.startsWith(`Functions${functionName.replaceAll('-', '')}role`),
  )?.[0] ?? '';

/** A function's role beginning a session of the tenants' role with these tags. */
export function mayBegin(
  deployment: Deployment,
  functionName: string,
  tags: Readonly<Record<string, string>>,
): Promise<boolean> {
  const caller = functionRoleId(deployment, functionName);
  const given = Object.entries(tags).map(([key, value]) => [`aws:RequestTag/${key}`, value]);
  return ask({
    principal: roleArn(caller),
    action: 'sts:AssumeRole',
    resource: roleArn(tenantRoleId(deployment)),
    context: {
      ...Object.fromEntries(given),
      ...(given.length > 0 && { 'aws:TagKeys': Object.keys(tags) }),
    } as Question['context'],
    identity: heldBy(deployment, caller),
    trust: concrete(
      deployment.resources[tenantRoleId(deployment)]?.Properties?.['AssumeRolePolicyDocument'] as PolicyDocument,
    ),
  });
}

const heldBy = (deployment: Deployment, role: string): PolicyDocument[] =>
  policies(deployment).flatMap(({ holder, document }) => (holder === role ? [concrete(document)] : []));

/** The simulator wants ARNs where the template refers to resources. */
const concrete = (document: PolicyDocument): PolicyDocument =>
  JSON.parse(JSON.stringify(document), (_, value: unknown) => arnOf(value)) as PolicyDocument;

function arnOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const one = value as Partial<Record<string, unknown>>;
  const attribute = one['Fn::GetAtt'] as [string, string] | undefined;
  if (attribute) return /role/i.test(attribute[0]) ? roleArn(attribute[0]) : OTHER;
  const imported = one['Fn::ImportValue'] as string | undefined;
  if (imported) return tableNamed(imported);
  return one['Fn::Join'] || one['Ref'] ? OTHER : value;
}

/** The table of a room, by how its stack exports it. */
function tableNamed(exported: string): string {
  const room = ROOMS.find((one) => exported.toLowerCase().includes(`${one}room`));
  return room ? tableOf(room) : OTHER;
}

/** Something no question here is about. */
const OTHER = 'arn:aws:s3:::other';
