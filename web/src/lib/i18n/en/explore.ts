/** Texts around every view of the explorer. */
export const explore = {
  title: 'Explore',
  description: 'Groups side by side: stages, scores, answers and numbers of every edition.',
  nav: 'Views',
  view: { stages: 'Stages', scores: 'Scores', answers: 'Answers', numbers: 'Numbers', compare: 'Compare' },
  by: 'Groups by',
  own: { industry: 'your industry', size: 'your size', region: 'your region' },
};
