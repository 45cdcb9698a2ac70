import { randomBytes } from 'node:crypto';
import { ASSESS_API } from '#shared/contracts/assess-api.ts';
import { routeKey } from '#shared/contracts/contract.ts';
import type { JobId } from '#shared/kernel/ids.ts';
import { httpHandler } from '../http/handler.ts';
import { functionLog } from '../http/log.ts';
import { refusedWrites } from '../http/refused-writes.ts';
import { wireAuthentication, wireReader } from '../http/wire.ts';
import { blobsAt } from '../ports/blobs.ts';
import { dynamoEndpoint, setting } from '../ports/settings.ts';
import { workflowsAt } from '../ports/workflows.ts';
import { accessStore } from '../stores/access-store.ts';
import { documentClient, dynamoClient } from '../stores/clients.ts';
import { releaseReader } from '../stores/release-reader.ts';
import { wireTenantDocuments } from '../stores/tenant-documents.ts';
import { tenantStores } from '../stores/tenant-store.ts';
import { getAssessment, getRevision, getScorecard, listAssessments, submit, withdraw } from './assessments.ts';
import type { AssessDeps } from './context.ts';
import { getDraft, putDraft } from './drafts.ts';
import { createImport, getImport, listRows, putChunk, startImport } from './imports.ts';

const reader = wireReader();
const deps: AssessDeps = {
  tenants: tenantStores(wireTenantDocuments(), setting('TENANT_TABLE')),
  release: releaseReader(reader, setting('RELEASE_TABLE')),
  access: accessStore(documentClient(dynamoClient({ endpoint: dynamoEndpoint() })), setting('ACCESS_TABLE')),
  blobs: () => blobsAt(setting('BLOBS_URL')),
  workflows: () => workflowsAt(setting('WORKFLOWS_URL')),
  now: () => new Date(),
  newId: () => `${Date.now().toString(36)}${randomBytes(6).toString('hex')}` as JobId,
};

export const handler = httpHandler(
  'assess',
  {
    [routeKey(ASSESS_API.getDraft)]: getDraft(deps),
    [routeKey(ASSESS_API.putDraft)]: putDraft(deps),
    [routeKey(ASSESS_API.assessments)]: listAssessments(deps),
    [routeKey(ASSESS_API.getAssessment)]: getAssessment(deps),
    [routeKey(ASSESS_API.getRevision)]: getRevision(deps),
    [routeKey(ASSESS_API.submit)]: submit(deps),
    [routeKey(ASSESS_API.withdraw)]: withdraw(deps),
    [routeKey(ASSESS_API.scorecard)]: getScorecard(deps),
    [routeKey(ASSESS_API.createImport)]: createImport(deps),
    [routeKey(ASSESS_API.putChunk)]: putChunk(deps),
    [routeKey(ASSESS_API.startImport)]: startImport(deps),
    [routeKey(ASSESS_API.getImport)]: getImport(deps),
    [routeKey(ASSESS_API.importRows)]: listRows(deps),
  },
  { ...wireAuthentication(reader), tellRefusal: refusedWrites(deps) },
  functionLog,
);
