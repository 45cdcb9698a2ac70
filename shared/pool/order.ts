const REVISION_BITS = 14;

/**
 * Which word of one source wins, whatever order they arrive in: the greatest, that is the latest revision. A company's
 * own word ranks above every partner's, which `chooseVoice` goes by.
 */
export const contributionOrder = (own: boolean, revision: number): number =>
  (own ? 1 : 0) * 2 ** REVISION_BITS + Math.min(revision, 2 ** REVISION_BITS - 1);

export const isOwn = (order: number): boolean => order >= 2 ** REVISION_BITS;
