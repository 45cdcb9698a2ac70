/** Texts of the scores of groups side by side. */
export const exploreScores = {
  title: { industry: 'Scores by industry', size: 'Scores by size', region: 'Scores by region' },
  lead: 'Each column is one group, each row one dimension of the questionnaire. A number is the median score from 0 to 100: half of the group lies below it. Choose a dimension to sort the groups by it.',
  groupsByName: 'Groups by name',
  groupsBySize: 'Groups by size',
}; // prettier-ignore
