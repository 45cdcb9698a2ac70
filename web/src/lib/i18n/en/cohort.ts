/** Texts of choosing a group to compare with. */
export const cohort = {
  choose: 'Compare with',
  own: {
    industry: 'My industry',
    size: 'My size',
    region: 'My region',
    'industry~size': 'Industry and size',
    'industry~region': 'Industry and region',
    'size~region': 'Size and region',
    'industry~size~region': 'Industry, size and region',
    all: 'Everybody',
  },
  other: 'Other group',
  otherChosen: (name: string) => `Other group: ${name}`,
  fields: 'Choose another group',
  noProfile: 'Your account has no organisation profile, so no group is your own. Choose one:',
  withheld: 'withheld',
  bands: 'The figures are how many organisations contributed.',
};
