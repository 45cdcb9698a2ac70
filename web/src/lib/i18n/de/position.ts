import type { Catalogue } from '../catalogue.ts';

export const position: Catalogue['position'] = {
  title: 'Meine Position',
  titleIn: (cohort, edition) => `Meine Position: ${cohort}, ${edition}`,
  description: 'Ihre eigene Stufe neben Ihrer Vergleichsgruppe.',
  descriptionIn: (cohort, edition) =>
    `Wo Ihre Organisation in der Ausgabe ${edition} neben der Gruppe ${cohort} steht, was sich verändert hat und was als Nächstes hilft.`,
  answer: {
    stage: (number, of, title) => `Sie stehen auf Stufe ${number} von ${of}: ${title}.`,
    group: (cohort) => `der Gruppe ${cohort}`,
    everybody: 'aller Organisationen',
    between: (group, ahead, behind) => `${ahead} ${group} sind weiter als Sie, ${behind} weniger weit.`,
    lowest: (group, ahead) => `${ahead} ${group} sind weiter als Sie.`,
    highest: (group, behind) => `Keine Stufe ist höher; ${behind} ${group} sind weniger weit als Sie.`,
  },
  assessedFor: (period) => `Aus Ihren Antworten für: ${period}.`,
  side: { behind: 'hinter Ihnen', same: 'auf Ihrer Stufe', ahead: 'vor Ihnen' },
  between: 'Eine Spanne bedeutet, dass von einem kleinen Anteil nur die Grenze veröffentlicht ist.',
  chartTitle: (cohort) => `Stufen in der Gruppe ${cohort}`,
  interval: 'Die Linie hinter jedem Punkt ist das 95-%-Intervall: der Bereich, in dem der Anteil aller solchen Organisationen plausibel liegt.',
  withheldTitle: 'Diese Gruppe wird zurückgehalten',
  tableWithheldTitle: 'Die Stufen dieser Gruppe werden zurückgehalten',
  withheldWhy: 'Ihre eigene Stufe kennen nur Sie; sie wird trotzdem gezeigt.',
  notAssessed: {
    title: 'Sie sind noch nicht eingeschätzt',
    text: 'Beantworten Sie den Fragebogen, um Ihre eigene Stufe in diesem Diagramm zu sehen. Er dauert etwa zehn Minuten und lässt sich unterbrechen.',
    go: 'Fragebogen beantworten',
  },
  reader: {
    title: 'Keine eigene Position',
    text: 'Ihre Organisation liest den Vergleich und beantwortet den Fragebogen nicht. Sie sehen, was von jeder Gruppe veröffentlicht ist.',
  },
  noEdition: {
    title: 'Noch keine Ausgabe veröffentlicht',
    text: 'Es gibt nichts zu vergleichen, bis die erste Ausgabe dieses Programms vorliegt. Ihre eigene Stufe steht oben, sobald Sie Ihre Antworten eingereicht haben.',
  },
  notComparable: {
    title: 'Ihre Antworten lassen sich mit dieser Ausgabe nicht vergleichen',
    text: 'Sie beantworten eine andere Fassung des Fragebogens als die, mit der diese Ausgabe erhoben wurde. Ihre eigene Stufe wird gezeigt, die Gruppe ohne sie.',
    go: 'Heutigen Fragebogen beantworten',
  },
  older: (edition) => `Sie sehen eine ältere Ausgabe: ${edition}.`,
  latest: 'Zur neuesten Ausgabe',
  carried: (edition) =>
    `In dieser Gruppe hat sich zu wenig geändert für eine neue Zahl: Sie sehen, was mit der Ausgabe ${edition} veröffentlicht wurde.`,
}; // prettier-ignore
