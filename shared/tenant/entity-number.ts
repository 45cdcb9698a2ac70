import type { TenantView } from '../contracts/tenant-schemas.ts';

/** What begins the number of a group. Nobody can register or claim one that does: `registryNumberSchema` refuses it. */
export const GROUP_NUMBER = 'GROUP:';
export const NO_GROUP = `must not begin with ${GROUP_NUMBER}, which is kept for groups`;

/**
 * The number door A knows an organisation by: that of its group, so that all of one controlling entity have one voice, or
 * else its own in the register; null where it has neither and stands for itself.
 */
export const entityNumber = ({ group, registryNumber }: Pick<TenantView, 'group' | 'registryNumber'>): string | null =>
  group === null ? registryNumber : `${GROUP_NUMBER}${group}`;
