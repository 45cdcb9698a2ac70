import type { Catalogue } from '../catalogue.ts';
import { counted } from '../plural.ts';

const criteria = (count: number) => counted('de', count, { one: 'Kriterium', other: 'Kriterien' });

export const scorecard: Catalogue['scorecard'] = {
  title: 'Auswertung',
  description: 'Ihr Ergebnis in jedem Modell, was noch fehlt und was als Nächstes zu tun ist.',
  signedOut: 'Ihre Auswertung kann nur Ihnen gezeigt werden: Ihre eigenen Antworten verlassen den Raum Ihrer Organisation nie.',
  periods: 'Eingeschätzter Zeitraum',
  basis: (period, revision, date) => `Aus Ihren Antworten für: ${period}. Fassung ${revision}, eingereicht am ${date}.`,
  questionnaire: (title, version) => `Fragebogen: ${title}, Version ${version}`,
  overview: {
    title: 'Wo Sie stehen',
    lead: 'Dieselben Antworten, von jedem Modell in seinen eigenen Stufen gelesen.',
    details: (framework) => `${framework}: Kriterien ansehen`,
  },
  state: { reached: 'erreicht', current: 'Ihre Stufe', next: 'als Nächstes', later: 'noch nicht erreicht' },
  stageOf: (stage) => `Ihre Stufe: ${stage}`,
  left: (left, total, stage) =>
    `Bis zur Stufe „${stage}“ ${left === 1 ? 'fehlt' : 'fehlen'} ${left} von ${criteria(total)}`,
  pointsLeft: (points, stage) => `Bis zur Stufe „${stage}“ fehlen ${points}`,
  percentagePoints: (points) => `${points} Prozentpunkte`,
  points: (points) => `${points} Punkte`,
  atTop: 'Höchste Stufe erreicht',
  none: {
    title: 'Noch nichts eingereicht',
    text: 'Ihre Auswertung erscheint hier, sobald Sie den Fragebogen beantwortet und eingereicht haben.',
    go: 'Fragebogen beantworten',
  },
  noPeriod: 'Für diesen Zeitraum ist nichts eingereicht. Wählen Sie einen anderen:',
  partner: {
    title: 'Eine Auswertung gehört zu einer Organisation',
    text: 'Sie laden Einschätzungen vieler Organisationen hoch. Jede von ihnen sieht ihre eigene Auswertung; Sie sehen im Bericht Ihres Imports, was aus jeder Zeile geworden ist.',
    go: 'Einschätzungen einlesen',
  },
}; // prettier-ignore
