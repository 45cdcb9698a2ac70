import type { JobId, TenantId } from '#shared/kernel/ids.ts';

export const chunkPath = (tenant: TenantId, job: JobId, chunk: number): string =>
  `imports/${tenant}/${job}/chunk-${chunk}`;
/** Rows that passed the check, staged for writing. */
export const checkedPath = (tenant: TenantId, job: JobId): string => `imports/${tenant}/${job}/checked.json`;
/** What became of every row. */
export const reportPath = (tenant: TenantId, job: JobId): string => `imports/${tenant}/${job}/report.json`;
