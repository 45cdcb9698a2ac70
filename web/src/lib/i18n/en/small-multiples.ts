/** Texts of small charts side by side. */
export const smallMultiples = {
  axis: (percent: string) => `Scale: 0 to ${percent}.`,
  detail: (name: string, share: string, interval: string) => `${name}: ${share}, 95% interval ${interval}`,
  withheld: (name: string, reason: string) => `${name}: withheld, ${reason}`,
  arrows: 'Arrow keys move between the groups.',
};
