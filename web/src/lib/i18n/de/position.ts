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
  side: { behind: 'hinter Ihnen', same: 'auf Ihrer Stufe', ahead: 'vor Ihnen', interval: 'Unter jedem Anteil steht sein 95-%-Intervall.' },
  between: 'Eine Spanne bedeutet, dass von einem kleinen Anteil nur die Grenze veröffentlicht ist.',
  chartTitle: (cohort) => `Stufen in der Gruppe ${cohort}`,
  interval: 'Die Linie hinter jedem Punkt ist das 95-%-Intervall: der Bereich, in dem der Anteil aller solchen Organisationen plausibel liegt.',
  older: (edition) => `Sie sehen eine ältere Ausgabe: ${edition}.`,
  latest: 'Zur neuesten Ausgabe',
  carried: (edition) =>
    `In dieser Gruppe hat sich zu wenig geändert für eine neue Zahl: Sie sehen, was mit der Ausgabe ${edition} veröffentlicht wurde.`,
}; // prettier-ignore
