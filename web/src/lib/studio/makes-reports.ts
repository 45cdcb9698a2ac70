import type { Me } from '#shared/contracts/people-schemas.ts';

/** Whether somebody may write reports. */
export const makesReports = ({ user }: Pick<Me, 'user'>): boolean =>
  user.roles.some((role) => role === 'analyst' || role === 'admin');
