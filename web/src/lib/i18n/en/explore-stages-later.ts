/** Texts of what stands below the stages of groups. */
export const exploreStagesLater = {
  mix: {
    title: 'Who assessed',
    lead: 'Some organisations assess themselves, others are assessed by somebody else, such as a partner. Groups you add to compare appear here, too.',
    caption: 'Self-assessments and third-party assessments',
    category: { self: 'Assessed themselves', 'third-party': 'Assessed by a third party' },
    heading: 'Group',
    finding: (name: string, self: string, other: string) =>
      `${name}: ${self} assessed themselves, ${other} were assessed by a third party.`,
    withheld: (name: string) => `${name}: who assessed is withheld in this edition.`,
    hint: 'Arrow keys move between the two shares.',
  },
  references: {
    title: 'Figures of others',
    lead: 'Published elsewhere, by other methods and in other years: drawn apart and never mixed into our figures.',
  },
}; // prettier-ignore
