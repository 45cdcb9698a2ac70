import type { Catalogue } from '../catalogue.ts';
import { counted } from '../plural.ts';

export const studioAdd: Catalogue['studioAdd'] = {
  to: (title) => `In „${title}“ einfügen`,
  choose: 'In einen Bericht einfügen …',
  other: 'In einen anderen Bericht einfügen …',
  withheld: (why) => `Lässt sich nicht in einen Bericht einfügen. ${why}`,
  dialog: 'In welchen Bericht einfügen?',
  none: 'Zu diesem Programm gibt es noch keinen Bericht, an dem geschrieben werden kann.',
  changed: (when) => `geändert ${when}`,
  make: 'Neuen Bericht beginnen',
  adding: (title) => `Wird in „${title}“ eingefügt …`,
  count: (count) => counted('de', count, { one: 'Abbildung', other: 'Abbildungen' }),
  added: (figures) => `${figures} eingefügt in`,
  undo: 'Rückgängig',
  undone: (title) => `Wieder aus „${title}“ entfernt.`,
  full: 'Der Bericht ist voll: Er fasst 80 Bausteine. Bitte zuerst einige entfernen.',
  untitled: 'Ohne Titel',
};
