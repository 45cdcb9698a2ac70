import * as z from 'zod/mini';
import { reportSlugSchema } from '#shared/contracts/report-schemas.ts';
import { tenantIdSchema } from '#shared/kernel/ids.ts';
import { functionLog } from '../../http/log.ts';
import { wireReader } from '../../http/wire.ts';
import { blobsAt } from '../../ports/blobs.ts';
import { loadPrinter } from '../../ports/pdf.ts';
import { loadRenderer } from '../../ports/report-renderer.ts';
import { dynamoEndpoint, setting } from '../../ports/settings.ts';
import { documentClient, dynamoClient } from '../../stores/clients.ts';
import { publicationStore } from '../../stores/publication-store.ts';
import { releaseReader } from '../../stores/release-reader.ts';
import { wireTenantDocuments } from '../../stores/tenant-documents.ts';
import { tenantStores } from '../../stores/tenant-store.ts';
import { publishVersion } from './publish-version.ts';

const input = z.object({
  step: z.literal('publish'),
  tenant: tenantIdSchema,
  slug: reportSlugSchema,
  revision: z.coerce.number().check(z.int(), z.gte(1)),
});

const tenants = tenantStores(wireTenantDocuments(), setting('TENANT_TABLE'));
const publications = publicationStore(
  documentClient(dynamoClient({ endpoint: dynamoEndpoint() })),
  setting('RELEASE_TABLE'),
);
const release = releaseReader(wireReader(), setting('RELEASE_TABLE'));

/** The step that makes a version of a report; it may be repeated. */
export const handler = async (event: unknown): Promise<void> => {
  const { step, ...decided } = input.parse(event);
  const { reports } = await tenants.of(decided.tenant);
  const blobs = await blobsAt(setting('BLOBS_URL'));
  const deps = { reports, release, publications, blobs, renderer: loadRenderer, printer: loadPrinter, origin: setting('ORIGIN') };
  const outcome = await publishVersion(deps, decided);
  functionLog('info', 'publish-report', { function: 'publish-report', step, outcome });
}; // prettier-ignore
