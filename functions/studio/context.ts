import type { Role } from '#shared/contracts/contract.ts';
import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import { fail, must, ok, type Result } from '#shared/kernel/result.ts';
import { findProgramme, type Programme } from '#shared/release/programme.ts';
import type { LifeFacts } from '#shared/report/life.ts';
import type { AuditAction, AuditEvent } from '#shared/tenant/audit.ts';
import { auditEvent } from '../http/audit.ts';
import type { Request } from '../http/endpoint.ts';
import { callerName, type Principal } from '../http/principal.ts';
import { problem, type Reply } from '../http/reply.ts';
import type { Workflows } from '../ports/workflows.ts';
import type { PublicationStore } from '../stores/publication-store.ts';
import type { ReleaseReader } from '../stores/release-reader.ts';
import type { ReportHead } from '../stores/report-head.ts';
import type { ReviewTokens } from '../stores/review-links.ts';
import type { TenantStore, TenantStores } from '../stores/tenant-store.ts';
import { latestDraft, type LatestDraft } from './latest-draft.ts';

/** What the studio needs from outside. */
export interface StudioDeps {
  readonly tenants: TenantStores;
  readonly release: Pick<ReleaseReader, 'editions' | 'cell' | 'list'>;
  readonly publications: Pick<PublicationStore, 'claim' | 'unclaim' | 'publication' | 'withdraw'>;
  readonly tokens: ReviewTokens;
  readonly workflows: () => Workflows;
  /** Where the site is, without a slash at its end. */
  readonly origin: string;
  readonly now: () => Date;
  /** So many random bytes, base64url. */
  readonly random: (bytes: number) => string;
}

export type StudioRequest = Pick<Request<unknown, unknown, unknown>, 'principal' | 'from' | 'headers'>;

/** The caller's own organisation. */
export const roomOf = ({ tenants }: Pick<StudioDeps, 'tenants'>, { principal }: StudioRequest): Promise<TenantStore> =>
  tenants.of(must(principal, 'principal').tenant);

export const callerOf = ({ principal }: StudioRequest): string => callerName(must(principal, 'principal'));

const rolesOf = (caller: Principal): readonly Role[] => (caller.kind === 'person' ? caller.roles : ['analyst']);

/** A report of the caller's organisation, with what it says. */
export interface OpenReport extends LatestDraft {
  readonly store: TenantStore;
}

export async function openReport(
  deps: Pick<StudioDeps, 'tenants'>,
  request: StudioRequest & { readonly params: { readonly slug: string } },
): Promise<Result<OpenReport, Reply>> {
  const store = await roomOf(deps, request);
  const draft = await latestDraft(store, request.params.slug);
  return draft ? ok({ store, ...draft }) : fail(noReport());
}

export const noReport = (): Reply => problem('not-found', 'Your organisation has no report of this slug.');

/** What is done to a report, for the account of it. */
export const deedOf = (deps: Pick<StudioDeps, 'now'>, request: StudioRequest, action: AuditAction, slug: string, detail: AuditEvent['detail'] = {}): AuditEvent =>
  auditEvent(request, deps.now(), { tenant: must(request.principal, 'principal').tenant, action, target: `report:${slug}`, detail }); // prettier-ignore

/** What decides whether a report may be moved. */
export const factsOf = (request: StudioRequest, head: ReportHead, errors: number, reason?: string): LifeFacts => ({
  actor: { id: callerOf(request), roles: rolesOf(must(request.principal, 'principal')) },
  editors: head.editors,
  approvalNeeded: programmeOf(head).approval,
  errors,
  ...(reason !== undefined && { reason }),
});

/** The programme of a report that was accepted. */
export const programmeOf = ({ programme }: Pick<ReportBody, 'programme'>): Programme =>
  must(findProgramme(programme), programme);
