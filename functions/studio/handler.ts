import { randomBytes } from 'node:crypto';
import { routeKey } from '#shared/contracts/contract.ts';
import { STUDIO_API } from '#shared/contracts/studio-api.ts';
import { httpHandler } from '../http/handler.ts';
import { functionLog } from '../http/log.ts';
import { refusedWrites } from '../http/refused-writes.ts';
import { wireAuthentication, wireReader } from '../http/wire.ts';
import { loadRenderer } from '../ports/report-renderer.ts';
import { dynamoEndpoint, setting } from '../ports/settings.ts';
import { workflowsAt } from '../ports/workflows.ts';
import { documentClient, dynamoClient } from '../stores/clients.ts';
import { publicationStore } from '../stores/publication-store.ts';
import { releaseReader } from '../stores/release-reader.ts';
import { reviewTokens } from '../stores/review-links.ts';
import { wireTenantDocuments } from '../stores/tenant-documents.ts';
import { tenantStores } from '../stores/tenant-store.ts';
import type { StudioDeps } from './context.ts';
import { createLink, listLinks, revokeLink } from './links.ts';
import { createReport, getReport, listReports, removeReport, saveReport } from './reports.ts';
import { getRevision, listRevisions, restoreReport } from './revisions.ts';
import { withdrawReport } from './withdraw.ts';

const reader = wireReader();
const documents = documentClient(dynamoClient({ endpoint: dynamoEndpoint() }));
const auth = wireAuthentication(reader, 'counts');
const deps: StudioDeps = {
  tenants: tenantStores(wireTenantDocuments(), setting('TENANT_TABLE')),
  release: releaseReader(reader, setting('RELEASE_TABLE')),
  publications: publicationStore(documents, setting('RELEASE_TABLE')),
  tokens: reviewTokens(documents, reader, setting('ACCESS_TABLE')),
  workflows: () => workflowsAt(setting('WORKFLOWS_URL')),
  origin: setting('ORIGIN'),
  now: () => new Date(),
  random: (bytes) => randomBytes(bytes).toString('base64url'),
};

export const handler = httpHandler(
  'studio',
  {
    [routeKey(STUDIO_API.reports)]: listReports(deps),
    [routeKey(STUDIO_API.createReport)]: createReport(deps),
    [routeKey(STUDIO_API.reportDraft)]: getReport(deps),
    [routeKey(STUDIO_API.saveReport)]: saveReport(deps),
    [routeKey(STUDIO_API.deleteReport)]: removeReport(deps),
    [routeKey(STUDIO_API.reportRevisions)]: listRevisions(deps),
    [routeKey(STUDIO_API.reportRevision)]: getRevision(deps),
    [routeKey(STUDIO_API.restoreReport)]: restoreReport(deps),
    [routeKey(STUDIO_API.withdrawReport)]: withdrawReport(deps),
    [routeKey(STUDIO_API.reviewLinks)]: listLinks(deps),
    [routeKey(STUDIO_API.createReviewLink)]: createLink(deps),
    [routeKey(STUDIO_API.revokeReviewLink)]: revokeLink(deps),
    // Questionnaires and the checklist are most of the function's bytes: an autosave needs neither.
    [routeKey(STUDIO_API.checkReport)]: async (event, auth) => (await import('./check.ts')).checkOfReport(deps)(event, auth),
    [routeKey(STUDIO_API.moveReport)]: async (event, auth) => (await import('./move.ts')).moveDraft(deps)(event, auth),
    [routeKey(STUDIO_API.publishReport)]: async (event, auth) => (await import('./publish.ts')).publishReport(deps)(event, auth),
    [routeKey(STUDIO_API.reviewPage)]: async (event, auth) =>
      (await import('./review-page.ts')).reviewPage({ ...deps, renderer: loadRenderer, gate: auth.gate })(event, auth),
  },
  { ...auth, tellRefusal: refusedWrites(deps) },
  functionLog,
); // prettier-ignore
