import type { Catalogue } from '../catalogue.ts';

export const landing: Catalogue['landing'] = {
  title: 'Tidemark: Wie weit sind die anderen?',
  description: 'Datierte, geschützte Vergleiche zum Reifegrad von Organisationen, nach Branche, Größe und Region.',
  headline: 'Wie weit sind die anderen, und wo stehen Sie?',
  what: 'Organisationen beantworten einen kurzen Fragebogen über ihre Arbeitsweise. Tidemark zeigt jeder ihre eigene Stufe neben ihrer Vergleichsgruppe und allen die Anteile ganzer Gruppen.',
  assess: 'Organisation einschätzen',
  position: 'Eigene Position ansehen',
  all: { title: 'Wo Organisationen stehen', lead: 'Anteil der Organisationen auf jeder Stufe.' },
  industries: {
    title: 'Nach Branche',
    lead: 'Jeder Balken ist eine Branche, nach Stufen geteilt. Wo sich zu wenig sicher zeigen lässt, ist der Balken schraffiert und nennt den Grund.',
  },
  sort: {
    label: 'Reihenfolge',
    industry: 'Nach Name',
    share: (stage) => `Nach Anteil ab ${stage}`,
  },
  none: {
    title: 'Noch keine Ausgabe veröffentlicht',
    text: 'Hier erscheinen Zahlen, sobald die erste Ausgabe vorliegt. Organisationen können schon beitragen.',
  },
  read: {
    title: 'So lesen Sie das',
    interval: { term: '95-%-Intervall', text: 'Wer teilnimmt, ist eine Stichprobe. Würde man viele solche Stichproben befragen, enthielten etwa 95 von 100 dieser Intervalle den Anteil aller. Überlappen sich zwei Intervalle stark, lesen Sie keinen Unterschied hinein.' },
    withheld: { term: 'Zurückgehalten', text: 'Eine Zahl bleibt unveröffentlicht, wenn sie auf zu wenigen Organisationen beruht oder eine einzelne Antwort verraten könnte. Der Grund steht dabei, mit der nächstgrößeren Gruppe, die gezeigt werden kann.' },
    band: { term: 'Zahl der Beitragenden', text: 'Auf wie vielen Organisationen eine Zahl beruht, steht als Spanne da, etwa 30–49, denn genaue Zahlen würden helfen, jemanden herauszufinden.' },
    edition: { term: 'Ausgabe', text: 'Zahlen erscheinen einmal je Zeitraum, datiert und endgültig. Spätere Antworten und Rücknahmen zählen ab der nächsten Ausgabe.' },
  },
}; // prettier-ignore
