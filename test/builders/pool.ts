import { nodePrf } from '#functions/doors/prf.ts';
import { doorSecrets } from '#functions/ports/secrets.ts';
import { dynamoEndpoint, setting } from '#functions/ports/settings.ts';
import { dynamoClient } from '#functions/stores/clients.ts';
import { poolStore } from '#functions/stores/pool-store.ts';
import { entityOf } from '#shared/crossings/contribute.ts';
import { pseudonym } from '#shared/crossings/keys.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import { editionId, SELF, type Period, type Pseudonym, type TenantId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { contributionBytes, contributionHead } from '#shared/pool/contribution.ts';
import { unpackSnapshotRows } from '#shared/pool/snapshot-row.ts';
import { findProgramme } from '#shared/release/programme.ts';

const DEMO = must(findProgramme('demo'), 'demo');
const SIZE = contributionBytes(must(findInstrument(DEMO.instrument), 'instrument'));

/** Who a company is in the pool of the demonstration. */
export const companyPseudonym = async (tenant: string, number: string | null = null): Promise<Pseudonym> =>
  pseudonym(
    nodePrf,
    (await doorSecrets(setting('SECRETS_URL'))).pool,
    DEMO.id,
    entityOf(tenant as TenantId, SELF, number),
  );

/** Whom a closed edition counts: pseudonyms and the base cells they are counted in. */
export async function countedIn(period: Period): Promise<ReadonlyMap<Pseudonym, number>> {
  const pool = poolStore(dynamoClient({ endpoint: dynamoEndpoint() }), setting('POOL_TABLE'));
  const segments = await pool.segments(DEMO.id, editionId(DEMO.id, period), DEMO.shards);
  const rows = segments.flatMap((segment) => unpackSnapshotRows(SIZE, must(segment, 'segment').rows));
  return new Map(rows.map((row) => [row.pseudonym, contributionHead(row.contribution).cell]));
}
