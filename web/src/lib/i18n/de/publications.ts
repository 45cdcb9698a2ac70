import type { Catalogue } from '../catalogue.ts';

export const publications: Catalogue['publications'] = {
  title: 'Veröffentlichte Berichte',
  description:
    'Berichte von Analystinnen und Analysten zu veröffentlichten Ausgaben. Jede Fassung bleibt, wie sie erschienen ist, mit ihren Daten; was berichtigt oder zurückgezogen wurde, sagt es.',
  list: 'Berichte',
  by: (authors) => `Von ${authors}`,
  edition: (quarter) => `Ausgabe ${quarter}`,
  version: (number) => `Fassung ${number}`,
  out: (day) => `Veröffentlicht am ${day}`,
  first: (day) => `zuerst am ${day}`,
  languages: { en: 'auf Englisch', de: 'auf Deutsch' },
  members: 'Für Mitglieder',
  pdf: 'PDF',
  data: 'Daten (JSON)',
  of: (title) => `von „${title}“`,
  earlier: 'Frühere Fassungen:',
  earlierOf: (number, title) => `Fassung ${number} von „${title}“, ersetzt`,
  withdrawn: 'Zurückgezogen',
  withdrawnOn: (day) => `Am ${day} zurückgezogen. Als Grund wurde angegeben:`,
  none: 'Noch ist kein Bericht veröffentlicht.',
  noneMore: 'Berichte erscheinen hier, sobald eine Analystin oder ein Analyst einen zu einer Ausgabe veröffentlicht.',
  signIn: 'Melden Sie sich an,',
  signInWhy: 'um auch die Berichte für Mitglieder zu sehen.',
  feed: 'Neuen Berichten folgen (Atom-Feed)',
};
