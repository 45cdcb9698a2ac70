import type { Catalogue } from '../catalogue.ts';

export const studio: Catalogue['studio'] = {
  title: 'Studio',
  description: 'Berichte zu veröffentlichten Ausgaben schreiben, prüfen und veröffentlichen.',
  signedOut: 'Berichte gehören einer Organisation. Melden Sie sich an, um einen zu schreiben.',
  lead: 'Berichte zeigen nur veröffentlichte Zahlen. Jede Zahl bleibt an ihre Ausgabe gebunden.',
  notForYou: {
    title: 'Das Studio ist für Analystinnen und Analysten',
    text: (who) =>
      `Sie sind als ${who} angemeldet. Berichte schreiben Analystinnen und Analysten sowie die Verwaltung.`,
    help: 'Wenn Sie dazugehören sollten, fragen Sie, wer sich um Ihr Konto kümmert.',
    other: 'Abmelden und ein anderes Konto benutzen',
  },
  all: 'Alle Berichte',
  make: 'Neuer Bericht',
  none: 'Es gibt noch keinen Bericht. Beginnen Sie mit einem Entwurf zur letzten Ausgabe: Er ist vollständig, und jeder Satz lässt sich ändern.',
  untitled: 'Ohne Titel',
  table: { report: 'Bericht', state: 'Stand', edition: 'Ausgabe', changed: 'Letzte Änderung', doing: 'Aktionen' },
  state: {
    draft: 'Entwurf',
    review: 'In Prüfung',
    approved: 'Freigegeben',
    published: 'Veröffentlicht',
    superseded: 'Ersetzt',
    withdrawn: 'Zurückgezogen',
  },
  publishing: 'wird veröffentlicht',
  version: (count) => `Fassung ${count} ist erschienen`,
  by: (who) => `von ${who}`,
  delete: 'Löschen',
  deleteOf: (title) => `Löschen: ${title}`,
  deleteTitle: (title) => `„${title}“ löschen?`,
  deleteText:
    'Der Entwurf und alle gesicherten Stände sind endgültig weg. Nur was nie erschienen ist, lässt sich löschen.',
  deleted: 'Der Bericht ist gelöscht.',
};
