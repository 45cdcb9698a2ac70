import * as z from 'zod/mini';
import { tenantIdSchema } from '#shared/kernel/ids.ts';
import { functionLog } from '../../http/log.ts';
import { blobRemovalAt } from '../../ports/blob-removal.ts';
import { identityAt } from '../../ports/identity.ts';
import { dynamoEndpoint, setting } from '../../ports/settings.ts';
import { documentClient, dynamoClient } from '../../stores/clients.ts';
import { directoryStore } from '../../stores/directory-store.ts';
import { roomEraser } from '../../stores/room-eraser.ts';
import { closeRoom, eraseRoom } from '../erase-room.ts';
import { finishTenant, settleTenant } from '../settle.ts';

const input = z.object({ step: z.enum(['settle', 'finish', 'erase', 'close']), tenant: tenantIdSchema });
const documents = documentClient(dynamoClient({ endpoint: dynamoEndpoint() }));
const deps = {
  directory: directoryStore(documents, setting('TENANT_TABLE'), setting('ACCESS_TABLE')),
  eraser: roomEraser(documents, setting('TENANT_TABLE'), setting('ACCESS_TABLE')),
  identity: () => identityAt(setting('IDENTITY_URL')),
  blobs: () => blobRemovalAt(setting('BLOBS_URL')),
  now: () => new Date(),
};

const STEPS = { settle: settleTenant, finish: finishTenant, erase: eraseRoom, close: closeRoom };

/** What a change of state leaves to do in room 1 and the access table; each step may be repeated. */
export const handler = async (event: unknown): Promise<void> => {
  const { step, tenant } = input.parse(event);
  await STEPS[step](deps, tenant);
  functionLog('info', 'tenant-lifecycle', { function: 'tenant-lifecycle', step, tenant });
};
