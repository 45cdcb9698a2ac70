import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { linkAll } from '#functions/books/link-events.ts';
import { eventOf } from '#functions/http/audit.ts';
import { auditPut } from '#functions/stores/audit-put.ts';
import { chainStore } from '#functions/stores/chain-store.ts';
import { documentClient } from '#functions/stores/clients.ts';
import { together } from '#functions/stores/conditions.ts';
import { sha256 } from '#functions/stores/hash.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import type { AuditEvent } from '#shared/tenant/audit.ts';
import type { Figure } from './report.ts';
import type { Bench } from './tables.ts';

/** Events of one delivery of the stream, where there are many: what one transaction takes. */
const MANY = 49;

/**
 * Write units of keeping account: of the event itself, beside the deed it tells of, and of its place in the chain. By
 * DynamoDB's rule for transactions, two units for each kilobyte of each item: DynamoDB Local says 4 of every transaction.
 */
export async function accountFigures({ client, names }: Bench): Promise<Figure[]> {
  const documents = documentClient(client);
  let written = 0;
  documents.middlewareStack.add(
    (next) => (args) => {
      const { TransactItems = [] } = args.input as TransactWriteCommandInput;
      written += TransactItems.reduce((sum, { Put }) => sum + 2 * Math.ceil(sizeOf(Put?.Item) / 1024), 0);
      return next(args);
    },
    { step: 'initialize', priority: 'high', name: 'transactionMeter' },
  );
  const deps = { chain: chainStore(documents, names.tenant), sha256, pause: () => Promise.resolve() };
  const tell = (event: AuditEvent) => together(documents, [auditPut(names.tenant, event)]);
  const units = async (work: () => Promise<unknown>): Promise<number> => {
    written = 0;
    await work();
    return written;
  };
  const [first, ...events] = Array.from({ length: MANY + 1 }, event) as [AuditEvent, ...AuditEvent[]];
  const told = await units(() => tell(first));
  const alone = await units(() => linkAll(deps, TENANT, [first]));
  for (const one of events) await tell(one);
  const many = await units(() => linkAll(deps, TENANT, events));
  return [
    { name: 'account of a deed, with the deed', value: told, unit: 'write units', atMost: 2 },
    { name: 'its place in the chain, alone', value: alone, unit: 'write units', atMost: 6 },
    { name: `its place in the chain, one of ${MANY}`, value: many / MANY, unit: 'write units', atMost: 4.1 },
  ];
}

/** Bytes of a value as DynamoDB counts them, near enough: names and values. */
function sizeOf(value: unknown): number {
  if (value === null || typeof value !== 'object') return Buffer.byteLength(String(value));
  return Object.entries(value).reduce((sum, [name, one]) => sum + Buffer.byteLength(name) + sizeOf(one), 0);
}

const TENANT = 'bench-account' as TenantId;

const event = (): AuditEvent =>
  eventOf('user:2f6f0c1e-7e5b-4a43-9a53-synthetic000', '192.0.2.0/24', new Date(), {
    tenant: TENANT,
    action: 'person.roles-changed',
    target: 'user:2f6f0c1e-7e5b-4a43-9a53-synthetic001',
    detail: { from: 'member', to: 'member,owner' },
  });
