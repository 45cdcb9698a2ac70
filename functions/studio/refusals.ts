import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import type { ReportFinding } from '#shared/contracts/studio-schemas.ts';
import type { LifeRefusal } from '#shared/report/life.ts';
import { problem, type Fault, type Reply } from '../http/reply.ts';
import type { ReportHead } from '../stores/report-head.ts';
import type { TenantStore } from '../stores/tenant-store.ts';
import { namesIn } from './present.ts';

/** Somebody was faster: who and when, and that nothing is lost. */
export async function refuseStale(store: TenantStore, head: ReportHead): Promise<Reply> {
  const { name } = (await namesIn(store))(head.updatedBy);
  const [day, time] = [head.updatedAt.slice(0, 10), head.updatedAt.slice(11, 16)];
  const detail = `${name} saved revision ${head.revision} on ${day} at ${time} UTC. Nothing is lost: load it, compare, then save what you want to keep on top of it.`;
  return problem('precondition-failed', detail, undefined, { etag: `"${head.revision}"` });
}

export const refuseBusy = (): Reply =>
  problem('conflict', 'Something else happened to the report at the same time. Load it and try again.');

/** Findings as faults: where they stand in the body, and by the name of their block. */
export const faultsOfFindings = (body: ReportBody, findings: readonly ReportFinding[]): Fault[] =>
  findings.map(({ block, field, place, found, mend }) => {
    const at = block === null ? '' : `/blocks/${body.blocks.findIndex(({ id }) => id === block)}`;
    const where = [block === null ? 'the report' : `block ${block}`, ...(place ? [`line ${place.line}, column ${place.column}`] : [])].join(', ');
    return { pointer: `${at}${field === undefined ? '' : `/${field}`}` || '/', detail: `${where}: ${found} ${mend}` };
  }); // prettier-ignore

/** A refused deed in words a person can act on. */
export function refuseDeed(refusal: LifeRefusal, { state }: Pick<ReportHead, 'state'>, errors: readonly Fault[]): Reply {
  switch (refusal) {
    case 'wrong-state':
      return problem('conflict', WRONG_STATE[state]);
    case 'not-allowed':
      return problem('forbidden', 'Only analysts and administrators may do this.');
    case 'own-work':
      return problem('conflict', 'Somebody who has not written in this report since it last came out has to approve it.');
    case 'has-errors':
      return problem('conflict', 'The checklist has found errors. Mend them, then try again.', errors);
    case 'needs-approval':
      return problem('conflict', 'The programme asks for a second person: submit the report for review and have it approved.');
    case 'needs-reason':
      return problem('invalid-input', 'Say why: whoever comes to its address will read it.', [{ pointer: '/reason', detail: 'must not be empty' }]);
  }
} // prettier-ignore

const WRONG_STATE: Readonly<Record<ReportHead['state'], string>> = {
  draft: 'The report is a draft: nobody has submitted or published it.',
  review: 'The report is in review.',
  approved: 'The report is approved already.',
  published: 'The report has come out and nothing has been changed since.',
  superseded: 'The report has come out and nothing has been changed since.',
  withdrawn: 'The report is withdrawn for good. Begin another one to say it anew.',
};
