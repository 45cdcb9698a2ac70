import type { Catalogue } from '../catalogue.ts';

export const exploreNumbers: Catalogue['exploreNumbers'] = {
  title: 'Gemessene Zahlen',
  lead: 'Wie sich die Zahlen einer Gruppe verteilen. Die Schritte einer Skala stammen aus dem Fragebogen und sind gleich breit gezeichnet, wie viel jeder auch umfasst.',
  ownFirst: 'Die Zahlen, die Sie angegeben haben, stehen zuerst.',
  none: 'Dieser Fragebogen fragt nach keinen Zahlen.',
  groupWithheld: 'Die Zahlen dieser Gruppe werden zurückgehalten',
  withheld: 'Diese Zahl wird in dieser Gruppe zurückgehalten.',
  notPublished: 'Diese Zahl ist für diese Gruppe nicht veröffentlicht.',
  link: (code) => `Link zur Zahl ${code}`,
  unit: 'Einheit',
  direction: { 'higher-is-better': 'Höher ist besser', 'lower-is-better': 'Niedriger ist besser' },
  value: 'Wert',
  shape: 'Schritte der Skala, niedrigste zuerst',
  yours: 'Ihr Wert',
  up: (to) => `unter ${to}`,
  from: (from) => `${from} und mehr`,
  between: (from, to) => `${from} bis unter ${to}`,
  median: (cohort, value) => `${cohort}: Der Median ist ${value}.`,
  medianBelow: (cohort, value) => `${cohort}: Der Median liegt unter ${value}.`,
  medianAbove: (cohort, value) => `${cohort}: Der Median liegt bei ${value} oder mehr.`,
  own: (value) => `Sie: ${value}.`,
  rank: {
    'higher-is-better': (share) => `Bei ${share} der Vergleichsgruppe ist der Wert schlechter.`,
    'lower-is-better': (share) => `Bei ${share} der Vergleichsgruppe ist der Wert besser.`,
  },
  unanswered: 'Sie haben diese Zahl nicht angegeben.',
};
