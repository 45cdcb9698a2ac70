import type { Catalogue } from '../catalogue.ts';

export const exploreScores: Catalogue['exploreScores'] = {
  title: { industry: 'Werte nach Branche', size: 'Werte nach Größe', region: 'Werte nach Region' },
  lead: 'Jede Spalte ist eine Gruppe, jede Zeile eine Dimension des Fragebogens. Eine Zahl ist der Median der Werte von 0 bis 100: Die Hälfte der Gruppe liegt darunter. Wählen Sie eine Dimension, um die Gruppen danach zu ordnen.',
  groupsByName: 'Gruppen nach Name',
  groupsBySize: 'Gruppen nach Größe',
}; // prettier-ignore
