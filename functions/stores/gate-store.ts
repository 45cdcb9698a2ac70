import * as z from 'zod/mini';
import type { TenantView } from '#shared/contracts/tenant-schemas.ts';
import { TENANT_STATES } from '#shared/tenant/lifecycle.ts';
import { quotasOf, quotasSchema } from '#shared/tenant/plans.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import type { ItemReader } from './item-reader.ts';
import { accessKeys } from './keys.ts';

/** What the authoriser needs to know of a tenant: its profile's state and quotas, copied into the access table. */
export const gateSchema = z.object({ state: z.enum(TENANT_STATES), quotas: quotasSchema });
export type Gate = z.infer<typeof gateSchema>;

const gateOf = (tenant: TenantView): Gate => ({ state: tenant.state, quotas: quotasOf(tenant) });

/**
 * The gate as part of a transaction with the profile it is made of: written whenever state, plan or quotas change, never
 * alone. `table` is the access table. It holds at once for what reads it anew, and after 5 seconds everywhere.
 */
export const gatePut = (table: string, tenant: TenantView) => ({
  Put: { TableName: table, Item: { ...accessKeys.gate(tenant.id), ...gateOf(tenant) } },
});

export const readGate =
  (reader: Pick<ItemReader, 'get'>, table: string) =>
  async (tenant: TenantId): Promise<Gate | undefined> => {
    const item = await reader.get(table, accessKeys.gate(tenant));
    return item && gateSchema.parse(item);
  };
