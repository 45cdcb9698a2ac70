import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { IncomingMessage } from 'node:http';
import { newKey } from '#functions/tenancy/new-key.ts';
import { eventOf } from '#functions/http/audit.ts';
import { authentication } from '#functions/http/wire.ts';
import { submit } from '#functions/assess/assessments.ts';
import { getCohort } from '#functions/benchmark/cohorts.ts';
import { contributeChange } from '#functions/doors/contribute/contribute-record.ts';
import { nodePrf } from '#functions/doors/prf.ts';
import { accessApiKeys } from '#functions/stores/access-api-keys.ts';
import { accessStore } from '#functions/stores/access-store.ts';
import { documentClient } from '#functions/stores/clients.ts';
import { directoryStore } from '#functions/stores/directory-store.ts';
import { itemReader } from '#functions/stores/item-reader.ts';
import { poolStore } from '#functions/stores/pool-store.ts';
import { releaseReader } from '#functions/stores/release-reader.ts';
import { tenantStores } from '#functions/stores/tenant-store.ts';
import { toEvent } from '#infra/local/event.ts';
import { matchRoute } from '#infra/local/routes.ts';
import { tableNames } from '#infra/local/tables.ts';
import type { ProgrammeId, SubjectId, TenantId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { newTenant } from '#shared/tenant/new-tenant.ts';
import { accountFigures } from './account.ts';
import type { Installation } from './installation.ts';
import { meter } from './meter.ts';
import type { Section } from './report.ts';
import { submissionOf, syntheticRows } from './submissions.ts';
import { withTables, type Bench } from './tables.ts';

const REGION = 'eu-central-1';
const TENANT = 'bench' as TenantId;
const PROGRAMME = 'demo' as ProgrammeId;
const ORGANISATIONS = 50;
/** Revisions of one assessment that are tried. */
const REVISIONS = 12;

/** Units per call as DynamoDB reports them: the logic of the functions with readers and clients that ask. */
export async function benchCapacity(installation: Installation, progress: (line: string) => void): Promise<Section> {
  progress('capacity: cohort views');
  const views = await cohortViews(installation);
  progress('capacity: submissions');
  const submissions = await withTables(installation.endpoint, (bench) => submitted(bench, installation));
  progress('capacity: the account');
  const account = await withTables(installation.endpoint, accountFigures);
  const largest = (units: readonly number[]): number => Math.max(...units);
  return {
    part: 'capacity',
    title: 'capacity units per call, as DynamoDB reports them (the largest of many calls)',
    figures: [
      {
        name: 'cohort view',
        value: largest(views.slice(1)),
        unit: 'read units',
        atMost: 0.5,
        note: `${views.length} cohorts`,
      },
      { name: 'first view of an edition by an instance', value: must(views[0], 'view'), unit: 'read units' },
      {
        name: 'submission, room 1',
        value: largest(submissions.tenant),
        unit: 'write units',
        atMost: 1,
        note: `${ORGANISATIONS} organisations`,
      },
      { name: 'submission, room 2', value: largest(submissions.pool), unit: 'write units', atMost: 1 },
      { name: 'submission, reads of all rooms', value: largest(submissions.reads), unit: 'read units' },
      {
        name: 'submissions of one assessment within one write unit',
        value: submissions.revisions,
        unit: `of ${REVISIONS} tried`,
      },
      ...account,
    ],
  };
}

async function cohortViews({ endpoint, shown }: Installation): Promise<number[]> {
  const { release, access } = tableNames('tidemark');
  const units = meter();
  const reader = itemReader({ endpoint, region: REGION, onConsumed: units.read });
  const view = getCohort(releaseReader(reader, release));
  const auth = authentication(reader, access, NOT_SIGNED_IN);
  const taken: number[] = [];
  // The first cohort twice: the first view also asks whether the edition is published.
  for (const path of [must(shown[0], 'cohort'), ...shown]) {
    const { status } = await view(event('GET', path, { 'accept-encoding': 'br' }), auth);
    if (status !== 200) throw new Error(`${path} answered ${status}`);
    taken.push(units.take(release).read + units.take(access).read);
  }
  return taken;
}

async function submitted({ client, names, meter: units }: Bench, { endpoint, openPeriod }: Installation) {
  const documents = documentClient(client);
  const reader = itemReader({ endpoint, region: REGION, onConsumed: units.read });
  const tenants = tenantStores(() => Promise.resolve(documents), names.tenant);
  const access = accessStore(documents, names.access);
  const run = submit({
    tenants,
    release: releaseReader(reader, names.release),
    access,
    blobs: unused,
    workflows: unused,
    now: () => new Date(),
    newId: unused,
  });
  const key = newKey();
  const created = eventOf('system', null, new Date(), { tenant: TENANT, action: 'tenant.created' });
  await directoryStore(documents, names.tenant, names.access).create(partner(), created);
  await accessApiKeys(documents, names.access).put({
    id: key.id,
    hash: key.hash,
    tenant: TENANT,
    scopes: ['assess'],
    expires: Math.floor(Date.now() / 1000) + 3600,
  });
  const pool = poolStore(client, names.pool);
  const auth = authentication(reader, names.access, NOT_SIGNED_IN);
  const taken = { tenant: [] as number[], pool: [] as number[], reads: [] as number[], revisions: 0 };
  const submitOne = async (subject: string, body: string) => {
    const path = `/v1/programmes/${PROGRAMME}/periods/${openPeriod}/assessment?subject=${subject}`;
    Object.values(names).forEach((name) => units.take(name));
    const { status } = await run(
      event('PUT', path, { 'x-api-key': key.key, 'content-type': 'application/json' }, body),
      auth,
    );
    if (status >= 300) throw new Error(`a submission answered ${status}`);
    const [room1, others] = [
      units.take(names.tenant),
      [names.access, names.release].map((name) => units.take(name).read),
    ];
    const { assessments } = await tenants.of(TENANT);
    const now = must(await assessments.get(PROGRAMME, openPeriod, subject as SubjectId), 'assessment');
    await contributeChange({ pool, secrets: SECRETS, prf: nodePrf }, { tenant: TENANT, before: undefined, now });
    return {
      room1: room1.write,
      room2: units.take(names.pool).write,
      reads: others.reduce((sum, one) => sum + one, room1.read),
    };
  };
  const bodies = syntheticRows(ORGANISATIONS + REVISIONS, 11).map(submissionOf);
  for (let i = 0; i < ORGANISATIONS; i++) {
    const { room1, room2, reads } = await submitOne(`organisation-${i}`, must(bodies[i], 'body'));
    taken.tenant.push(room1);
    taken.pool.push(room2);
    taken.reads.push(reads);
  }
  for (let i = 0; i < REVISIONS; i++) {
    const { room1 } = await submitOne('revised', must(bodies[ORGANISATIONS + i], 'body'));
    if (room1 > 1) break;
    taken.revisions++;
  }
  return taken;
}

const SECRETS = { pool: new Uint8Array(32).fill(1), master: new Uint8Array(32).fill(2) };

const partner = () =>
  newTenant({ id: TENANT, name: 'Bench (synthetic)', kind: 'partner', state: 'active' }, new Date());

const unused = (): never => {
  throw new Error('a submission does not need this');
};

const NOT_SIGNED_IN = { verifyToken: unused, origin: 'http://localhost' };

/** The event the gateway would make of a request. */
function event(method: string, path: string, headers: Record<string, string>, body = ''): APIGatewayProxyEventV2 {
  const { pathname } = new URL(path, 'http://localhost');
  const request = { method, url: path, headers, socket: { remoteAddress: '127.0.0.1' } } as unknown as IncomingMessage;
  return toEvent(request, Buffer.from(body), matchRoute(method, pathname));
}
