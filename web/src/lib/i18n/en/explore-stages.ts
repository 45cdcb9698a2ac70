/** Texts of the stages of groups side by side. */
export const exploreStages = {
  title: { industry: 'Stages by industry', size: 'Stages by size', region: 'Stages by region' },
  lead: 'Each row is one group, split by stage, below all organisations together. Where too little can be shown safely, the row is hatched and says why.',
  leadMultiples: 'Each column is one stage: the dot is the share of a group, the line its 95% interval. Every column has the same scale.',
  sort: {
    label: 'Order',
    name: 'By name',
    given: 'By size',
    share: (stage: string) => `By share of ${stage} and above`,
    from: 'Count shares from stage',
  },
  show: { label: 'Drawing', bars: 'Bars', multiples: 'Stage by stage' },
  compare: {
    title: 'To compare',
    none: 'Choose “Compare” beside up to four groups to see them side by side.',
    add: 'Compare',
    added: 'Added',
    of: (name: string) => `(${name})`,
    remove: (name: string) => `Remove ${name}`,
    full: 'Four groups are the most. Remove one to add another.',
    go: (count: number) => (count === 1 ? 'Go on with this group' : `Compare ${count} groups`),
  },
}; // prettier-ignore
