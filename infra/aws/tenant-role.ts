import { ArnPrincipal, CompositePrincipal, PolicyStatement, Role, type IRole } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { keepOffTheBooks, ROOM_ACTIONS } from './access.ts';

/** Names the tenant a session belongs to. STS allows neither `*` nor `#` in its value. */
const TAG = 'tenantId';

/**
 * The only way of tenant-facing functions into room 1: a session of this role, tagged with one tenant and confined to the
 * keys that begin with it. The `#` behind the tenant keeps `12` out of `123`; `Null` refuses requests that name no keys.
 */
export function tenantRole(scope: Construct, tableArn: string, functions: readonly IRole[]): Role {
  const callers = functions.map(({ roleArn }) => new ArnPrincipal(roleArn).withConditions(TAGGED).withSessionTags());
  const role = new Role(scope, 'TenantRole', {
    description: 'One tenant at a time, by session tag',
    assumedBy: new CompositePrincipal(...callers),
  });
  role.addToPolicy(
    new PolicyStatement({
      actions: [...ROOM_ACTIONS.read, ...ROOM_ACTIONS.write],
      resources: [tableArn],
      conditions: {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`TENANT#\${aws:PrincipalTag/${TAG}}#*`] },
        Null: { 'dynamodb:LeadingKeys': 'false' },
      },
    }),
  );
  for (const statement of keepOffTheBooks(tableArn)) role.addToPolicy(statement);
  return role;
}

/** A session without the tag, or with others beside it, does not begin. */
const TAGGED = {
  StringLike: { [`aws:RequestTag/${TAG}`]: '?*' },
  'ForAllValues:StringEquals': { 'aws:TagKeys': [TAG] },
};
