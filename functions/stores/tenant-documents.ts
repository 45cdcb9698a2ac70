import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { TenantId } from '#shared/kernel/ids.ts';
import { documentClient, dynamoClient } from './clients.ts';
import { dynamoEndpoint } from '../ports/settings.ts';
import type { DocumentsFor } from './tenant-store.ts';

/** Tenants whose role sessions are kept: the busiest of one function instance. */
const KEPT = 200;

/**
 * On AWS every tenant gets a role session that DynamoDB itself confines to `TENANT#<id>#*` (TENANT_ROLE_ARN names the
 * role, its policy reads the session's tag); DynamoDB Local enforces no policies, so there is one client for all.
 */
export function wireTenantDocuments(): DocumentsFor {
  const role = process.env['TENANT_ROLE_ARN'];
  if (!role) {
    const shared = documentClient(dynamoClient({ endpoint: dynamoEndpoint() }));
    return () => Promise.resolve(shared);
  }
  const kept = new Map<TenantId, Promise<DynamoDBDocumentClient>>();
  return (tenant) => {
    const client = kept.get(tenant) ?? confinedClient(role, tenant);
    kept.delete(tenant);
    kept.set(tenant, client);
    const oldest = kept.keys().next().value;
    if (kept.size > KEPT && oldest) kept.delete(oldest);
    return client;
  };
}

async function confinedClient(role: string, tenant: TenantId): Promise<DynamoDBDocumentClient> {
  const { AssumeRoleCommand, STSClient } = await import('@aws-sdk/client-sts');
  const sts = new STSClient({});
  const credentials = async () => {
    const { Credentials: given } = await sts.send(
      new AssumeRoleCommand({
        RoleArn: role,
        RoleSessionName: `tenant-${tenant}`,
        Tags: [{ Key: 'tenantId', Value: tenant }],
        DurationSeconds: 3600,
      }),
    );
    if (!given?.AccessKeyId || !given.SecretAccessKey) throw new Error('no credentials for the tenant’s role');
    return {
      accessKeyId: given.AccessKeyId,
      secretAccessKey: given.SecretAccessKey,
      sessionToken: given.SessionToken,
      expiration: given.Expiration,
    };
  };
  return documentClient(dynamoClient({ credentials }));
}
