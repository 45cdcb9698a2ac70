import { PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { TenantView } from '#shared/contracts/tenant-schemas.ts';
import { gatePut } from './gate-store.ts';

/** Shuts (or opens) the gate of a tenant whose record was written by its own role session, which cannot reach it. */
export const putGate =
  (documents: DynamoDBDocumentClient, access: string) =>
  async (tenant: TenantView): Promise<void> => {
    await documents.send(new PutCommand(gatePut(access, tenant).Put));
  };
