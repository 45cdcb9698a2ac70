/** Texts of the page of trends. */
export const trends = {
  title: 'Trends',
  description: 'How the figures of a group move from edition to edition, and how clear that is.',
  stages: 'Stages over the editions',
  everything: (count: number) => `Show all ${count} editions`,
  recent: (count: number) => `Show the last ${count} editions`,
  enlarge: 'enlarge',
  all: 'Show all stages',
  change: (from: string, to: string) => `${from} to ${to}`,
  clear: 'a clear change',
  unclear: 'no clear change',
  carriedFrom: (period: string) => `carried forward from ${period}`,
  asOf: (period: string) => `as of ${period}`,
  newQuestions: 'new questions',
  legend: 'What the drawing shows',
  marks: {
    interval: '95% interval',
    carried: 'Carried forward from an earlier edition',
    withheld: 'Withheld',
    break: 'The questionnaire changed',
    own: 'Your stage',
  },
  own: {
    title: 'Your own path',
    path: (steps: string) => `You: ${steps}.`,
    stayed: (stage: string) => `You stayed on the stage ${stage}.`,
    open: 'not assessed',
  },
  finding: {
    rose: (stage: string, from: string, to: string) => `${stage} rose from ${from} to ${to}`,
    fell: (stage: string, from: string, to: string) => `${stage} fell from ${from} to ${to}`,
    clear: (moves: string, from: string, to: string) =>
      `${moves} between ${from} and ${to}; the intervals do not overlap.`,
    unclear: (from: string, to: string) =>
      `no stage has clearly changed between ${from} and ${to}: the intervals overlap.`,
    unclearOf: (stage: string, from: string, to: string) =>
      `${stage} has not clearly changed between ${from} and ${to}: the intervals overlap.`,
    oneEdition: 'a trend needs two editions whose figures can be compared; so far there is one.',
    carried: (period: string, from: string) =>
      `For ${period} the figures of ${from} were carried forward: too little had changed for new ones.`,
  },
};
