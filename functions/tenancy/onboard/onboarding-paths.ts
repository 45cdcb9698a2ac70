import type { JobId } from '#shared/kernel/ids.ts';

/** No id of a tenant begins with an underscore: nobody's imports are here. */
export const folderOf = (job: JobId): string => `imports/_onboarding/${job}`;
/** The list as it was sent. */
export const listPath = (job: JobId): string => `${folderOf(job)}/list.csv`;
/** Rows as they were checked, with addresses; deleted once they are applied. */
export const checkedPath = (job: JobId): string => `${folderOf(job)}/checked.json`;
/** What becomes of every row. */
export const reportPath = (job: JobId): string => `${folderOf(job)}/report.json`;
