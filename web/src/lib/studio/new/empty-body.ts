import type { ReportBody } from '#shared/contracts/report-schemas.ts';

export type BodyHead = Pick<ReportBody, 'authors' | 'language' | 'programme' | 'edition'>;

/** A report that says nothing yet; its licence is the programme's once it is saved. */
export const emptyBody = (head: BodyHead): ReportBody => ({
  ...head,
  title: '',
  subtitle: '',
  summary: '',
  access: 'public',
  licence: null,
  blocks: [{ kind: 'method', id: 'method', notes: '' }],
});
