interface Extreme {
  readonly names: string;
  readonly share: string;
}

/** Texts of charts that show several groups below each other. */
export const stageRows = {
  clear: (stage: string, highest: Extreme, lowest: Extreme) =>
    `${stage} and above: highest in ${highest.names} (${highest.share}), lowest in ${lowest.names} (${lowest.share}).`,
  overlap: (stage: string, highest: Extreme, lowest: Extreme) =>
    `${stage} and above: from ${lowest.share} (${lowest.names}) to ${highest.share} (${highest.names}). The intervals overlap, so no group is clearly ahead.`,
  apart: (stage: string, ahead: Extreme, behind: Extreme) =>
    `${stage} and above: clearly apart are ${ahead.names} (${ahead.share}) and ${behind.names} (${behind.share}).`,
  same: (stage: string, share: string) => `${stage} and above: ${share} in every group that is shown.`,
  one: (stage: string, name: string, share: string) =>
    `${stage} and above: ${share} in the one group that is shown (${name}).`,
  none: 'None of these groups can be shown in this edition.',
  groups: (count: number) => `${count} groups`,
  from: (edition: string) => `from ${edition}`,
  carried: '* From an earlier edition: too little has changed in this group for a new figure.',
};
