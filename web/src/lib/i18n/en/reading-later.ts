/** Words of the made-up examples, which come with the charts. */
export const readingLater = {
  madeUp: 'Example, made-up numbers.',
  yourIndustry: 'your industry',
  stage: { first: 'Dormant', second: 'Scattered', third: 'Coordinated', fourth: 'Optimizing', fifth: 'Empowered' },
  dimension: {
    strategy: 'Strategy and objectives',
    listening: 'Listening and insight',
    dialogue: 'Dialogue and service',
    people: 'People and training',
    measurement: 'Measurement',
  },
  dimensions: 'Dimensions',
  groups: 'Stages of five industries',
  scores: 'Scores of five industries',
  plainOrder: 'As listed',
  gauge: (number: number, of: number, title: string) => `You are on stage ${number} of ${of}, ${title}.`,
  numberCode: 'Example',
  number: 'What is your share of voice?',
  levels: {
    code: 'Levels',
    question: 'Which objectives does your organisation have?',
    level: { none: 'There are no objectives.', ideas: 'There are ideas, but nothing is written down.', written: 'Objectives are written down.', measured: 'Objectives are written down and measured.' },
  },
  options: {
    code: 'Options',
    question: 'What is it meant to achieve?',
    option: { known: 'More people know the organisation', sales: 'More enquiries and sales', loyalty: 'Customers stay and come back', ideas: 'Ideas for new products come from outside', warning: 'Crises are noticed early' },
  },
}; // prettier-ignore
