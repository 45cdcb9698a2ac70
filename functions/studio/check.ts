import { STUDIO_API } from '#shared/contracts/studio-api.ts';
import { checkReport } from '#shared/report/check/check-report.ts';
import { isError, type Finding } from '#shared/report/check/finding.ts';
import { endpoint } from '../http/endpoint.ts';
import { json } from '../http/reply.ts';
import { openReport, type OpenReport, type StudioDeps } from './context.ts';
import { loadSource } from './load-source.ts';

/** The draft as it is, with what the checklist finds in it. */
export interface CheckedReport extends OpenReport {
  readonly findings: readonly Finding[];
  readonly errors: readonly Finding[];
}

/** Checks a draft against the figures as they are published now. */
export async function checkDraft(deps: Pick<StudioDeps, 'release'>, open: OpenReport): Promise<CheckedReport> {
  const findings = checkReport(open.body, await loadSource(deps.release, open.body));
  return { ...open, findings, errors: findings.filter(isError) };
}

export const checkOfReport = (deps: StudioDeps) =>
  endpoint(STUDIO_API.checkReport, async (request) => {
    const found = await openReport(deps, request);
    if (!found.ok) return found.error;
    const { head, findings } = await checkDraft(deps, found.value);
    return json(200, { revision: head.revision, findings });
  });
